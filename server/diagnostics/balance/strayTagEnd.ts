import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** The end tag of an extension ends nothing, so MediaWiki shows it as text. */
export function findStrayTagEnd(article: Article): Finding[] {
  return balanceFindings(article, 'stray-tag-end');
}
