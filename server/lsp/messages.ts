/** Our own messages beside LSP's, shared by server and client so that both sides agree on their types. */
import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';

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
  readonly busy: boolean;
  /** A short text for people, such as `12 references, no problem`. */
  readonly detail: string;
}

/** What a link in a hover hands to the client's command that applies a fix. */
export interface ApplyFixParams {
  readonly uri: string;
  /** Of the fault, when it was shown. */
  readonly range: Range;
  /** Of the fix. */
  readonly title: string;
}

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
  /** Whether it has the command below. */
  readonly turnsOffRules?: boolean;
  /**
   * The address of the folder that holds `parser.js`, for a server in a browser worker whose own address
   * does not lead there, as that of a worker made of a blob.
   */
  readonly data?: string;
}

/** Command of the client: turns a rule off, in `.wikiwright.json` or in the settings. */
export const turnOffRuleCommand = 'wikiwright.turnOffRule';

/** What the command is called with. */
export type TurnOffRuleArguments = readonly [uri: string, code: string, where: 'file' | 'settings'];
