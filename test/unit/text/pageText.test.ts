import { expect, test } from 'vitest';
import { PageText } from '../../../server/text/pageText.ts';
import { Random } from '../random.ts';
import { applyEdit, randomEdit } from '../randomEdit.ts';
import { realArticle } from '../site.ts';

test.each([1, 2, 3])('edited pieces are the edited text, seed %i', (seed) => {
  const random = new Random(seed);
  let text = realArticle.slice(0, 30_000);
  let page = PageText.of(text);
  for (let step = 0; step < 300; step++) {
    const edit = step % 10 === 0 ? bigEdit(text, random) : randomEdit(text, random);
    text = applyEdit(text, edit);
    page = page.replace(edit);
    expect(page.length).toBe(text.length);
    const start = random.below(text.length + 1);
    const end = start + random.below(6000);
    expect(page.slice(start, end)).toBe(text.slice(start, end));
  }
  expect(page.toString()).toBe(text);
});

test('an edit keeps the pieces that it does not touch', () => {
  const page = PageText.of(realArticle);
  const edited = page.replace({ start: 50_000, end: 50_001, newText: 'x' });
  const before = new Set(page.pieces);
  expect(edited.pieces.filter((piece) => !before.has(piece))).toHaveLength(1);
});

test('no piece begins within a line end', () => {
  let page = PageText.of('a\r\n'.repeat(10_000));
  const random = new Random(4);
  for (let step = 0; step < 200; step++) {
    const start = random.pick(page.starts) + random.pick([-2, -1, 0, 1, 2]);
    if (start < 0) continue;
    page = page.replace({ start, end: start + random.below(3), newText: random.pick(['', 'b\r']) });
  }
  const torn = page.pieces.filter(
    ({ text }, place) => text.startsWith('\n') && page.pieces[place - 1]?.text.endsWith('\r'),
  );
  expect(torn).toEqual([]);
});

test('many edits leave no crumbs', () => {
  let page = PageText.of(realArticle);
  for (let start = 0; start < page.length; start += 100) {
    page = page.replace({ start, end: start + 90, newText: '' });
  }
  expect(page.pieces.length).toBeLessThan(page.length / 1000 + 2);
});

test.each(['', 'a', '\r\n', 'a\n'])('the short text %j', (text) => {
  const page = PageText.of(text);
  expect(page.slice(0)).toBe(text);
  expect(page.replace({ start: 0, end: text.length, newText: '' }).toString()).toBe('');
  expect(page.replace({ start: text.length, end: text.length, newText: 'b' }).toString()).toBe(
    `${text}b`,
  );
});

function bigEdit(text: string, random: Random) {
  const start = random.below(text.length);
  const end = Math.min(text.length, start + random.below(9000));
  const from = random.below(realArticle.length);
  return { start, end, newText: realArticle.slice(from, from + random.below(9000)) };
}

test('a slice is the same whether the whole text was asked for or not', () => {
  const page = () => PageText.of('a').replace({ start: 1, end: 1, newText: 'bc' });
  const asked = page();
  asked.toString();
  for (const [start, end] of [
    [-2, 3],
    [-2, 1],
    [1, 9],
    [2, 1],
  ] as const) {
    expect(asked.slice(start, end)).toBe(page().slice(start, end));
  }
});

test('marks are found as in a string, across pieces and beyond the text', () => {
  const random = new Random(9);
  let text = realArticle.slice(0, 20_000);
  let page = PageText.of(text);
  for (let step = 0; step < 400; step++) {
    const edit = randomEdit(text, random);
    text = applyEdit(text, edit);
    page = page.replace(edit);
    const at = random.pick([0, text.length, random.below(text.length), random.pick(page.starts)]);
    const from = at + random.below(5) - 2;
    const mark = random.pick([
      '\n',
      '</',
      '</ref>',
      '== ',
      '}}',
      'no such mark',
      text.charAt(at) || 'a',
    ]);
    const found = [page.charAt(from), page.indexOf(mark, from), page.lastIndexOf(mark, from)];
    expect(found).toEqual([
      text.charAt(from),
      text.indexOf(mark, from),
      text.lastIndexOf(mark, from),
    ]);
  }
});
