import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendUnused } from './fixes/mendListed.ts';

/** MediaWiki's `cite_error_references_missing_key`: a list defines a name that nothing above uses. */
export function findReferencesMissingKey(article: Article): Finding[] {
  return citeFindings(article, 'references-missing-key', ({ at }) => ({
    fixes: () => mendUnused(article, at as ReferenceNode),
  }));
}
