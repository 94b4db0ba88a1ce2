import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** A link has no end, so MediaWiki shows it as text. */
export function findUnclosedLink(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-link');
}
