import type { PageDateStyle } from '../dates/cs1/pageDateStyle.ts';
import type { Article } from './article.ts';
import { askBlocks } from './askBlocks.ts';

/** `{{Use dmy dates|cs1-dates=ly}}` may stand anywhere on the page. */
export function dateStyle(article: Article): PageDateStyle {
  return stylingBlocks(article)[0]?.told ?? {};
}

const stylingBlocks = askBlocks((facts, site): PageDateStyle | undefined => {
  for (const { name, start, end } of facts.templates) {
    const style = site.dateStyleTemplates[name];
    if (!style) continue;
    const forms = /\|\s*cs1-dates\s*=\s*(\w+)/.exec(facts.text.slice(start, end))?.[1];
    return { dateStyle: style, dateForms: forms };
  }
  return undefined;
});
