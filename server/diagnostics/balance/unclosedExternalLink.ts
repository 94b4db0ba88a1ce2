import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** An external link has no end, so MediaWiki shows its bracket and links the bare address. */
export function findUnclosedExternalLink(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-external-link');
}
