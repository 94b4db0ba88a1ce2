import { describe, expect, it } from 'vitest';
import { configuration, surround, typeKeys } from './typing.ts';

describe('typing', () => {
  it.each([
    ['‸', '{', '{‸}'],
    ['‸', '{{', '{{‸}}'],
    ['‸', '{{{', '{{{‸}}}'],
    ['‸', '{{{1', '{{{1‸}}}'],
    ['‸', '{{{1|', '{{{1|‸}}}'],
    ['‸', '{|', '{|‸|}'],
    ['‸', '{{|', '{{|‸}}'],
    ['‸', '{{{|', '{{{|‸}}}'],
    ['‸', '{{cite web|a=b', '{{cite web|a=b‸}}'],
    ['‸', '{{a}}', '{{a}}‸'],
    ['‸', '{{a|{{b}}}}', '{{a|{{b}}}}‸'],
    ['‸', '{{{a}}}', '{{{a}}}‸'],
    ['‸', '[', '[‸]'],
    ['‸', '[[', '[[‸]]'],
    ['‸', '[[a|b]]', '[[a|b]]‸'],
    ['‸', '[https://example.org a]', '[https://example.org a]‸'],
    ['‸', '<!--', '<!--‸ -->'],
    ['‸', '<!-- a', '<!-- a‸ -->'],
    ['‸', '<ref name="a">', '<ref name="a">‸'],
    ['‸', '(a)', '(a)‸'],
    ['‸', "don't", "don't‸"],
    ['‸', "'tis", "'tis‸"],
    ['‸', "''a''", "''a''‸"],
    ['‸', "'''a'''", "'''a'''‸"],
    ['‸', 'a "b." c', 'a "b." c‸'],
    ['‸', '== A ==', '== A ==‸'],
    ['‸', 'a < b', 'a < b‸'],
    ['‸word', '{{', '{{‸word'],
    ['‸word', '[[', '[[‸word'],
    ['‸<ref>a</ref>', '{{', '{{‸}}<ref>a</ref>'],
    ['‸, a', '[[', '[[‸]], a'],
    ['{{a|‸}}', '[[', '{{a|[[‸]]}}'],
    ['{{a|‸|b}}', '{{', '{{a|{{‸}}|b}}'],
  ])('in %s the keys %s give %s', (text, keys, result) => {
    expect(typeKeys(text, keys)).toBe(result);
  });

  it.each([
    ["''", "''a''"],
    ["'''", "'''a'''"],
    ['[[', '[[a]]'],
    ['{{', '{{a}}'],
    ['{|', '{|a|}'],
    ['==', '==a=='],
    ['"', '"a"'],
    ['<', '<a>'],
    ['(', '(a)'],
  ])('over a selection the keys %s give %s', (keys, result) => {
    expect(surround('a', keys)).toBe(result);
  });
});

describe('Enter', () => {
  it('adds nothing by rules that see one line only', () => {
    expect(configuration).not.toHaveProperty('onEnterRules');
  });
});

describe('words', () => {
  const { pattern, flags } = configuration.wordPattern;
  it.each([
    ['Qasem Soleimani', ['Qasem', 'Soleimani']],
    ['قاسم سلیمانی', ['قاسم', 'سلیمانی']],
    ['می‌خواهم', ['می‌خواهم']],
    ['Iran–Iraq well-known', ['Iran', 'Iraq', 'well-known']],
    ["don't l’été", ["don't", 'l’été']],
    ["''a'' '''b'''", ['a', 'b']],
    ['{{cite web|access-date=2020}}', ['cite', 'web', 'access-date', '2020']],
    ['[[A_b#C|d]]e', ['A_b', 'C', 'd', 'e']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['<ref name="a-1"/>', ['ref', 'name', 'a-1']],
    ['-a- --', ['a']],
  ])('of %s are %j', (text, words) => {
    expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(words);
  });
});

describe('brackets', () => {
  it('colours only pairs that are brackets', () => {
    expect(configuration.brackets).toEqual(
      expect.arrayContaining(configuration.colorizedBracketPairs),
    );
  });

  it('has no single brace or bracket, which would part {{{ and }}} differently', () => {
    expect(configuration.brackets.flat()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^[{}[\]]$/)]),
    );
  });

  it('puts a block comment in HTML comment marks', () => {
    expect(configuration.comments.blockComment).toEqual(['<!--', '-->']);
  });
});

describe('folding markers', () => {
  const { start, end } = configuration.folding.markers;
  it.each([
    ['<!-- #region Cast -->', true, false],
    ['  <!--#region-->', true, false],
    ['<!-- #endregion -->', false, true],
    ['<!-- region -->', false, false],
    ['<!-- #regions -->', false, false],
  ])('in %s', (line, starts, ends) => {
    expect([new RegExp(start).test(line), new RegExp(end).test(line)]).toEqual([starts, ends]);
  });
});
