import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { removeReference } from './fixes/removeReference.ts';

/** MediaWiki's `cite_error_ref_no_key`: neither content nor a name. */
export function findRefNoKey(article: Article): Finding[] {
  return citeFindings(article, 'ref-no-key', ({ at }) => ({
    fixes: () => [removeReference(article, at)],
  }));
}
