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
