import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendDetails } from './fixes/mendDetails.ts';

/** MediaWiki's `cite_error_details_unsupported_context`: details in a reference list. */
export function findDetailsUnsupportedContext(article: Article): Finding[] {
  return citeFindings(article, 'details-unsupported-context', ({ at }) => ({
    fixes: () => mendDetails(article, at as ReferenceNode),
  }));
}
