import type { Position, TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  enclosingConstructsMethod,
  type EnclosingConstructsParams,
  type EnclosingConstructsResult,
} from '../server/lsp/messages.ts';

/** Asks the server for the outermost constructs around positions, or their lines. */
export async function constructsAround(
  client: LanguageClient,
  document: TextDocument,
  positions: readonly Position[],
): Promise<EnclosingConstructsResult> {
  if (!client.isRunning()) return null;
  const converter = client.code2ProtocolConverter;
  const params: EnclosingConstructsParams = {
    textDocument: converter.asTextDocumentIdentifier(document),
    positions: positions.map((position) => converter.asPosition(position)),
  };
  return client.sendRequest<EnclosingConstructsResult>(enclosingConstructsMethod, params);
}
