/** What stands at the cursor: the questions that several features ask. */
import { blockAt, type Article, type Block, inPage } from '../../article/article.ts';
import { isReference, type CiteNode, type ReferenceNode } from '../../references/cites.ts';
import { citesIn, resolveCites } from '../../references/resolveCites.ts';
import type { Note } from '../../references/note.ts';
import type { SectionLinkFact } from '../../facts/blockFacts.ts';
import type { TextRange } from '../../text/range.ts';
import { touches } from '../../text/range.ts';

/**
 * The innermost reference that an offset touches.
 * Where two meet, as in `<ref name=a /><ref name=b />`, the one that begins there is meant.
 */
export function referenceAt(article: Article, offset: number): ReferenceNode | undefined {
  const touched = blocksAt(article, offset).flatMap((block) =>
    citesIn(article, block).filter((node) => touches(node, offset)),
  );
  const references = touched.filter(isReference);
  const found = references.findLast((node) => offset < node.end) ?? references.at(-1);
  return found ?? reuseAround(article, offset);
}

/** Anywhere in `{{r|a|b}}` the name before the offset is meant, or the first. */
function reuseAround(article: Article, offset: number): ReferenceNode | undefined {
  for (const block of blocksAt(article, offset)) {
    for (const call of block.facts.calls) {
      const range = inPage(call, block);
      if (!touches(range, offset)) continue;
      if (article.site.citeTemplates[call.name]?.makes !== 'reuses') continue;
      const inside = citesIn(article, block)
        .filter(isReference)
        .filter((node) => range.start <= node.start && node.end <= range.end);
      return inside.findLast((node) => node.start <= offset) ?? inside[0];
    }
  }
  return undefined;
}

/** The note that a reference belongs to, if MediaWiki renders it at all. */
export function noteOf(article: Article, node: CiteNode): Note | undefined {
  return resolveCites(article).noteOf.get(node);
}

/** Whether an offset is on a reference's tags rather than in its content. */
export function onTags(node: ReferenceNode, offset: number): boolean {
  const { content } = node.fact;
  if (!content) return true;
  const { start, end } = inPage(content, node.block);
  return offset <= start || offset >= end;
}

/** The reference whose `<ref …>`, `<ref … />` or `</ref>` an offset touches, the innermost one. */
export function referenceTagAt(article: Article, offset: number): ReferenceNode | undefined {
  const touched = blocksAt(article, offset)
    .flatMap((block) => citesIn(article, block))
    .filter(isReference)
    .filter((node) => node.fact.form === 'tag' && touches(node, offset) && onTags(node, offset));
  return touched.findLast((node) => offset < node.end) ?? touched.at(-1);
}

/** The link to a section of this page at an offset: `[[#Section|label]]`. */
export function sectionLinkAt(article: Article, offset: number): SectionLinkFact | undefined {
  for (const block of blocksAt(article, offset)) {
    const found = block.facts.sectionLinks.find((link) => touches(inPage(link, block), offset));
    if (found) return found;
  }
  return undefined;
}

/** Where a reference's name is written, or else its opening tag. */
export function namePlace(node: ReferenceNode): TextRange {
  const { name, opening } = node.fact;
  const written = name && name.valueRange.end > name.valueRange.start ? name.valueRange : opening;
  return inPage(written, node.block);
}

/** An offset between two blocks touches both. */
function blocksAt(article: Article, offset: number): Block[] {
  const block = blockAt(article, offset);
  if (offset > block.start || offset === 0) return [block];
  return [blockAt(article, offset - 1), block];
}
