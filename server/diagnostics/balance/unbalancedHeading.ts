import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** The equals signs on the two sides of a heading differ. */
export function findUnbalancedHeading(article: Article): Finding[] {
  return balanceFindings(article, 'unbalanced-heading');
}
