import { type Article, inPage } from '../../article/article.ts';

import {
  isKnown,
  linkShortFootnotes,
  type ShortCitationNode,
  type SourceNode,
} from '../../references/shortFootnotes.ts';
import type { Finding } from '../../problems/finding.ts';
import { changeCitation } from './changeCitation.ts';
import { describeCitation, describeSource } from './describe.ts';
import { nearestSources } from './nearestSources.ts';
import { hasReadableSources } from './readable.ts';

/** Short citations whose link leads nowhere, as the wiki's script HarvErrors shows them. */
export function findNoTarget(article: Article): Finding[] {
  if (!hasReadableSources(article)) return [];
  const footnotes = linkShortFootnotes(article);
  const nearest = nearestSources(article);
  const prefix = article.site.shortFootnotes.anchorPrefix;
  return footnotes.citations
    .filter((citation) => isKnown(citation) && citation.fact.anchor.startsWith(prefix))
    .filter((citation) => footnotes.targetsOf(citation).length === 0)
    .filter((citation) => !footnotes.mayBeHidden(citation))
    .map((citation, index) => {
      return finding(article, citation, () => nearest(citation), index < mostRelated);
    });
}

/** To compare each of thousands of short citations with each source takes seconds, at every keystroke. */
const mostRelated = 50;

function finding(
  article: Article,
  citation: ShortCitationNode,
  nearest: () => readonly SourceNode[],
  namesNearest: boolean,
): Finding {
  const near = namesNearest ? nearest() : [];
  return {
    ...inPage(citation.fact.place, citation.block),
    values: { name: describeCitation(citation, article.site) },
    related: near.map((source) => ({
      ...inPage(source.fact.opening, source.block),
      message: `Did you mean “${describeSource(source)}”?`,
    })),
    fixes: () => nearest().flatMap((source) => changeCitation(citation, source)),
  };
}
