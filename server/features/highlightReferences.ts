import type { Article } from '../article/article.ts';
import type { TextRange } from '../text/range.ts';
import { placesOf } from './findReferences.ts';
import { namePlace, noteOf, onTags, referenceAt } from './queries.ts';

export interface Highlight extends TextRange {
  /** Whether this place gives the reference its text, or only points to it. */
  readonly defines: boolean;
}

/** Every place of the named reference whose tag the cursor is on. */
export function highlightReferences(article: Article, offset: number): Highlight[] {
  const reference = referenceAt(article, offset);
  const note = reference && onTags(reference, offset) ? noteOf(article, reference) : undefined;
  if (!note?.name) return [];
  return placesOf(note).map((node) => ({
    ...namePlace(node),
    defines: note.definitions.includes(node),
  }));
}
