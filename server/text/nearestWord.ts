import { editDistance } from './editDistance.ts';

/**
 * The word that a misspelt one was most likely meant to be.
 * @param words what it may be
 * @param most the distance from which on nothing is near; two neighbours that change places count 1
 */
export function nearestWord(
  written: string,
  words: Iterable<string>,
  most: number,
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const word of words) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = isSwapped(written, word) ? 1 : editDistance(written, word);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** `nsbp` for `nbsp`. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    first >= 0 &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.slice(first + 2) === b.slice(first + 2)
  );
}
