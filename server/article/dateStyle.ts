import type { Article } from './article.ts';

/** How the dates of a page's citations are to be written. */
export interface PageDateStyle {
  readonly dateStyle?: 'dmy' | 'mdy';
  /** The value of `cs1-dates`: `l` long, `s` short months, `y` as 2020-05-06. */
  readonly dateForms?: string | undefined;
}

/** `{{Use dmy dates|cs1-dates=ly}}` may stand anywhere on the page. */
export function dateStyle(article: Article): PageDateStyle {
  for (const { facts } of article.blocks) {
    for (const { name, start, end } of facts.templates) {
      const style = article.site.dateStyleTemplates[name];
      if (!style) continue;
      const forms = /\|\s*cs1-dates\s*=\s*(\w+)/.exec(facts.text.slice(start, end))?.[1];
      return { dateStyle: style, dateForms: forms };
    }
  }
  return {};
}
