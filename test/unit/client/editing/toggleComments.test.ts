import { describe, expect, test } from 'vitest';
import { toggleComments } from '../../../../client/editing/toggleComments.ts';
import { readMarked, showOutcome } from './marked.ts';

/** The comment around the first selection is what stands between the marks `«` and `»`. */
function toggled(marked: string): string {
  const start = marked.replace(/[‸⟦⟧]/g, '').indexOf('«');
  const end = marked.replace(/[‸⟦⟧«]/g, '').indexOf('»');
  const { text, selections } = readMarked(marked.replace(/[«»]/g, ''));
  const comment = start < 0 ? undefined : { start, end };
  const targets = selections.map((selected) => ({ selected, comment }));
  return showOutcome(text, toggleComments(text, targets));
}

describe('a comment is made', () => {
  test.each([
    ['a ⟦b c⟧ d', 'a <!-- ⟦b c⟧ --> d'],
    ['a⟦ b ⟧c', 'a<!-- ⟦ b ⟧ -->c'],
    ['a ⟦b\nc⟧ d', 'a <!-- ⟦b\nc⟧ --> d'],
    ['a‸ b', '<!-- a‸ b -->'],
    ['‸a b', '<!-- ‸a b -->'],
    ['a b‸', '<!-- a b‸ -->'],
    ['  * a‸ \r\nb', '  <!-- * a‸ --> \r\nb'],
    ['⟦a b⟧', '<!-- ⟦a b⟧ -->'],
    ['⟦a\n\nb\n⟧c', '<!-- ⟦a\n\nb -->\n⟧c'],
    ['⟦  a\r\n  b⟧\r\n', '⟦  <!-- a\r\n  b⟧ -->\r\n'],
    ['‸', '<!-- ‸ -->'],
    ['a\n‸\nb', 'a\n<!-- ‸ -->\nb'],
    ['‸a\nb\nc‸', '<!-- ‸a -->\nb\n<!-- c‸ -->'],
    ['a‸ b‸', '<!-- a‸ b‸ -->'],
    ['a ⟦b⟧ c‸', 'a <!-- ⟦b⟧ --> c‸'],
    ['⟦قاسم⟧ بود', '<!-- ⟦قاسم⟧ --> بود'],
    ['a -⟦> b⟧', 'a -<!-- ⟦> b⟧ -->'],
  ])('of %j: %j', (before, after) => {
    expect(toggled(before)).toBe(after);
  });
});

describe('a comment is taken away', () => {
  test.each([
    ['a «<!-- ⟦b c⟧ -->» d', 'a ⟦b c⟧ d'],
    ['a «<!-- b‸ c -->» d', 'a b‸ c d'],
    ['a ⟦<!-- b c -->⟧ d', 'a ⟦b c⟧ d'],
    ['a ⟦<!--b c-->⟧ d', 'a ⟦b c⟧ d'],
    ['<!-- a -->‸', 'a‸'],
    ['‸<!-- a -->', '‸a'],
    ['  <!-- a -->  ‸', '  a  ‸'],
    ['«<!-- a\n‸b -->»', 'a\n‸b'],
    ['«<!--\na‸\n-->»\nb', 'a‸\nb'],
    ['«<!--\r\na‸\r\n-->»\r\nb', 'a‸\r\nb'],
    ['x «<!--\na‸\n-->» b', 'x \na‸\n b'],
    ['«<!-- a‸ b»', 'a‸ b'],
    ['«<!--‸-->»', '‸'],
    ['«<!-- ‸ -->»', '‸'],
    ['«<!--‸ -->»', '‸'],
    ['⟦<!-- a -->\n<!-- b -->⟧', '⟦a\nb⟧'],
  ])('of %j: %j', (before, after) => {
    expect(toggled(before)).toBe(after);
  });
});

describe('a comment is not broken', () => {
  test.each(['a <!-- b --> c‸', 'a ⟦b <!-- c⟧ -->', 'a <!-- ⟦b --> c⟧', '⟦a\n<!-- b -->\nc⟧'])(
    'in %j',
    (before) => {
      expect(toggled(before)).toMatch(/^The text holds a comment/);
    },
  );

  test.each(['«<!-- a ⟦b⟧ c -->»', '«<!-- a\n⟦b⟧\nc -->»'])('in %j', (before) => {
    expect(toggled(before)).toMatch(/^This lies within a comment/);
  });
});

test.each(['a ⟦b⟧ c', 'a⟦ b ⟧c', '⟦ b⟧', '  a‸  ', '⟦a\r\n  b⟧\r\n', '‸'])(
  'a second press undoes the first one of %j',
  (marked) => {
    const once = toggled(marked);
    const inside = once.replace('<!--', '«<!--').replace('-->', '-->»');
    expect(toggled(inside)).toBe(marked);
  },
);
