import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** `-{` without `}-`, where it keeps what is around it from ending. */
export function findUnclosedConversion(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-conversion');
}
