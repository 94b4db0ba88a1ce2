import type { TextRange } from '../text/range.ts';

/**
 * What wikitext gives to the builder of the HTML tree, in the order of the text. Offsets are UTF-16
 * offsets in the text that was read; what MediaWiki adds by itself has an empty range.
 */
export type HtmlToken =
  StartToken | EndToken | TextToken | NewlineToken | AtomToken | QuoteToken | ItemToken;

/** `<div>`, and what stands for it in wikitext: `{|`, `==`, `*`, `''`. */
export interface StartToken extends TextRange {
  readonly kind: 'start';
  /** Lower case. */
  readonly name: string;
  /** Written as HTML. */
  readonly literal: boolean;
  /** The attributes as written; empty for wikitext. */
  readonly attributes: string;
  /** `<div/>` */
  readonly selfClosing: boolean;
  /** Quotes that the end of the line closes: `''a`. */
  readonly endsWithLine?: boolean;
  /** Quotes that MediaWiki opens again: `'''a ''b''' c''`. */
  readonly added?: boolean;
}

export interface EndToken extends TextRange {
  readonly kind: 'end';
  readonly name: string;
  readonly literal: boolean;
}

export interface TextToken extends TextRange {
  readonly kind: 'text';
  readonly blank: boolean;
  /** It begins a line with a blank, which makes a `<pre>` of it. */
  readonly indents: boolean;
}

export interface NewlineToken extends TextRange {
  readonly kind: 'newline';
}

/**
 * - `inline`: a template, a reference, a formula: something that stands in a line
 * - `block`: a gallery, a poem: something that stands as a paragraph does
 * - `link`: `[[a|b]]`, `[https://example.org a]`
 * - `figure`: `[[File:a.jpg|thumb|b]]`
 * - `template`: like `inline`, but in a table it may make rows
 * - `hidden`: a category, a behaviour switch, an include tag: nothing that is seen in its place
 * - `comment`: it counts as nothing
 */
export type AtomKind = 'inline' | 'block' | 'link' | 'figure' | 'template' | 'hidden' | 'comment';

/** A construct that has no part in the nesting of the tags around it. */
export interface AtomToken extends TextRange {
  readonly kind: 'atom';
  readonly atom: AtomKind;
  /** What stands in it and makes a tree of its own: a caption, the content of a reference. */
  readonly inner: readonly Fragment[];
  /** The element that MediaWiki makes of it, where a tag of the same name may stand around it. */
  readonly element?: 'span' | 'sup';
}

/** Wikitext that MediaWiki parses by itself. */
export interface Fragment {
  readonly tokens: readonly HtmlToken[];
  /** It may be put together with other text, so that its tags may have partners there. */
  readonly open: boolean;
}

/** A run of two, three or five quotes. */
export interface QuoteToken extends TextRange {
  readonly kind: 'quote';
}

/** `*#` at a line start, or the `:` of `;a:b`. */
export interface ItemToken extends TextRange {
  readonly kind: 'item';
  readonly bullets: string;
  /** The `:` in the line of a `;`. */
  readonly inLine: boolean;
}

export function startTag(name: string, { start, end }: TextRange): StartToken {
  return { kind: 'start', name, literal: false, attributes: '', selfClosing: false, start, end };
}

export function endTag(name: string, { start, end }: TextRange): EndToken {
  return { kind: 'end', name, literal: false, start, end };
}
