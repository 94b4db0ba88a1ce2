import { expect } from 'vitest';
import { markRanges, readFixture } from './fixture.ts';

/** `$0` is the cursor; the marked ranges are the answer. */
export function checkRanges(
  marked: string,
  answer: (text: string, cursor: number) => { start: number; end: number }[],
): void {
  const { text, cursor, ranges } = readFixture(marked);
  const code = ranges[0]?.code ?? 'none';
  const found = answer(text, cursor).map((range) => ({ ...range, code }));
  expect(markRanges(text, found)).toBe(marked.replace('$0', ''));
}
