import { expect, test } from 'vitest';
import { conversionMarks } from '../../../server/balance/conversionMarks.ts';
import { site } from '../site.ts';

/** Texts in which `⟦-{⟧` marks each open conversion that keeps something from ending. */
test.each([
  '{{a|b ⟦-{⟧c}}',
  '{{a|b ⟦-{⟧c}d}}',
  '{{a|http://b/⟦-{⟧1F2E}}}',
  '{{a|[[b ⟦-{⟧c]]}} d',
  '{{a|{{b}} ⟦-{⟧c}} {{a|⟦-{⟧d}} -{e}}',
  '== A ⟦-{⟧ B ==\nC',
  'A<ref>{{b|⟦-{⟧c}}</ref>',
  '{{a|-{b}-}} and -{c}-',
  '{{a|-{zh-hans:b {{c}};zh-hant:d}-}}',
  '{{a|-{b}}-}}',
  '-{{a}}- and -{{{a|}}}-{{b}}',
  '{{{a|}}}-{{b}}',
  'A -{ b, {{c}} and\n== d ==\n',
  '{{a|b<!-- -{ -->}} <nowiki>{{a|-{</nowiki>}}',
  '{{a|<math>x-{y}</math>}}',
  '{{a|-{ {{b}}}-}}',
])('%s', (marked) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const starts = Array.from(marked.matchAll(/⟦/g), ({ index }, before) => index - 2 * before);
  expect(conversionMarks(text, site).map(({ start }) => start)).toEqual(starts);
});

test('reads 100,000 marks in one pass', () => {
  for (const piece of ['-{', '{{a|-{', '}}-', '-{}}', '[[-{', '<ref>-{']) {
    expect(conversionMarks(piece.repeat(100_000), site).length).toBeLessThanOrEqual(100_000);
  }
});
