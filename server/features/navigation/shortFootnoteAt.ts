/** Which short citation or source stands at the cursor, and what belongs to it. */
import { type Article, inPage } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import {
  isKnown,
  linkShortFootnotes,
  type ShortCitationNode,
  type SourceNode,
} from '../../references/shortFootnotes.ts';
import { touches, type TextRange } from '../../text/range.ts';

/**
 * The short citations at an offset: of `{{sfnm}}` the one whose parameters it touches, or else all.
 * @param offset UTF-16 offset in the page
 */
export function shortCitationsAt(article: Article, offset: number): ShortCitationNode[] {
  const touched = linkShortFootnotes(article).citations.filter((node) => touches(node, offset));
  // Where two meet, the one that begins there is meant, and of nested ones the inner.
  const start = touched.reduce((most, node) => Math.max(most, node.start), 0);
  const innermost = touched.filter((node) => node.start === start);
  const exact = innermost.filter((node) => touches(citationPlace(node), offset));
  return exact.length > 0 ? exact : innermost;
}

/** The innermost citation at an offset. */
export function sourceAt(article: Article, offset: number): SourceNode | undefined {
  return linkShortFootnotes(article).sources.findLast(
    (node) => node.fact.kind === 'source' && isKnown(node) && touches(node, offset),
  );
}

/** The sources of the short citations in a reference, or of the one that the reference itself is. */
export function sourcesIn(article: Article, reference: ReferenceNode): SourceNode[] {
  const footnotes = linkShortFootnotes(article);
  const inside = footnotes.citations.filter(
    ({ start, end }) => reference.start <= start && end <= reference.end,
  );
  return firstTargets(article, inside);
}

/** Where readers get to by some short citations: for each the first that has its anchor. */
export function firstTargets(
  article: Article,
  citations: readonly ShortCitationNode[],
): SourceNode[] {
  const footnotes = linkShortFootnotes(article);
  const found = citations.flatMap((citation) => footnotes.targetsOf(citation).slice(0, 1));
  return [...new Set(found)];
}

/** Everything with the anchors of some short citations or sources, in the order of the text. */
export function placesOfAnchors(
  article: Article,
  nodes: readonly (ShortCitationNode | SourceNode)[],
): (TextRange & { readonly defines: boolean })[] {
  const footnotes = linkShortFootnotes(article);
  const anchors = new Set(nodes.filter(isKnown).map(({ fact }) => fact.anchor));
  const cited = footnotes.citations.filter(({ fact }) => anchors.has(fact.anchor));
  const sources = footnotes.sources.filter(({ fact }) => anchors.has(fact.anchor));
  const places = [
    ...cited.map((node) => ({ ...citationPlace(node), defines: false })),
    ...sources.map((node) => ({ ...sourcePlace(node), defines: true })),
  ];
  return places.sort((a, b) => a.start - b.start);
}

/** The name of the template with names and year. */
function citationPlace({ fact, block }: ShortCitationNode): TextRange {
  return inPage(fact.place, block);
}

/** The name of the citation's template. */
export function sourcePlace({ fact, block }: SourceNode): TextRange {
  return inPage(fact.opening, block);
}
