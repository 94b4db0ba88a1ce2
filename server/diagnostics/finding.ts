import type { Article } from '../article/article.ts';
import type { TextEdit, TextRange } from '../text/range.ts';

/** One fault that a rule found in a page. */
export interface Finding extends TextRange {
  /** What the rule's message names: `{name}` in the message is `values.name`. */
  readonly values?: Readonly<Record<string, string>>;
  /** A message that replaces the rule's own, where the fault is described best by who found it. */
  readonly message?: string;
  readonly related?: readonly RelatedPlace[];
  /** Ways to mend it, the best first; a function where they cost more than to say so. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** Another place that the fault concerns. */
export interface RelatedPlace extends TextRange {
  readonly message: string;
}

/** A change of the text that ends the fault. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Only where it is certainly what the editor means. */
  readonly preferred?: boolean;
}

/** Finds the faults of one rule; a pure function of the page. */
export type Finder = (article: Article) => readonly Finding[];

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A row of the table of rules. */
export interface Rule {
  /** Stable: `group/kebab-case`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what the reader of the page sees, with places for values: `{name}`. */
  readonly message: string;
  /** Three sentences for the documentation: what it is, what the reader sees, how to mend it. */
  readonly about: string;
  /** One line of wikitext that has the fault. */
  readonly example: string;
  readonly find: Finder;
}
