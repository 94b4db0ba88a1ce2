import type { Article } from '../../article/article.ts';
import type { Finding } from '../finding.ts';

/** A block that the parser cannot take, which then counts as plain text. */
export function findTooComplex(article: Article): Finding[] {
  return article.blocks
    .filter((block) => !block.facts.complete)
    .map(({ start, facts }) => {
      const line = facts.text.search(/[\r\n]/);
      return { start, end: start + (line > 0 ? line : facts.text.length) };
    });
}
