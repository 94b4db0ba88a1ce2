import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendDetails } from './fixes/mendDetails.ts';

/** MediaWiki's `cite_error_ref_with_details_no_name`: details of a reference that has no name. */
export function findRefWithDetailsNoName(article: Article): Finding[] {
  return citeFindings(article, 'ref-with-details-no-name', ({ at }) => ({
    fixes: () => mendDetails(article, at as ReferenceNode),
  }));
}
