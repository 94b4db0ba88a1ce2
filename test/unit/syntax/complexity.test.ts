import { expect, test } from 'vitest';
import { isTooComplex } from '../../../server/syntax/complexity.ts';

test.each([
  ['ends without an opening', 'a}b ', 10_000],
  ['headings', '\n== a ==', 10_000],
  ['list items', '\n* a', 40_000],
  ['quotes', "''a", 40_000],
  ['addresses', 'https://a ', 40_000],
  ['behaviour switches', '__NOTOC', 40_000],
])('%s are counted', (_, piece, most) => {
  expect(isTooComplex(piece.repeat(most))).toBe(false);
  expect(isTooComplex(piece.repeat(most + 1))).toBe(true);
});
