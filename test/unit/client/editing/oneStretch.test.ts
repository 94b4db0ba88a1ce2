import { describe, expect, test } from 'vitest';
import { oneStretch } from '../../../../client/editing/oneStretch.ts';
import { surround } from '../../../../client/editing/surround.ts';
import { surroundings } from '../../../../client/editing/surroundings.ts';
import { readMarked } from './marked.ts';

const small = surroundings.find(({ label }) => label === '<small>')!;

/** What is replaced when the selections are made small, and by what. */
function replacement(marked: string): [string, string] | undefined {
  const { text, selections } = readMarked(marked);
  const change = surround(text, selections, small);
  const stretch = 'refusal' in change ? undefined : oneStretch(text, change);
  if (!stretch) return undefined;
  const { range, before, selected, after } = stretch;
  const shown = selected ? `⟦${selected}⟧` : '‸';
  return [text.slice(range.start, range.end), before + shown + after];
}

describe('a change as one replacement', () => {
  test.each([
    ['a ⟦b c⟧ d', 'b c', '<small>⟦b c⟧</small>'],
    ['a ‸ b', '', '<small>‸</small>'],
    ['a⟦ b ⟧c', ' b ', '⟦ <small>b</small> ⟧'],
    ['a\r\n⟦b⟧\r\nc', 'b', '<small>⟦b⟧</small>'],
  ])('of %j', (marked, old, wanted) => {
    expect(replacement(marked)).toEqual([old, wanted]);
  });

  test.each(['⟦a\nb⟧', '⟦a⟧ ⟦b⟧', '⟧a⟦'])('not of %j', (marked) => {
    expect(replacement(marked)).toBeUndefined();
  });
});

test('of nothing there is none', () => {
  expect(oneStretch('a', { edits: [], selections: [{ anchor: 0, active: 0 }] })).toBeUndefined();
});
