import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings, openingOf } from './citeFindings.ts';

/** MediaWiki's `cite_error_group_refs_without_references`: a group is used and has no list. */
export function findGroupRefsWithoutReferences(article: Article): Finding[] {
  return citeFindings(article, 'group-refs-without-references', ({ related }) => ({
    related: related.map((other) => ({ ...openingOf(other), message: 'Also in this group.' })),
  }));
}
