import type { HtmlNode } from '../../html/htmlNode.ts';
import type { TextRange } from '../../text/range.ts';
import type { Fix, RelatedPlace } from '../../problems/finding.ts';
import type { TextView } from '../../text/pageText.ts';

/** The Linter's categories that show only in the HTML tree, under its names. */
export type TreeCategory =
  | 'deletable-table-tag'
  | 'fostered'
  | 'fostered-transparent'
  | 'html5-misnesting'
  | 'misc-tidy-replacement-issues'
  | 'misnested-tag'
  | 'missing-end-tag'
  | 'missing-end-tag-in-heading'
  | 'multiline-html-table-in-list'
  | 'multiple-unclosed-formatting-tags'
  | 'pwrap-bug-workaround'
  | 'self-closed-tag'
  | 'stripped-tag'
  | 'tidy-font-bug'
  | 'tidy-whitespace-bug'
  | 'unclosed-quotes-in-heading';

/** An element at fault, and another that has to do with it: what ends it, what stands in it. */
export interface FaultyElement {
  readonly node: HtmlNode;
  readonly other: HtmlNode | undefined;
  /** The text that the tree's offsets belong to. */
  readonly source: TextView;
}

/** What is to be said of a fault, with the tree's own offsets. */
export interface Description extends TextRange {
  readonly values?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly related?: readonly RelatedPlace[];
  /** Ways to mend it, the best first; whoever shows them tries each first. */
  readonly fixes: () => readonly Fix[];
}

/** A fault in a tree. */
export interface TreeFault extends Description {
  readonly category: TreeCategory;
  /** The element's name, lower case. */
  readonly name: string;
  /** It stands in a table. */
  readonly inTable: boolean;
  /**
   * It stands in what is parsed by itself: in a note, in a template's argument, or in an argument of
   * a function, which may be put together with what is around.
   */
  readonly part: 'note' | 'argument' | 'open' | undefined;
}

/** A tree and the text that it was made of. */
export interface SourceTree {
  readonly root: HtmlNode;
  readonly source: TextView;
}
