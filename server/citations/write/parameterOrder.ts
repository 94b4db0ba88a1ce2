import type { CallArgument } from '../../facts/callArguments.ts';
import { knownParameter, type CitationHelp } from '../../wikis/citationHelp.ts';

/**
 * The parameters of a citation in the order in which it reads best: people first, each with the
 * parts of one name together, then the work, where it is found, and what was done with it. What no
 * citation knows comes last. Parameters without a name, or with a number for it, keep their places,
 * for their order counts.
 */
export function inUsualOrder(
  parameters: readonly CallArgument[],
  help: CitationHelp,
): readonly CallArgument[] {
  const isFixed = ({ name, positional }: CallArgument) => positional || /^\d*$/.test(name);
  const sorted = parameters
    .filter((parameter) => !isFixed(parameter))
    .map((parameter) => ({ parameter, rank: rankOf(parameter.name, help) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ parameter }) => parameter);
  let next = 0;
  return parameters.map((parameter) => (isFixed(parameter) ? parameter : sorted[next++]!));
}

/** The list of people, the number in it, the place within the name; of all others their place only. */
type Rank = readonly [number, number, number];

function rankOf(key: string, help: CitationHelp): Rank {
  const written = knownParameter(key, help);
  if (!written) return [Infinity, 0, 0];
  const { known, number } = written;
  if (!known.pattern.includes('#')) return [known.order, 0, 0];
  return [listOrder(known.belongsTo ?? known.row, help), Number(number || '1'), known.order];
}

/** Where the first name of a list of people stands. */
function listOrder(list: string, { byPattern }: CitationHelp): number {
  for (const known of byPattern.values()) if (known.row === list) return known.order;
  return Infinity;
}

function compare(a: Rank, b: Rank): number {
  return compareNumbers(a[0], b[0]) || compareNumbers(a[1], b[1]) || compareNumbers(a[2], b[2]);
}

/** Of two that are infinite, neither comes first. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
