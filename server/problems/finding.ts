import type { Article } from '../article/article.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import type { TextEdit, TextRange } from '../text/range.ts';

interface FindingBase extends TextRange {
  /** What the rule's message names: `{name}` in the message is `values.name`. */
  readonly values?: Readonly<Record<string, string>>;
  /** A message that replaces the rule's own, where the fault is described best by who found it. */
  readonly message?: string;
  readonly related?: readonly RelatedPlace[];
  /** None of its fixes is ever certain, so who wants only those need not have them made. */
  readonly uncertain?: boolean;
}

/** One fault that a rule found in a page. */
export interface Finding extends FindingBase {
  /** Ways to mend it, the best first; a function where they cost more than to say so. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** One fault that a rule found in a block by itself; all its offsets count from the block's start. */
export interface BlockFinding extends FindingBase {
  /** Ways to mend it, the best first; a function where they cost more, or depend on the page. */
  readonly fixes?: readonly Fix[] | ((article: Article) => readonly Fix[]);
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

/** Finds the faults of one rule in one block; they hold wherever the block stands. */
export type BlockFinder = (facts: BlockFacts, site: Site) => readonly BlockFinding[];

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A row of the table of rules. */
export type Rule = PageRule | BlockRule | AfterRule;

/** A rule that needs to see more than one block. */
export interface PageRule extends RuleBase {
  readonly find: Finder;
}

/** A rule that needs to see one block only, so that an edit costs what it touches. */
export interface BlockRule extends RuleBase {
  readonly findInBlock: BlockFinder;
}

/** A rule that looks at what became of the findings of the others; `features/diagnose/diagnose.ts` asks it last. */
export interface AfterRule extends RuleBase {
  readonly findsAfter: true;
}

interface RuleBase {
  /** Stable: `group/kebab-case`. */
  readonly code: string;
  readonly severity: Severity;
  /** It reports nothing until the user gives it a severity. */
  readonly offByDefault?: boolean;
  /** What is wrong and what the reader of the page sees, with places for values: `{name}`. */
  readonly message: string;
  /** Three sentences for the documentation: what it is, what the reader sees, how to mend it. */
  readonly about: string;
  /** One line of wikitext that has the fault. */
  readonly example: string;
}
