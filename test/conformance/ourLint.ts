import { openArticle } from '../../server/article/editArticle.ts';
import { findBlockFaults } from '../../server/diagnostics/blockFaults.ts';
import { linterRules } from '../../server/diagnostics/linterRules.ts';
import type { Site } from '../../server/site/site.ts';
import { newerCategories } from './lintDifferences.ts';

/** The categories that both we and the Parsoid of MediaWiki 1.39 know. */
export const comparedCategories: ReadonlySet<string> = new Set(
  linterRules
    .map(({ code }) => code.slice('lint/'.length))
    .filter((category) => !(category in newerCategories)),
);

/** The categories that we find in a page, of those that can be compared; settings do not count. */
export function ourLint(wikitext: string, site: Site): Set<string> {
  const article = openArticle(wikitext, site);
  const inBlocks = findBlockFaults(article).map(({ rule }) => rule.code);
  const inPage = linterRules.flatMap((rule) =>
    'find' in rule && rule.find(article).length > 0 ? [rule.code] : [],
  );
  const categories = [...inBlocks, ...inPage]
    .filter((code) => code.startsWith('lint/'))
    .map((code) => code.slice('lint/'.length));
  return new Set(categories.filter((category) => comparedCategories.has(category)));
}
