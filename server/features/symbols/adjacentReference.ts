import type { Article } from '../../article/article.ts';
import { isReference, type CiteNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { TextRange } from '../../text/range.ts';
import { openingPlace } from '../../references/cites.ts';

/**
 * The opening of the next or previous reference, going round at the ends of the page.
 * @param wanted which references or lists count
 */
export function adjacentReference(
  article: Article,
  offset: number,
  direction: 'next' | 'previous',
  wanted: (node: CiteNode) => boolean = isReference,
): TextRange | undefined {
  const places = resolveCites(article).nodes.filter(wanted).map(openingPlace);
  if (direction === 'next') return places.find((place) => place.start > offset) ?? places[0];
  return places.findLast((place) => place.start < offset) ?? places.at(-1);
}
