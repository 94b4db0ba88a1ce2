import type { TextRange } from '../text/range.ts';

/** A stretch of an old text, and how long what stands there now is. */
export interface ChangedStretch extends TextRange {
  readonly length: number;
}

/**
 * One stretch that covers two changes, the second made in the text that the first left.
 * @param first undefined where nothing has changed before
 */
export function combineEdits(
  first: ChangedStretch | undefined,
  second: ChangedStretch,
): ChangedStretch {
  if (!first) return second;
  const firstEnd = first.start + first.length;
  const start = Math.min(first.start, second.start);
  const end = first.end + Math.max(0, second.end - firstEnd);
  const newEnd = Math.max(firstEnd, second.end) + second.length - (second.end - second.start);
  return { start, end, length: newEnd - start };
}
