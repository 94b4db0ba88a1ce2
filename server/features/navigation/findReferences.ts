import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Note } from '../../references/note.ts';
import { openingPlace } from '../../references/cites.ts';
import type { TextRange } from '../../text/range.ts';
import { sectionAt } from './findSection.ts';
import { noteOf, referenceAt, sectionLinkAt } from './queries.ts';
import { placesOfAnchors, shortCitationsAt, sourceAt } from './shortFootnoteAt.ts';

/**
 * All places of the reference at the cursor, in the order of the text; or all links to the section;
 * or all short citations of the source.
 * @param offset UTF-16 offset in the page
 * @param includeDefinitions whether the places that define it are wanted too
 */
export function findReferences(
  article: Article,
  offset: number,
  includeDefinitions: boolean,
): TextRange[] {
  const cited = shortFootnotePlaces(article, offset, includeDefinitions);
  if (cited.length > 0) return cited;
  const reference = referenceAt(article, offset);
  const note = reference && noteOf(article, reference);
  // A link to a section may stand inside a reference, and is then the nearer of the two.
  const onLink = sectionLinkAt(article, offset) !== undefined;
  const section = onLink || !note ? sectionAt(article, offset) : undefined;
  if (section) return includeDefinitions ? [section.heading, ...section.links] : [...section.links];
  if (!note) return [];
  return placesOf(note)
    .filter((node) => includeDefinitions || !note.definitions.includes(node))
    .map(openingPlace);
}

/** Short citations of one source, from one of them or from the source, if any leads to it. */
function shortFootnotePlaces(
  article: Article,
  offset: number,
  includeDefinitions: boolean,
): TextRange[] {
  const source = sourceAt(article, offset);
  const here = shortCitationsAt(article, offset);
  const places = placesOfAnchors(article, here.length > 0 ? here : source ? [source] : []);
  if (places.every(({ defines }) => defines)) return [];
  return places
    .filter(({ defines }) => includeDefinitions || !defines)
    .map(({ start, end }) => ({ start, end }));
}

/** Every place of a note: marks and list-defined text, each once, in the order of the text. */
export function placesOf(note: Note): ReferenceNode[] {
  return [...new Set([...note.uses, ...note.definitions])].sort((a, b) => a.start - b.start);
}
