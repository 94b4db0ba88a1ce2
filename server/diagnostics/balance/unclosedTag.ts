import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** An extension tag has no end, so MediaWiki shows it as text. */
export function findUnclosedTag(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-tag');
}
