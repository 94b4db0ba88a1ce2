import { describe, expect, it } from 'vitest';
import {
  beginsConstruct,
  isEmptyItem,
  nextListPrefix,
} from '../../../../client/typing/listPrefix.ts';

describe('Enter in a list', () => {
  it.each([
    ['* a', '* '],
    ['*a', '*'],
    ['** a', '** '],
    ['# a b', '# '],
    ['*#: a', '*#: '],
    ['::::: a', '::::: '],
    [':* a', ':* '],
    ['; a', ': '],
    ['*; a', '*: '],
    [';a', ':'],
    ['*  a', '* '],
    ['# REDIRECT is a word', '# '],
    ['#one', '#'],
    ['* {{a}} [[b]]', '* '],
  ])('after %j begins the next line with %j', (line, prefix) => {
    expect(nextListPrefix(line)).toBe(prefix);
  });

  it.each([
    '* ',
    '*',
    '',
    'a * b',
    ' * a',
    '== A ==',
    '#REDIRECT [[A]]',
    '#redirect',
    '#WEITERLEITUNG [[A]]',
    '#перенаправление: [[A]]',
    '#転送 [[A]]',
  ])('after %j begins it with nothing', (line) => {
    expect(nextListPrefix(line)).toBeUndefined();
  });
});

describe('an item', () => {
  it.each([
    ['* ', true],
    ['*#: ', true],
    ['*', false],
    ['* a', false],
    [' ', false],
  ])('%j is empty: %s', (line, empty) => {
    expect(isEmptyItem(line)).toBe(empty);
  });
});

describe('a line', () => {
  it.each([
    ['*', true],
    ['#', true],
    [':', true],
    [';', true],
    ['|-', true],
    ['! a', true],
    ['}}', true],
    ['== A', true],
    ['a', false],
    ['<ref>', false],
    ['{{a}}', false],
    ['[[a]]', false],
    ['', false],
  ])('that begins with %j loses its marks: %s', (typed, loses) => {
    expect(beginsConstruct(typed)).toBe(loses);
  });
});
