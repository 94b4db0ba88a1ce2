import type { Range, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  makeTableMethod,
  type MakeTableParams,
  type MakeTableResult,
  type TableSource,
} from '../../server/lsp/messages.ts';

/** Asks the server for a table that is to replace a range of a page. */
export function makeTable(
  client: LanguageClient,
  document: TextDocument,
  range: Range,
  source: TableSource,
): Promise<MakeTableResult> {
  const params: MakeTableParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(range),
    source,
  };
  return client.sendRequest<MakeTableResult>(makeTableMethod, params);
}
