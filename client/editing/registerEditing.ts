import { Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { editingCommands } from './editingCommands.ts';
import { pasting } from './pasting.ts';

/** What helps to write wikitext: the commands for it, and what pasting and dropping make. */
export function registerEditing(client: LanguageClient): Disposable {
  return Disposable.from(...editingCommands(client), pasting(client));
}
