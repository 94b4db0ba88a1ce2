import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type EditTableParams,
  type EditTableResult,
  editTableMethod,
  type TableAction,
} from '../../server/lsp/messages.ts';
import { type WrittenEdit, writeEdits } from './writeEdits.ts';
import { sayRefusal, wikitextEditor } from './wikitextEditor.ts';

/** How long a message stays in the status bar, in milliseconds. */
const messageMs = 3_000;

/** Changes the table at the cursor, in one step of undo, and takes the cursor along. */
export async function editTable(client: LanguageClient, action: TableAction): Promise<void> {
  const editor = wikitextEditor(client);
  if (!editor) return;
  const { document, selection } = editor;
  const params: EditTableParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    action,
  };
  const result = await client.sendRequest<EditTableResult>(editTableMethod, params);
  if (!result || sayRefusal(result)) return;
  if (result.edits.length === 0) {
    window.setStatusBarMessage('There is nothing to change in this table.', messageMs);
    return;
  }
  const edits = result.edits.map(({ range, newText }): WrittenEdit => ({
    range: client.protocol2CodeConverter.asRange(range),
    newText,
  }));
  const cursor = client.protocol2CodeConverter.asPosition(result.cursor);
  await writeEdits(editor, result.version, edits, cursor);
}
