import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { sayBriefly } from './statusMessage.ts';

/** The editor that a command is about, if it shows a page; where no server can be asked about it, that is said. */
export function activePage(client: BaseLanguageClient): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'wikitext') return undefined;
  if (client.isRunning()) return editor;
  sayBriefly('The language server is not running.');
  return undefined;
}
