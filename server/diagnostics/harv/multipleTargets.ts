import type { Article } from '../../article/article.ts';
import { inPage } from '../../article/cites.ts';
import { resolveCites } from '../../article/resolveCites.ts';
import { linkShortFootnotes, type SourceNode } from '../../article/shortFootnotes.ts';
import type { Finding } from '../finding.ts';
import { describeCitation } from './describe.ts';

/** Short citations that fit several citations, of which readers reach the first only. */
export function findMultipleTargets(article: Article): Finding[] {
  const footnotes = linkShortFootnotes(article);
  return footnotes.citations.flatMap((citation) => {
    const targets = footnotes
      .targetsOf(citation)
      .filter((source) => source.fact.kind === 'source' && isShown(article, source));
    if (targets.length < 2) return [];
    return [
      {
        ...inPage(citation.fact.place, citation.block),
        values: { name: describeCitation(citation, article.site), count: String(targets.length) },
        related: targets.map((source) => ({
          ...inPage(source.fact.opening, source.block),
          message: 'This citation has the anchor.',
        })),
      },
    ];
  });
}

/** The text of a reference is shown once, however often it is written; a branch perhaps not at all. */
function isShown(article: Article, { fact, reference }: SourceNode): boolean {
  if (fact.conditional) return false;
  if (!reference) return true;
  if (reference.fact.follow) return true;
  return resolveCites(article).noteOf.get(reference)?.definitions[0] === reference;
}
