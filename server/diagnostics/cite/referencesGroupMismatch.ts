import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendGroup } from './fixes/mendGroup.ts';

/** MediaWiki's `cite_error_references_group_mismatch`: a list-defined reference of another group. */
export function findReferencesGroupMismatch(article: Article): Finding[] {
  return citeFindings(article, 'references-group-mismatch', ({ at }) => ({
    fixes: () => mendGroup(article, at as ReferenceNode),
  }));
}
