import { type Article, inPage } from '../../article/article.ts';

import { resolveCites } from '../../references/resolveCites.ts';
import {
  linkShortFootnotes,
  type ShortCitationNode,
  type SourceNode,
} from '../../references/shortFootnotes.ts';
import type { Finding, RelatedPlace } from '../../problems/finding.ts';
import { describeCitation } from './describe.ts';

/** Short citations that fit several citations, of which readers reach the first only. */
export function findMultipleTargets(article: Article): Finding[] {
  const footnotes = linkShortFootnotes(article);
  const byAnchor = new Map<string, AmbiguousTargets>();
  return footnotes.citations.flatMap((citation) => {
    const { anchor } = citation.fact;
    let targets = byAnchor.get(anchor);
    if (!targets) byAnchor.set(anchor, (targets = shownTargets(article, citation)));
    if (targets.count < 2) return [];
    return [
      {
        ...inPage(citation.fact.place, citation.block),
        values: { name: describeCitation(citation, article.site), count: String(targets.count) },
        related: targets.related,
      },
    ];
  });
}

interface AmbiguousTargets {
  readonly count: number;
  readonly related: readonly RelatedPlace[];
}

/** Nobody reads more of them, and each of a thousand citations would name each of a thousand sources. */
const mostRelated = 10;

function shownTargets(article: Article, citation: ShortCitationNode): AmbiguousTargets {
  const shown = linkShortFootnotes(article)
    .targetsOf(citation)
    .filter((source) => source.fact.kind === 'source' && isShown(article, source));
  const related = shown.slice(0, mostRelated).map((source) => ({
    ...inPage(source.fact.opening, source.block),
    message: 'This citation has the anchor.',
  }));
  return { count: shown.length, related };
}

/** The text of a reference is shown once, however often it is written; a branch perhaps not at all. */
function isShown(article: Article, { fact, reference }: SourceNode): boolean {
  if (fact.conditional) return false;
  if (!reference) return true;
  if (reference.fact.follow) return true;
  return resolveCites(article).noteOf.get(reference)?.definitions[0] === reference;
}
