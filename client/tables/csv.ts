import { env, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type TableAsCsvParams,
  type TableAsCsvResult,
  tableAsCsvMethod,
} from '../../server/lsp/messages.ts';
import { activePage } from '../references/activePage.ts';
import { sayBriefly } from '../references/statusMessage.ts';
import { makeTable } from './makeTable.ts';
import { sayRefusal } from './sayRefusal.ts';
import { writeEdits } from './writeEdits.ts';

/** Puts the table at the cursor on the clipboard as comma-separated values. */
export async function copyAsCsv(client: LanguageClient): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document, selection } = editor;
  const params: TableAsCsvParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const result = await client.sendRequest<TableAsCsvResult>(tableAsCsvMethod, params);
  if (!result || sayRefusal(result)) return;
  await env.clipboard.writeText(result.csv);
  sayBriefly('The table is on the clipboard as CSV.');
}

/**
 * Makes a table of the selection, or where nothing is selected of what the clipboard holds.
 * @param given what a keybinding asks for, `{"header": true}`; else the user is asked
 */
export async function tableFromCsv(client: LanguageClient, given?: unknown): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document, selection } = editor;
  const { version } = document;
  const text = selection.isEmpty ? await env.clipboard.readText() : document.getText(selection);
  if (text.trim() === '') {
    void window.showInformationMessage('Select lines of CSV, or copy some to the clipboard first.');
    return;
  }
  const header = headerOf(given) ?? (await askForHeader());
  if (header === undefined) return;
  const made = await makeTable(client, document, selection, { kind: 'csv', text, header });
  if (!made || sayRefusal(made)) return;
  await writeEdits(editor, version, [{ range: selection, newText: made.text }]);
}

function headerOf(given: unknown): boolean | undefined {
  const { header } = (given ?? {}) as { readonly header?: unknown };
  return typeof header === 'boolean' ? header : undefined;
}

async function askForHeader(): Promise<boolean | undefined> {
  const [yes, no] = [{ label: 'The first row holds headers' }, { label: 'No headers' }];
  const chosen = await window.showQuickPick([yes, no], { title: 'Make Table from CSV' });
  return chosen && chosen === yes;
}
