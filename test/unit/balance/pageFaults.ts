import { PageText } from '../../../server/text/pageText.ts';
import { readFileSync } from 'node:fs';
import { findBalanceFaults } from '../../../server/balance/findBalanceFaults.ts';
import type { BalanceFault } from '../../../server/balance/balanceFault.ts';
import { tokenizeBrackets } from '../../../server/balance/tokenizeBrackets.ts';
import { cutBlocks } from '../../../server/blocks/cutBlocks.ts';
import { realArticle, site } from '../site.ts';

export { site };

/** The faults of a page that is cut into blocks, or taken as one block. */
export function pageFaults(text: string, oneBlock = false): BalanceFault[] {
  const cuts = oneBlock ? [0] : cutBlocks(text, site.extensionTags);
  const blocks = cuts.map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return { start, end, facts: { brackets: tokenizeBrackets(text.slice(start, end), site) } };
  });
  return findBalanceFaults(blocks, PageText.of(text), site);
}

/** Articles that were written for tests, in other styles than the pages below. */
export const madeArticles: readonly string[] = ['city', 'club', 'list', 'medicine', 'software'].map(
  (name) => readFileSync(new URL(`../../articles/made/${name}.wikitext`, import.meta.url), 'utf8'),
);

/** Sound pages: a real article, and others with what articles have. */
export const soundPages: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'article', text: realArticle },
  ...['town', 'film', 'season', 'species', 'discography', 'motorsport', 'biography', 'island'].map(
    (name) => ({
      name,
      text: readFileSync(new URL(`pages/${name}.wikitext`, import.meta.url), 'utf8'),
    }),
  ),
];
