import type { Memory } from '../text/memory.ts';

/**
 * The syntax tree of a piece of wikitext, in our own plain terms. Everything above the parser
 * reads this tree, so that only one module knows wikiparser-node.
 */
export interface SyntaxNode {
  /** What the node is: `template`, `parameter`, `ext`, `link`, `text`, … (see {@link SyntaxType}). */
  readonly type: SyntaxType;
  /**
   * The parser's normalised name where it has one: `Template:Cite_web` for a template, `ref` for an
   * extension tag, the key for a parameter or attribute, the title for a link; else empty.
   */
  readonly name: string;
  /** First UTF-16 offset in the parsed text. */
  readonly start: number;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
  readonly children: readonly SyntaxNode[];
}

/** The tree of a block. */
export interface SyntaxRoot extends SyntaxNode {
  readonly memory: Memory;
}

/** The node types that features rely on; the parser has more, and passes them through. */
export type SyntaxType =
  | 'root'
  | 'text'
  | 'comment'
  | 'include'
  | 'noinclude'
  | 'onlyinclude'
  | 'ext'
  | 'ext-attrs'
  | 'ext-attr'
  | 'ext-attr-dirty'
  | 'attr-key'
  | 'attr-value'
  | 'ext-inner'
  | 'arg'
  | 'arg-name'
  | 'arg-default'
  | 'hidden'
  | 'magic-word'
  | 'magic-word-name'
  | 'invoke-module'
  | 'invoke-function'
  | 'template'
  | 'template-name'
  | 'parameter'
  | 'parameter-key'
  | 'parameter-value'
  | 'heading'
  | 'heading-title'
  | 'heading-trail'
  | 'html'
  | 'html-attrs'
  | 'html-attr'
  | 'table'
  | 'table-syntax'
  | 'table-attrs'
  | 'table-inter'
  | 'tr'
  | 'td'
  | 'td-inner'
  | 'hr'
  | 'double-underscore'
  | 'link'
  | 'link-target'
  | 'link-text'
  | 'category'
  | 'file'
  | 'image-parameter'
  | 'gallery-image'
  | 'quote'
  | 'ext-link'
  | 'ext-link-url'
  | 'ext-link-text'
  | 'free-ext-link'
  | 'magic-link'
  | 'list'
  | 'dd'
  | 'redirect'
  | 'redirect-target'
  | 'converter';

/** One of wikiparser-node's lint reports, with offsets in the parsed text. */
export interface LintReport {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  /** The certain fix, if the parser knows one. */
  readonly fix?: LintEdit;
  /** Fixes that are only likely. */
  readonly suggestions: readonly LintEdit[];
}

/** Replaces a range of the parsed text. */
export interface LintEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly title: string;
}

/** What parsing a text gives. */
export interface ParsedText {
  readonly root: SyntaxNode;
  readonly lint: readonly LintReport[];
  /** False where the parser could not take the text and `root` holds plain text only. */
  readonly complete: boolean;
}
