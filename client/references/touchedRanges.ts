/** A line and character as both VS Code and the protocol have them, counted from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Which of some ranges a selection reaches or touches.
 * @param ranges in the order of the text, none within another
 * @param selections in any order
 * @returns places among the ranges, ascending, each once
 */
export function touchedRanges(
  ranges: readonly Stretch[],
  selections: readonly Stretch[],
): readonly number[] {
  const touched = new Set<number>();
  for (const { start, end } of selections) {
    for (let index = firstFrom(ranges, start); index < ranges.length; index++) {
      if (isBefore(end, ranges[index]!.start)) break;
      touched.add(index);
    }
  }
  return [...touched].sort((a, b) => a - b);
}

/** The first range that does not end before a position. */
function firstFrom(ranges: readonly Stretch[], position: Position): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(ranges[middle]!.end, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
