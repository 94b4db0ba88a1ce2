import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

/** Where templates stand that open or end a tag, and have no partner among the templates of the page. */
export interface LoneTemplates {
  readonly openings: number[];
  readonly endings: number[];
}

/** `{{col-begin}}` without `{{col-end}}` behind it; which templates these are, the site's data tell. */
export function loneTemplates(article: Article): LoneTemplates {
  const openings: number[] = [];
  const endings: number[] = [];
  for (const { block, told } of halves(article)) {
    for (const { opens, start } of told) {
      if (opens) openings.push(block.start + start);
      else if (openings.pop() === undefined) endings.push(block.start + start);
    }
  }
  return { openings, endings };
}

const halves = askForLists(({ calls }, site) =>
  calls.flatMap(({ name, start }) => {
    const opens = site.openingTemplates.test(name);
    return opens || site.endingTemplates.test(name) ? [{ opens, start }] : [];
  }),
);
