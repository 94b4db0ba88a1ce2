import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { balanceFindings } from './balanceFindings.ts';

/** A template, parser function or argument has no end, so MediaWiki shows it as text. */
export function findUnclosedTemplate(article: Article): Finding[] {
  return balanceFindings(article, 'unclosed-template');
}
