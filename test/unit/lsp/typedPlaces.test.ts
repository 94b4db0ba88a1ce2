import { describe, expect, test } from 'vitest';
import { TypedPlaces } from '../../../server/lsp/typedPlaces.ts';

const uri = 'file:///a';
const at = (line: number, character: number) => ({ line, character });
const empty = (line: number, character: number) => ({
  start: at(line, character),
  end: at(line, character),
});

describe('a position is where something was typed', () => {
  test.each([
    ['behind a letter', [{ range: empty(3, 5), text: 'x' }], at(3, 6), true],
    ['within what an editor closed', [{ range: empty(3, 5), text: '{}' }], at(3, 6), true],
    ['in the last of some lines', [{ range: empty(3, 5), text: 'a\r\nbc' }], at(4, 2), true],
    [
      'at the second cursor',
      [
        { range: empty(9, 0), text: 'x' },
        { range: empty(1, 0), text: 'x' },
      ],
      at(9, 1),
      true,
    ],
    ['elsewhere', [{ range: empty(3, 5), text: 'x' }], at(3, 7), false],
    ['in a new text', [{ text: 'abc' }], at(0, 1), false],
  ])('%s', (_, changes, position, expected) => {
    const typed = new TypedPlaces(() => 0);
    typed.changed(uri, changes);
    expect(typed.take(uri, position)).toBe(expected);
  });

  test('for a moment', () => {
    let now = 1_000;
    const typed = new TypedPlaces(() => now);
    const isTyped = (after: number) => {
      typed.changed(uri, [{ range: empty(0, 0), text: 'x' }]);
      now += after;
      return typed.take(uri, at(0, 1));
    };
    expect(isTyped(50)).toBe(true);
    expect(isTyped(600)).toBe(false);
  });

  test('until it is asked of', () => {
    const typed = new TypedPlaces(() => 0);
    typed.changed(uri, [{ range: empty(0, 0), text: 'x' }]);
    expect(typed.take('file:///b', at(0, 1))).toBe(false);
    expect(typed.take(uri, at(0, 1))).toBe(true);
    expect(typed.take(uri, at(0, 1))).toBe(false);
  });
});
