import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { composeEdits } from '../../../server/text/composeEdits.ts';
import type { TextEdit } from '../../../server/text/range.ts';
import { Random } from '../random.ts';

test('edits after edits give the same text as one step', () => {
  const random = new Random(5);
  for (let round = 0; round < 500; round++) {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const first = someEdits(text, random);
    const between = applyEdits(text, first);
    const second = someEdits(between, random);
    const wanted = applyEdits(between, second);
    const composed = composeEdits(first, between, second);
    expect({ first, second, text: applyEdits(text, composed) }).toEqual({
      first,
      second,
      text: wanted,
    });
    for (const [index, edit] of composed.slice(1).entries()) {
      expect(edit.start).toBeGreaterThan(composed[index]!.end);
    }
  }
});

/** Edits that do not meet. */
function someEdits(text: string, random: Random): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = random.below(6); at <= text.length; at += 1 + random.below(8)) {
    const end = Math.min(text.length, at + random.below(4));
    edits.push({ start: at, end, newText: random.pick(['', 'X', 'YYY', 'ZZZZZZ']) });
    at = end;
  }
  return edits;
}
