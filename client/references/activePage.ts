import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The editor that a command is about, if it shows a page and the server runs. */
export function activePage(client: BaseLanguageClient): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'wikitext' && client.isRunning() ? editor : undefined;
}
