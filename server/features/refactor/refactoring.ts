import type { Article } from '../../article/article.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';

/** A rewriting of references that leaves what a reader sees as it is, or leaves blanks to fill in. */
export interface Refactoring {
  /** The code action's kind, as LSP nests kinds. */
  readonly kind: `refactor.${'rewrite' | 'move' | 'inline'}.wikiwright.${string}`;
  /**
   * What it can do at a place.
   * @param range the selection, as UTF-16 offsets in the page
   * @returns undefined where there is nothing to do
   */
  readonly offer: (article: Article, range: TextRange) => Offer | undefined;
}

export interface Offer {
  readonly title: string;
  /** Every change of the page is made only now. */
  readonly edits: (context: RefactoringContext) => readonly TextEdit[];
  /** The codes of the faults that its blanks are, until they are filled in. */
  readonly leaves?: readonly string[];
}

export interface RefactoringContext {
  /** The day on which it happens, in UTC. */
  readonly now: Date;
}
