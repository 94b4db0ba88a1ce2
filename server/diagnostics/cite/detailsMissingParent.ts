import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { mendDetails } from './fixes/mendDetails.ts';

/** MediaWiki's `cite_error_details_missing_parent`: details of no reference at all. */
export function findDetailsMissingParent(article: Article): Finding[] {
  return citeFindings(article, 'details-missing-parent', ({ at }) => ({
    fixes: () => mendDetails(article, at as ReferenceNode),
  }));
}
