import { describe, expect, it } from 'vitest';
import { missingQuoteMarks } from '../../../../client/typing/quoteMarks.ts';

describe('marks of bold and italic', () => {
  it.each([
    ["''", '', "''"],
    ["'''", '', "'''"],
    ["'''''", '', "'''''"],
    ["a ''", ' b', "''"],
    ["a (''", ')', "''"],
    ["'''a ''", '', "''"],
    ["''a'' ''", '', "''"],
    ["{{a|''", '}}', "''"],
  ])('get their end after %j, before %j', (before, after, end) => {
    expect(missingQuoteMarks(before, after)).toBe(end);
  });

  it.each([
    ["''a''", ''],
    ["'''a'''", ''],
    ["'''a'''''", ''],
    ["don'", ''],
    ["'", ''],
    ["''''", ''],
    ["l'''", ''],
    ["''", 'a'],
    ["''", " a''"],
    ["'''", "'''"],
    ["''a ''", ''],
  ])('get none after %j, before %j', (before, after) => {
    expect(missingQuoteMarks(before, after)).toBeUndefined();
  });
});
