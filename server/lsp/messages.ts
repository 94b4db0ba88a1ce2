/** Our own messages beside LSP's, shared by server and client so that both sides agree on their types. */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

import type { TableAction } from '../features/tables/editTable.ts';
import type { MadeTable, TableSource } from '../features/tables/makeTable.ts';
import type { Refusal } from '../features/tables/table.ts';

/** Request: the reference before or behind a position, going round at the ends of the page. */
export const adjacentReferenceMethod = 'wikiwright/adjacentReference';

export interface AdjacentReferenceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: 'next' | 'previous';
  /** Whether only references and lists with a problem count. */
  readonly problemsOnly?: boolean;
}

/** The range of that reference's opening, or null where the page has none. */
export type AdjacentReferenceResult = Range | null;

/** Request: the other end of the construct at a position, or its end from within. */
export const matchingEndMethod = 'wikiwright/matchingEnd';

export interface MatchingEndParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Before the mark of that end; null where nothing is open. */
export type MatchingEndResult = Position | null;

/** Request: what ranges of a page stand in, for commands that write wikitext there. */
export const editingPlacesMethod = 'wikiwright/editingPlaces';

export interface EditingPlacesParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly ranges: readonly Range[];
}

/** One for each range; null for a document that is not open. */
export type EditingPlacesResult = readonly EditingPlaceAnswer[] | null;

export interface EditingPlaceAnswer {
  /** What new wikitext would be read as: `text` alone stands for wikitext. */
  readonly kind: 'text' | 'gallery' | 'comment' | 'raw' | 'markup' | 'unknown';
  /** The comment, link or bare address that the range touches or lies in. */
  readonly comment?: Range;
  readonly link?: { readonly range: Range; readonly shown: Range };
  readonly address?: Range;
  /** Whether it stands in an argument of a template that has no value yet. */
  readonly isBlankArgument: boolean;
}

/** Request: what becomes of an address that is pasted over ranges of a page. */
export const pasteUrlMethod = 'wikiwright/pasteUrl';

export interface PasteUrlParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly ranges: readonly Range[];
  readonly url: string;
}

/** One for each range; null where the address is to be pasted as it is. */
export type PasteUrlResult = readonly PastedUrlAnswer[] | null;

export interface PastedUrlAnswer {
  /** A link keeps the text of the range between both texts, a citation has a gap there for its title. */
  readonly kind: 'link' | 'citation';
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

/** Request: what encloses positions, for the client to know where somebody is typing. */
export const enclosingConstructsMethod = 'wikiwright/enclosingConstructs';

export interface EnclosingConstructsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly positions: readonly Position[];
}

/** Of each position the outermost construct around it, or its line; null for a document that is not open. */
export type EnclosingConstructsResult = {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  readonly ranges: readonly Range[];
} | null;

/** Request: every reference of a page, as its reader meets them. */
export const referencesMethod = 'wikiwright/references';

export interface ReferencesParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Null for a document that is not open. */
export type ReferencesResult = ReferenceList | null;

export interface ReferenceList {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  /** The default group, which has the empty name, first. */
  readonly groups: readonly ReferenceGroup[];
}

export interface ReferenceGroup {
  readonly name: string;
  /** By number; those without a number last. */
  readonly notes: readonly ReferenceNote[];
}

export interface ReferenceNote {
  /** As the reader sees it, without brackets: `4`, `note 2`; empty where the reader sees none. */
  readonly label: string;
  /** Empty for an unnamed reference. */
  readonly name: string;
  /** How often its number stands in the text. */
  readonly uses: number;
  /** The citation as plain text; empty where nothing defines it. */
  readonly text: string;
  /** No place gives it a name, nor does a template make one up. */
  readonly unnamed: boolean;
  /** Its text is an address and no more. */
  readonly bare: boolean;
  /** Every place of it, in the order of the text. */
  readonly places: readonly ReferencePlace[];
}

export interface ReferencePlace {
  /** The whole construct. */
  readonly range: Range;
  /** Its opening, such as `<ref name=a>`. */
  readonly opening: Range;
  /** Whether this place gives the note its text. */
  readonly defines: boolean;
  /** The messages of the `cite` and `harv` diagnostics here. */
  readonly problems: readonly string[];
}

/** Request: a change of the table at a position. */
export const editTableMethod = 'wikiwright/editTable';

export interface EditTableParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly action: TableAction;
}

/** Null for a document that is not open. */
export type EditTableResult = ChangedTable | Refusal | null;

export interface ChangedTable {
  /** The version of the document that the edits are of. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes in the changed document. */
  readonly cursor: Position;
}

/** Request: the table at a position as comma-separated values. */
export const tableAsCsvMethod = 'wikiwright/tableAsCsv';

export interface TableAsCsvParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export type TableAsCsvResult = { readonly csv: string } | Refusal | null;

/** Request: a new table for a range of a page; the client writes it. */
export const makeTableMethod = 'wikiwright/makeTable';

export interface MakeTableParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What the table replaces; empty where it is inserted. */
  readonly range: Range;
  readonly source: TableSource;
}

export type MakeTableResult = MadeTable | Refusal | null;

export type { MadeTable, Refusal, TableAction, TableSource };

/** Notification from the server: what it is doing, for the language status item. */
export const statusMethod = 'wikiwright/status';

export interface StatusParams {
  /** What takes a while just now, as a short text for people; nothing where nothing does. */
  readonly work?: string;
}

/** What a link in a hover hands to the client's command that applies a fix. */
export interface ApplyFixParams {
  readonly uri: string;
  /** Of the fault, when it was shown. */
  readonly range: Range;
  /** Of the fix. */
  readonly title: string;
}

/** What the link of a code hands to the client's command that explains it. */
export type ExplainArguments = readonly [code: string, anchor: string];

/**
 * What the client adds to the settings of a page, as `project` of the section `wikiwright`: the
 * `.wikiwright.json` of the page's workspace folder.
 */
export interface ProjectParams {
  /** For messages to people, such as `/home/a/wiki/.wikiwright.json`. */
  readonly name: string;
  /** The text of the file. */
  readonly content: string;
  /** The page's path relative to that folder, with slashes. */
  readonly path: string;
}

/** What our own client says of itself in `initializationOptions`; others need not know it. */
export interface ClientOptions {
  /** Whether it shows what the server is doing. */
  readonly status?: boolean;
  /** The command by which it applies a fix from a hover. */
  readonly fixCommand?: string;
  /** The command that opens the explanation of a code, called with {@link ExplainArguments}. */
  readonly explainCommand?: string;
  /** Whether its hovers show the diagnostics of a place beside what the server says of it. */
  readonly showsProblems?: boolean;
  /** Whether it has the command {@link suppressCommand}. */
  readonly turnsOffRules?: boolean;
  /**
   * The address of the folder that holds `parser.js`, for a server in a browser worker that cannot find
   * it from its own address, such as a worker made from a blob.
   */
  readonly data?: string;
}

/** Command of the client: asks where a problem is not to be reported any more; called with {@link SuppressionParams}. */
export const suppressCommand = 'wikiwright.suppressProblem';

/** Request: the comment that keeps a problem from being reported. */
export const suppressionMethod = 'wikiwright/suppression';

export interface SuppressionParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Of the problem. */
  readonly range: Range;
  readonly code: string;
}

/** Null where the problem is gone, or no comment can stand above its line. */
export type SuppressionResult = { readonly version: number; readonly edit: TextEdit } | null;
