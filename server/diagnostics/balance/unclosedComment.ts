import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** A comment has no end, so it hides the rest of the page. */
export function findUnclosedComment(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-comment');
}
