import type { Article } from '../../article/article.ts';
import { touches, type TextRange } from '../../text/range.ts';
import { sectionAt } from './findSection.ts';
import { placesOf } from './findReferences.ts';
import { namePlace, noteOf, onTags, referenceAt, sectionLinkAt } from './queries.ts';
import { placesOfAnchors, shortCitationsAt, sourceAt, sourcePlace } from './shortFootnoteAt.ts';

export interface Highlight extends TextRange {
  /** Whether this place gives the reference its text, or only points to it. */
  readonly defines: boolean;
}

/** Every place of the named reference whose tag the cursor is on, of the section, or of a short citation's source. */
export function highlightReferences(article: Article, offset: number): Highlight[] {
  const cited = highlightShortFootnotes(article, offset);
  if (cited.length > 0) return cited;
  const reference = referenceAt(article, offset);
  const note = reference && onTags(reference, offset) ? noteOf(article, reference) : undefined;
  if (!reference || sectionLinkAt(article, offset)) return highlightSection(article, offset);
  if (!note?.name) return [];
  return placesOf(note).map((node) => ({
    ...namePlace(node),
    defines: note.definitions.includes(node),
  }));
}

/** All short citations of a source and the source itself; nothing where none leads to it. */
function highlightShortFootnotes(article: Article, offset: number): Highlight[] {
  const here = shortCitationsAt(article, offset);
  const source = sourceAt(article, offset);
  const onSource = source && touches(sourcePlace(source), offset) ? [source] : [];
  const places = placesOfAnchors(article, here.length > 0 ? here : onSource);
  return places.every(({ defines }) => defines) ? [] : places;
}

function highlightSection(article: Article, offset: number): Highlight[] {
  const section = sectionAt(article, offset);
  // A heading that nothing leads to needs no light.
  if (!section || section.links.length === 0) return [];
  const links = section.links.map((link) => ({ ...link, defines: false }));
  return [{ ...section.heading, defines: true }, ...links];
}
