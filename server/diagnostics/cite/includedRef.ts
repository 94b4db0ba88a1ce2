import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { closeReference } from './fixes/closeReference.ts';

/** MediaWiki's `cite_error_included_ref`: a reference opens inside another, whose end is missing. */
export function findIncludedRef(article: Article): Finding[] {
  return citeFindings(article, 'included-ref', ({ at }) => ({
    fixes: () => closeReference(article, at as ReferenceNode),
  }));
}
