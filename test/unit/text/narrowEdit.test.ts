import { describe, expect, test } from 'vitest';
import { narrowEdit } from '../../../server/text/narrowEdit.ts';

describe('narrowEdit', () => {
  test.each([
    ['abc', 'axc', { start: 11, end: 12, newText: 'x' }],
    ['abc', 'abc', { start: 13, end: 13, newText: '' }],
    ['aa', 'aaa', { start: 12, end: 12, newText: 'a' }],
    ['abab', 'ab', { start: 12, end: 14, newText: '' }],
    ['a\r\nb', 'a\nb', { start: 11, end: 13, newText: '\n' }],
    ['a\r\n', 'a\r', { start: 11, end: 13, newText: '\r' }],
    ['a\r\nb', 'a\r\r\nb', { start: 11, end: 11, newText: '\r' }],
    ['😀', '😁', { start: 10, end: 12, newText: '😁' }],
    ['\ud83d\ude00x', '\ud83e\ude00x', { start: 10, end: 12, newText: '\ud83e\ude00' }],
  ])('%j to %j', (old, newText, edit) => {
    expect(narrowEdit({ start: 10, end: 10 + old.length, newText }, old)).toEqual(edit);
  });
});
