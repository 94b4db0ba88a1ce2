import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { citeFindings } from './citeFindings.ts';
import { removeReference } from './fixes/removeReference.ts';

/** MediaWiki's `cite_error_ref_no_input`: an unnamed reference without content. */
export function findRefNoInput(article: Article): Finding[] {
  return citeFindings(article, 'ref-no-input', ({ at }) => ({
    fixes: () => [removeReference(article, at)],
  }));
}
