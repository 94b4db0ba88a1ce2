import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { renameNumber } from './fixes/renameNumber.ts';

/** MediaWiki's `cite_error_ref_numeric_key`: a name may not be a mere number. */
export function findRefNumericKey(article: Article): Finding[] {
  return citeFindings(article, 'ref-numeric-key', ({ at }) => ({
    fixes: () => renameNumber(article, at as ReferenceNode),
  }));
}
