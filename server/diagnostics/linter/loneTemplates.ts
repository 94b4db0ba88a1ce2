import type { Article } from '../../article/article.ts';

/** Where templates stand that open or end a tag, and have no partner among the templates of the page. */
export interface LoneTemplates {
  readonly openings: number[];
  readonly endings: number[];
}

/** `{{col-begin}}` without `{{col-end}}` behind it; which templates these are, the site's data tell. */
export function loneTemplates({ blocks, site }: Article): LoneTemplates {
  const openings: number[] = [];
  const endings: number[] = [];
  for (const { start, facts } of blocks) {
    for (const { name, start: place } of facts.templates) {
      if (site.openingTemplates.test(name)) openings.push(start + place);
      else if (site.endingTemplates.test(name) && openings.pop() === undefined)
        endings.push(start + place);
    }
  }
  return { openings, endings };
}
