import type { Article } from '../../article/article.ts';
import { openingPlace } from '../../references/cites.ts';
import type { TextRange } from '../../text/range.ts';
import { noteOf, referenceAt, sectionLinkAt } from './queries.ts';
import { findSection } from './findSection.ts';
import { firstTargets, shortCitationsAt, sourcePlace } from './shortFootnoteAt.ts';

/** Where something is defined. */
export interface Definition {
  /** The whole definition, for a preview. */
  readonly target: TextRange;
  /** What the cursor should land on. */
  readonly selection: TextRange;
}

/**
 * Where the reference, section or source at the cursor is defined: of a short citation the citation.
 * @param offset UTF-16 offset in the page
 * @returns nothing where no name is at the cursor or nothing defines it
 */
export function findDefinition(article: Article, offset: number): Definition[] {
  const link = sectionLinkAt(article, offset);
  const section = link && findSection(article, link.title);
  if (section) return [{ target: section, selection: section }];
  const sources = firstTargets(article, shortCitationsAt(article, offset));
  if (sources.length > 0) {
    return sources.map((source) => ({
      target: { start: source.start, end: source.end },
      selection: sourcePlace(source),
    }));
  }
  if (link) return [];
  const reference = referenceAt(article, offset);
  const note = reference && noteOf(article, reference);
  const first = note?.definitions[0];
  if (!first) return [];
  return [{ target: { start: first.start, end: first.end }, selection: openingPlace(first) }];
}
