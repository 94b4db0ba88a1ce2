import known from './lintDifferences.json';

interface LintDifference {
  /** A regular expression: found in the page, it lets the difference apply. */
  readonly pattern?: string;
  /** Categories of either answer, one of which lets the difference apply. */
  readonly where?: readonly string[];
  /** The categories that only one side may have because of it. */
  readonly categories: readonly string[];
  readonly reason: string;
}

const differences: readonly LintDifference[] = known.differences;

/** Categories that the Parsoid of MediaWiki 1.43 does not have yet, each with the reason. */
export const newerCategories: Readonly<Record<string, string>> = known.newer;

/**
 * The categories that only one side has and no known difference explains.
 * @param theirs all that MediaWiki answered
 * @param compared the categories that both sides know
 */
export function unexplainedCategories(
  wikitext: string,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  compared: ReadonlySet<string>,
): string[] {
  const explained = new Set(
    differences
      .filter(
        ({ pattern, where }) =>
          where?.some((category) => ours.has(category) || theirs.has(category)) ??
          (pattern !== undefined && new RegExp(pattern, 'is').test(wikitext)),
      )
      .flatMap(({ categories }) => categories),
  );
  return [...compared]
    .filter((category) => ours.has(category) !== theirs.has(category) && !explained.has(category))
    .sort();
}
