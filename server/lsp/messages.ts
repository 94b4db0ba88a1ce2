/** Our own messages beside LSP's, shared by server and client so that both sides agree on their types. */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';

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
