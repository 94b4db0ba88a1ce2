/** A page with marks: `$0` is the cursor, `$[code:text$]` a range that a code is expected at. */
export interface Fixture {
  readonly text: string;
  /** The cursor's UTF-16 offset, or -1. */
  readonly cursor: number;
  readonly ranges: readonly MarkedRange[];
}

export interface MarkedRange {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const marks = /\$0|\$\[([\w/-]+):|\$\]/g;

/** Reads a fixture; ranges may nest. */
export function readFixture(marked: string): Fixture {
  const ranges: MarkedRange[] = [];
  const open: { code: string; start: number }[] = [];
  let text = '';
  let cursor = -1;
  let last = 0;
  for (const match of marked.matchAll(marks)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[0] === '$0') cursor = text.length;
    else if (match[1]) open.push({ code: match[1], start: text.length });
    else ranges.push({ ...open.pop()!, end: text.length });
  }
  text += marked.slice(last);
  return { text, cursor, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The page with ranges marked in it, for comparing what was found with what was expected. */
export function markRanges(text: string, ranges: readonly MarkedRange[]): string {
  const points = ranges.flatMap(({ code, start, end }) => [
    { at: start, mark: `$[${code}:`, order: 1 },
    { at: end, mark: '$]', order: 0 },
  ]);
  points.sort((a, b) => b.at - a.at || b.order - a.order);
  return points.reduce(
    (result, { at, mark }) => result.slice(0, at) + mark + result.slice(at),
    text,
  );
}
