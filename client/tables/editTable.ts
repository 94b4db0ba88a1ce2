import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type EditTableParams,
  type EditTableResult,
  editTableMethod,
  type TableAction,
} from '../../server/lsp/messages.ts';
import { activePage } from '../references/activePage.ts';
import { sayBriefly } from '../references/statusMessage.ts';
import { sayRefusal } from './sayRefusal.ts';
import { type WrittenEdit, writeEdits } from './writeEdits.ts';

/** Changes the table at the cursor, in one step of undo, and takes the cursor along. */
export async function editTable(client: LanguageClient, action: TableAction): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document, selection } = editor;
  const params: EditTableParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    action,
  };
  const result = await client.sendRequest<EditTableResult>(editTableMethod, params);
  if (!result || sayRefusal(result)) return;
  if (result.edits.length === 0) return sayBriefly('There is nothing to change in this table.');
  const edits = result.edits.map(({ range, newText }): WrittenEdit => ({
    range: client.protocol2CodeConverter.asRange(range),
    newText,
  }));
  const cursor = client.protocol2CodeConverter.asPosition(result.cursor);
  await writeEdits(editor, result.version, edits, cursor);
}
