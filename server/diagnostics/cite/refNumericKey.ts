import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';
import { citeFindings } from './citeFindings.ts';

/** MediaWiki's `cite_error_ref_numeric_key`: a name may not be a mere number. */
export function findRefNumericKey(article: Article): Finding[] {
  return citeFindings(article, 'ref-numeric-key');
}
