/** Our own messages beside LSP's, shared by server and client so that both sides agree on their types. */
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';

/** Request: the reference before or behind a position, going round at the ends of the page. */
export const adjacentReferenceMethod = 'wikiwright/adjacentReference';

export interface AdjacentReferenceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'next' | 'previous';
}

/** The range of that reference, or null where the page has none. */
export type AdjacentReferenceResult = Range | null;

/** Notification from the server: what it is doing, for the language status item. */
export const statusMethod = 'wikiwright/status';

export interface StatusParams {
  readonly busy: boolean;
  /** A short text for people, such as `12 references, no problem`. */
  readonly detail: string;
}
