import { type TextEditor, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import type { Refusal } from '../../server/lsp/messages.ts';

/** The active editor, if it shows wikitext and the server can be asked about it. */
export function wikitextEditor(client: LanguageClient): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'wikitext' && client.isRunning() ? editor : undefined;
}

/** Tells the user why nothing was done, where that is so. */
export function sayRefusal(result: object | Refusal): result is Refusal {
  if (!('refusal' in result)) return false;
  void window.showInformationMessage(result.refusal);
  return true;
}
