import known from './knownDifferences.json';

/** It applies where one of its keys is found, or its pattern. */
interface KnownDifference {
  /** Keys of errors, found on either side. */
  readonly where?: readonly string[];
  /** A regular expression, found in the page. */
  readonly pattern?: string;
  /** The keys that only one side may have because of it. */
  readonly keys: readonly string[];
  readonly reason: string;
}

const differences: readonly KnownDifference[] = known.differences;

/** The keys that only one side has. */
export function differingKeys(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): string[] {
  const all = new Set([...ours, ...theirs]);
  return [...all].filter((key) => ours.has(key) !== theirs.has(key)).sort();
}

/**
 * Why MediaWiki 1.43 answers otherwise than the newer Cite that we follow.
 * @returns the reasons, or undefined where a key is left that none of them explains
 */
export function explain(
  text: string,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): readonly string[] | undefined {
  const applying = differences.filter(
    ({ where, pattern }) =>
      where?.some((key) => ours.has(key) || theirs.has(key)) === true ||
      (pattern !== undefined && new RegExp(pattern, 'is').test(text)),
  );
  const differing = differingKeys(ours, theirs);
  const explained = differing.every((key) => applying.some(({ keys }) => keys.includes(key)));
  if (!explained) return undefined;
  return applying
    .filter(({ keys }) => keys.some((key) => differing.includes(key)))
    .map(({ reason }) => reason);
}
