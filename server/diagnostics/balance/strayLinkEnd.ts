import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** `]]` ends nothing, so MediaWiki shows it as text. */
export function findStrayLinkEnd(article: Article): Finding[] {
  return balanceFindings(article, 'stray-link-end');
}
