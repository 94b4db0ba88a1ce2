import type { Article } from '../article/article.ts';
import type { ReferenceNode } from '../article/cites.ts';
import type { Note } from '../article/resolveCites.ts';
import { inPage } from '../article/cites.ts';
import type { TextRange } from '../text/range.ts';
import { findSection } from './findSection.ts';
import { noteOf, openingPlace, referenceAt, sectionLinkAt } from './queries.ts';

/**
 * All places of the reference at the cursor, in the order of the text; or all links to the section.
 * @param offset UTF-16 offset in the page
 * @param includeDefinitions whether the places that define it are wanted too
 */
export function findReferences(
  article: Article,
  offset: number,
  includeDefinitions: boolean,
): TextRange[] {
  const link = sectionLinkAt(article, offset);
  if (link) return linksToSection(article, link.title);
  const reference = referenceAt(article, offset);
  const note = reference && noteOf(article, reference);
  if (!note) return headingReferences(article, offset);
  return placesOf(note)
    .filter((node) => includeDefinitions || !note.definitions.includes(node))
    .map(openingPlace);
}

/** Every place of a note: marks and list-defined text, each once, in the order of the text. */
export function placesOf(note: Note): ReferenceNode[] {
  return [...new Set([...note.uses, ...note.definitions])].sort((a, b) => a.start - b.start);
}

function headingReferences(article: Article, offset: number): TextRange[] {
  for (const block of article.blocks) {
    for (const heading of block.facts.headings) {
      const { start, end } = inPage(heading, block);
      if (start <= offset && offset <= end) return linksToSection(article, heading.title);
    }
  }
  return [];
}

function linksToSection(article: Article, title: string): TextRange[] {
  const section = findSection(article, title);
  if (!section) return [];
  return article.blocks.flatMap((block) =>
    block.facts.sectionLinks
      .filter((link) => findSection(article, link.title)?.start === section.start)
      .map((link) => inPage(link, block)),
  );
}
