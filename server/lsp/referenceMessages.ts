/** The messages of the commands that write and show references, shared by server and client. */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

/** Request: where the references of a page stand, and its lists of references. */
export const referenceRangesMethod = 'wikiwright/referenceRanges';

export interface ReferenceRangesParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Null for a document that is not open. */
export type ReferenceRangesResult = ReferenceRanges | null;

export interface ReferenceRanges {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  /**
   * Of each, in the order of the text: line and character of its start, line and character of its end. A
   * page has thousands.
   */
  readonly ranges: readonly number[];
}

/** Request: the edits that cite a reference of the page once more. */
export const reuseReferenceMethod = 'wikiwright/reuseReference';

export interface ReuseReferenceParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The version of the document that both positions are of. */
  readonly version: number;
  /** Where to insert it. */
  readonly position: Position;
  /** Where one of its places begins, as the list of references has it. */
  readonly reference: Position;
}

/** Null where the document has another version, or the reference is not there. */
export type ReuseReferenceResult = ReferenceReuse | { readonly refusal: string } | null;

export interface ReferenceReuse {
  readonly insertion: TextEdit;
  /** Gives the reference a name first, where it has none. */
  readonly naming?: TextEdit;
}

/** Request: the citations that could be inserted at a position. */
export const insertCitationMethod = 'wikiwright/insertCitation';

export interface InsertCitationParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Null for a document that is not open. */
export type InsertCitationResult = CitationInsertion | null;

export interface CitationInsertion {
  readonly version: number;
  /** Where to insert it: after the reference whose tag the position is in. */
  readonly position: Position;
  /** The most used first. */
  readonly citations: readonly InsertableCitation[];
}

export interface InsertableCitation {
  /** The template's name; empty for a reference without any. */
  readonly template: string;
  /** What it cites, for people: `Web page`. */
  readonly about: string;
  /** How many citations of the page are of this kind. */
  readonly uses: number;
  /** In LSP's syntax of snippets; its last place is behind all of it. */
  readonly snippet: string;
}

/** Request: where the name of the reference at a position is written. */
export const referenceNameMethod = 'wikiwright/referenceName';

export interface ReferenceNameParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** The name, or the reference's opening where it has none; null where no reference is. */
export type ReferenceNameResult = Range | null;
