import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** A table has no end, so it takes in the rest of the page. */
export function findUnclosedTable(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-table');
}
