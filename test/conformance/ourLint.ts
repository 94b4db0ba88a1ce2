import { openArticle } from '../../server/article/editArticle.ts';
import { findUnclosedTable } from '../../server/diagnostics/balance/unclosedTable.ts';
import { findBlockFaults } from '../../server/diagnostics/blockFaults.ts';
import { linterRules } from '../../server/diagnostics/linter/rules.ts';
import type { Site } from '../../server/wikis/site.ts';
import { newerCategories } from './lintDifferences.ts';

/** The categories that both we and the Parsoid of MediaWiki 1.43 know. */
export const comparedCategories: ReadonlySet<string> = new Set(
  linterRules
    .map(({ code }) => code.slice('lint/'.length))
    .filter((category) => !(category in newerCategories)),
);

/**
 * The categories that we find in a page, of those that can be compared; settings do not count.
 * A `{|` without its end adds `unclosed-table`: it is a fault of balance, and reported as that.
 */
export function ourLint(wikitext: string, site: Site): Set<string> {
  const article = openArticle(wikitext, site);
  const inBlocks = findBlockFaults(article).map(({ rule }) => rule.code);
  const inPage = linterRules.flatMap((rule) =>
    'find' in rule && rule.find(article).length > 0 ? [rule.code] : [],
  );
  const categories = [...inBlocks, ...inPage]
    .filter((code) => code.startsWith('lint/'))
    .map((code) => code.slice('lint/'.length));
  const compared = new Set(categories.filter((category) => comparedCategories.has(category)));
  return findUnclosedTable(article).length > 0 ? compared.add('unclosed-table') : compared;
}
