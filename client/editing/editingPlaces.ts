import { Range, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  editingPlacesMethod,
  type EditingPlaceAnswer,
  type EditingPlacesParams,
  type EditingPlacesResult,
} from '../../server/lsp/messages.ts';

/** What a range of a page stands in, with ranges of the document. */
export interface PlaceInDocument {
  readonly kind: EditingPlaceAnswer['kind'];
  readonly comment?: Range | undefined;
  readonly link?: { readonly range: Range; readonly shown: Range } | undefined;
  readonly address?: Range | undefined;
  readonly isBlankArgument: boolean;
}

/**
 * Asks the server what ranges of a page stand in.
 * @returns one for each range; `text` throughout where there is no server to ask
 */
export async function editingPlaces(
  client: LanguageClient,
  document: TextDocument,
  ranges: readonly Range[],
): Promise<readonly PlaceInDocument[]> {
  const unknown = ranges.map((): PlaceInDocument => ({ kind: 'text', isBlankArgument: false }));
  if (!client.isRunning()) return unknown;
  const params: EditingPlacesParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)),
  };
  const answers = await client.sendRequest<EditingPlacesResult>(editingPlacesMethod, params);
  return answers?.map(placeInDocument) ?? unknown;
}

function placeInDocument(answer: EditingPlaceAnswer): PlaceInDocument {
  const { kind, comment, link, address, isBlankArgument } = answer;
  return {
    kind,
    isBlankArgument,
    comment: comment && toRange(comment),
    link: link && { range: toRange(link.range), shown: toRange(link.shown) },
    address: address && toRange(address),
  };
}

function toRange({ start, end }: NonNullable<EditingPlaceAnswer['comment']>): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
