import known from './lintDifferences.json';

interface LintDifference {
  /** A regular expression: found in the page, it lets the difference apply. */
  readonly pattern: string;
  /** The categories that only one side may have because of it. */
  readonly categories: readonly string[];
  readonly reason: string;
}

const differences: readonly LintDifference[] = known.differences;

/** Categories that the Parsoid of MediaWiki 1.39 does not have yet, each with the reason. */
export const newerCategories: Readonly<Record<string, string>> = known.newer;

/** The categories that only one side has and no known difference explains. */
export function unexplainedCategories(
  wikitext: string,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): string[] {
  const differing = [...new Set([...ours, ...theirs])].filter(
    (category) => ours.has(category) !== theirs.has(category),
  );
  const explained = new Set(
    differences
      .filter(({ pattern }) => new RegExp(pattern, 'is').test(wikitext))
      .flatMap(({ categories }) => categories),
  );
  return differing.filter((category) => !explained.has(category)).sort();
}
