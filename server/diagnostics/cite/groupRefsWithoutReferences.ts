import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';
import { mendLostGroup } from './fixes/mendLostGroup.ts';

/** MediaWiki's `cite_error_group_refs_without_references`: a group is used and has no list. */
export function findGroupRefsWithoutReferences(article: Article): Finding[] {
  return citeFindings(article, 'group-refs-without-references', ({ at, related }) => ({
    related: related.map((other) => ({ ...openingOf(other), message: 'Also in this group.' })),
    fixes: () => mendLostGroup(article, [at, ...related]),
  }));
}
