import { type Article, inPage } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

import type { BlockFacts, KeyFact } from '../../facts/blockFacts.ts';
import type { Finding } from '../../problems/finding.ts';
import { inArguments } from './pageFacts.ts';
import { repeated } from './repeated.ts';
import { wholeLine } from './wholeLine.ts';

/**
 * Categories that the page is put into again. The last sort key counts
 * (`ParserOutput::addCategory`), so where they differ, the last one stays.
 */
export function findDuplicateCategories(article: Article): Finding[] {
  const categories = ownCategories(article).flatMap(({ block, told }) =>
    told.map((category) => ({ ...category, ...inPage(category, block) })),
  );
  return repeated(categories).flatMap((alike) => {
    const isSame = alike.every(({ sortKey }) => sortKey === alike[0]!.sortKey);
    const kept = isSame ? alike[0]! : alike.at(-1)!;
    return alike
      .filter((category) => category !== kept)
      .map(({ start, end, sortKey }): Finding => ({
        start,
        end,
        values: { category: kept.key.replace(/^[^:]*:/, '').replaceAll('_', ' ') },
        related: [{ start: kept.start, end: kept.end, message: 'This one counts.' }],
        fixes: [
          {
            title: 'Remove this category',
            edits: [{ ...wholeLine(article.text, { start, end }), newText: '' }],
            preferred: sortKey === kept.sortKey,
          },
        ],
      }));
  });
}

interface CategoryPlace extends KeyFact {
  readonly sortKey: string;
}

const ownCategories = askForLists((facts: BlockFacts): readonly CategoryPlace[] => {
  if (facts.categories.length === 0) return [];
  const places = inArguments(facts);
  return facts.categories
    .filter(({ start }) => !places.has(start))
    .map((category) => {
      const [, sortKey = ''] = facts.text.slice(category.start, category.end - 2).split(/\|(.*)/s);
      return { ...category, sortKey: sortKey.trim() };
    });
});
