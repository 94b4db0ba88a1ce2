import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** `|}` ends no table, so MediaWiki shows it as text. */
export function findStrayTableEnd(article: Article): Finding[] {
  return balanceFindings(article, 'stray-table-end');
}
