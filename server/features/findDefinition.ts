import type { Article } from '../article/article.ts';
import type { TextRange } from '../text/range.ts';
import { noteOf, openingPlace, referenceAt, sectionLinkAt } from './queries.ts';
import { findSection } from './findSection.ts';

/** Where something is defined. */
export interface Definition {
  /** The whole definition, for a preview. */
  readonly target: TextRange;
  /** What the cursor should land on. */
  readonly selection: TextRange;
}

/**
 * Where the reference or section at the cursor is defined.
 * @param offset UTF-16 offset in the page
 * @returns nothing where no name is at the cursor or nothing defines it
 */
export function findDefinition(article: Article, offset: number): Definition[] {
  const link = sectionLinkAt(article, offset);
  if (link) {
    const section = findSection(article, link.title);
    return section ? [{ target: section, selection: section }] : [];
  }
  const reference = referenceAt(article, offset);
  const note = reference && noteOf(article, reference);
  const first = note?.definitions[0];
  if (!first) return [];
  return [{ target: { start: first.start, end: first.end }, selection: openingPlace(first) }];
}
