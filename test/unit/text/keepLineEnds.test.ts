import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { keepLineEnds } from '../../../server/text/keepLineEnds.ts';
import { PageText } from '../../../server/text/pageText.ts';

test.each([
  ['an insertion', 'a\r\nb', { start: 2, end: 2, newText: 'x' }, 'ax\r\nb'],
  ['what ends before the second half', 'a\r\nb', { start: 0, end: 2, newText: 'x' }, 'x\r\nb'],
  ['what removes the second half', 'a\r\nb', { start: 2, end: 4, newText: '' }, 'a'],
  ['what removes a line', 'a\r\nb', { start: 0, end: 3, newText: '' }, 'b'],
  ['an insertion at the start', '\nb', { start: 0, end: 0, newText: 'x' }, 'x\nb'],
  ['an insertion behind a lone \\r', 'a\rb', { start: 2, end: 2, newText: 'x' }, 'a\rxb'],
])('%s leaves line ends whole', (_, text, edit, changed) => {
  expect(applyEdits(text, [keepLineEnds(edit, PageText.of(text))])).toBe(changed);
});
