/** A stretch of text, as UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  /** The offset behind the last character. */
  readonly end: number;
}

/** Replaces a range of a text. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/** Whether an offset lies in a range; its end counts as inside, as a cursor there touches it. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The same range, moved. */
export function moved(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}

/** The last of some stretches, in the order of the text, that begins at an offset or before; else the first. */
export function lastFrom<Range extends TextRange>(
  ranges: readonly Range[],
  offset: number,
): Range | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ranges[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return ranges[low];
}
