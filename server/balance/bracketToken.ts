import type { TextRange } from '../text/range.ts';

/** What a line start says of the constructs that are open above it. */
export type LineKind =
  | 'blank'
  /** `| name = value`. */
  | 'parameter'
  /** `| value`, or a cell. */
  | 'pipe'
  /** `! cell`. */
  | 'header-cell'
  /** `|-`. */
  | 'row'
  | 'table-open'
  | 'table-close'
  | 'heading'
  /** A line whose first characters are `}}`. */
  | 'braces-close'
  | 'list'
  | 'comment'
  | 'text';

/** A line start, at `start`; `end` is the same offset. */
export interface LineToken extends TextRange {
  readonly kind: 'line';
  readonly line: LineKind;
  /** How many `=` the line starts with: MediaWiki opens a heading there, even if it never ends. */
  readonly equals: number;
  /** Of a heading whose signs do not agree: the offset behind the text of the line. */
  readonly unbalanced?: number | undefined;
}

/** Marks that need no more than their range. */
export interface MarkToken extends TextRange {
  readonly kind:
    | 'braces-open'
    /** The `=` run that ends a heading line. */
    | 'heading-end'
    /** A single `{`, `}` or `]`, which may be the half of a pair. */
    | 'lone-brace-open'
    | 'lone-brace-close'
    | 'lone-bracket-close';
}

export interface TableOpenToken extends TextRange {
  readonly kind: 'table-open';
  /** It begins the value of an argument, `{{a|b={{{!}}`: a table where the template begins a line with it. */
  readonly inValue: boolean;
}

export interface BracesCloseToken extends TextRange {
  readonly kind: 'braces-close';
  /** Whether the run is the first on its line. */
  readonly lineStart: boolean;
}

/** `|}` at a line start; with more braces after it, `|}}`, it may be a template's end as well. */
export interface TableCloseToken extends TextRange {
  readonly kind: 'table-close';
  /** Braces in the run after the pipe; 0 for `{{!)}}` and `{{!}}}`. */
  readonly braces: number;
}

export interface LinkOpenToken extends TextRange {
  readonly kind: 'link-open';
  /** `[[File:a.jpg|…]]`, whose caption may hold links. */
  readonly file: boolean;
}

export interface LinkCloseToken extends TextRange {
  readonly kind: 'link-close';
  /** Single brackets open on the line: `[http://a title [pdf]]`. */
  readonly singles: number;
  /** The offset of a single bracket that may be the half of a lost `[[`; -1 without one. */
  readonly half: number;
}

export interface PipeToken extends TextRange {
  readonly kind: 'pipe';
  /** The name in `|name=`; empty for a positional argument. */
  readonly name: string;
  /** Whether it is the first on its line. */
  readonly first: boolean;
  /** Whether nothing stands between it and the end of the line. */
  readonly lineEnd: boolean;
}

/** A tag that closes, with what is inside it where that is wikitext and not sound. */
export interface TagToken extends TextRange {
  readonly kind: 'tag';
  readonly name: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly inner?: readonly BracketToken[];
}

/**
 * An opening tag or `<!--` that has no end, or an end tag that has no opening. An `included-ref` is a
 * `<ref>` that swallowed another, which is the business of `cite/included-ref`; an `unfinished-tag` is an
 * opening without its `>`, which belongs at its `end`.
 */
export interface LooseToken extends TextRange {
  readonly kind:
    'unclosed-tag' | 'unfinished-tag' | 'stray-tag' | 'unclosed-comment' | 'included-ref';
  readonly name: string;
  /** Behind what MediaWiki hides because of it. */
  readonly hiddenTo: number;
}

export type BracketToken =
  | LineToken
  | MarkToken
  | TableOpenToken
  | BracesCloseToken
  | TableCloseToken
  | LinkOpenToken
  | LinkCloseToken
  | PipeToken
  | TagToken
  | LooseToken;

/** The token, with its offsets moved. */
export function movedToken(token: BracketToken, by: number): BracketToken {
  if (by === 0) return token;
  const range = { start: token.start + by, end: token.end + by };
  switch (token.kind) {
    case 'tag': {
      const contentStart = token.contentStart + by;
      const contentEnd = token.contentEnd + by;
      const inner = token.inner?.map((each) => movedToken(each, by));
      return { ...token, ...range, contentStart, contentEnd, ...(inner && { inner }) };
    }
    case 'line':
      if (token.unbalanced === undefined) return { ...token, ...range };
      return { ...token, ...range, unbalanced: token.unbalanced + by };
    case 'link-close':
      return { ...token, ...range, half: token.half < 0 ? -1 : token.half + by };
    case 'included-ref':
    case 'unclosed-tag':
    case 'unfinished-tag':
    case 'stray-tag':
    case 'unclosed-comment':
      return { ...token, ...range, hiddenTo: token.hiddenTo + by };
    default:
      return { ...token, ...range };
  }
}
