import { describe, expect, test } from 'vitest';
import { insertLinks } from '../../../../client/editing/insertLinks.ts';
import { readMarked, showOutcome, wordsOf } from './marked.ts';

function linked(marked: string, address?: string): string {
  const { text, selections } = readMarked(marked);
  const wordAt = wordsOf(text);
  const targets = selections.map((selected) => {
    const address = [...text.matchAll(/https?:\/\/[^\s[\]]+/g)]
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      .find(({ start, end }) => start <= selected.active && selected.active <= end);
    return { selected, around: address ?? wordAt(selected.active) };
  });
  return showOutcome(text, insertLinks(text, targets, address));
}

/** The link around every selection is what stands between `«` and `»`, what is seen of it between `‹` and `›`. */
function unlinked(marked: string): string {
  const plain = marked.replace(/[‸⟦⟧]/g, '');
  const at = (mark: string) => plain.slice(0, plain.indexOf(mark)).replace(/[«‹›»]/g, '').length;
  const { text, selections } = readMarked(marked.replace(/[«‹›»]/g, ''));
  const link = { range: { start: at('«'), end: at('»') }, shown: { start: at('‹'), end: at('›') } };
  return showOutcome(
    text,
    insertLinks(
      text,
      selections.map((selected) => ({ selected, link })),
    ),
  );
}

describe('a link to a page', () => {
  test.each([
    ['a ⟦foo bar⟧ b', 'a [[foo bar‸]] b'],
    ['a ⟧foo⟦ b', 'a [[foo‸]] b'],
    ['a⟦ foo ⟧b', 'a [[foo‸]] b'],
    ["a ⟦''foo''⟧ b", "a ''[[foo‸]]'' b"],
    ['a fo‸o b', 'a [[foo‸]] b'],
    ['a ‸ b', 'a [[‸]] b'],
    ['‸', '[[‸]]'],
    ['‸a b ⟦c d⟧', '[[a‸]] b [[c d‸]]'],
    ['f‸o‸o', '[[foo‸‸]]'],
    ['⟦قاسم سلیمانی⟧', '[[قاسم سلیمانی‸]]'],
    ['e\u0301t‸e\u0301', '[[e\u0301te\u0301‸]]'],
    ['a\r\n⟦b⟧\r\n', 'a\r\n[[b‸]]\r\n'],
  ])('of %j: %j', (before, after) => {
    expect(linked(before)).toBe(after);
  });

  test.each(['a ⟦b\nc⟧', 'a ⟦b [[c⟧]]', '⟦{{a}}⟧', '⟦a<ref>b</ref>⟧'])('not of %j', (before) => {
    expect(linked(before)).toMatch(/^A link cannot be made/);
  });
});

describe('a link to an address', () => {
  test.each([
    ['a ⟦https://a.org/b_(c)?d=e#f⟧ b', 'a [https://a.org/b_(c)?d=e#f ‸] b'],
    ['a https://a.o‸rg b', 'a [https://a.org ‸] b'],
    ['⟦ https://a.org⟧', ' [https://a.org ‸]'],
  ])('of %s: %s', (before, after) => {
    expect(linked(before, 'https://other.org')).toBe(after);
  });

  test.each([
    ['a ⟦foo bar⟧ b', 'a [https://b.org foo bar]‸ b'],
    ['⟦a⟧ ⟦b⟧', '[https://b.org a]‸ [https://b.org b]‸'],
    // What is not selected links to a page.
    ['a fo‸o b', 'a [[foo‸]] b'],
    ['‸', '[[‸]]'],
  ])('from the clipboard for %s: %s', (before, after) => {
    expect(linked(before, 'https://b.org')).toBe(after);
  });
});

describe('a link is taken away', () => {
  test.each([
    ['a «[[A|‹b‸ c›]]» d', 'a b‸ c d'],
    ['a «[[‹A‸›]]»s d', 'a A‸s d'],
    ['a «[[B‸ (c)|‹d›]]» e', 'a ‸d e'],
    ['a «[[⟦A|‹b⟧ c›]]» d', 'a ⟦b⟧ c d'],
    ['⟦«[[A|‹b›]]»⟧ c', '⟦b⟧ c'],
    ['«[https://a.org ‹b‸›]»', 'b‸'],
    ['«[[A|‹b‸›‸]]»', 'b‸‸'],
  ])('of %s: %s', (before, after) => {
    expect(unlinked(before)).toBe(after);
  });
});
