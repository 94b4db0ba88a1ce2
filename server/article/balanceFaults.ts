import { findBalanceFaults, type BalanceFault } from '../balance/findBalanceFaults.ts';
import type { Article } from './article.ts';

const found = new WeakMap<Article, readonly BalanceFault[]>();

/** The constructs of a page whose start or end is missing. */
export function balanceFaults(article: Article): readonly BalanceFault[] {
  let result = found.get(article);
  if (!result) {
    const blocks = article.blocks.map(({ start, end, facts }) => ({
      start,
      end,
      brackets: facts.brackets,
    }));
    result = findBalanceFaults(blocks, article.text).filter((fault) => !isHtmlTag(fault, article));
    found.set(article, result);
  }
  return result;
}

/** `<pre>` without its end is no extension tag but HTML, which is the lint's matter. */
function isHtmlTag({ kind, name }: BalanceFault, { site }: Article): boolean {
  if (kind !== 'unclosed-tag' && kind !== 'stray-tag-end') return false;
  return site.parser.html.some((names) => names.includes(name));
}
