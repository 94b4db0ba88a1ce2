import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { fixAll } from '../../../server/features/fixes/fixAll.ts';
import { fixCategories } from '../../../server/features/fixes/fixCategories.ts';
import { applyEdits } from '../../../server/text/applyEdits.ts';
import { Random } from '../random.ts';
import { realArticle, site } from '../site.ts';
import { seedLintFault, seeds } from './seedLintFault.ts';

const codesOf = (text: string) => diagnose(openArticle(text, site)).map(({ code }) => code);
const known = codesOf(realArticle);

/** What stands between the edits, in one piece each: it must be in the fixed page as it was. */
function untouched(text: string, edits: readonly { start: number; end: number }[]): string[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const ends = [0, ...sorted.map(({ end }) => end)];
  const starts = [...sorted.map(({ start }) => start), text.length];
  return ends.map((end, index) => text.slice(end, starts[index]));
}

test('the real article has no fault that MediaWiki’s Linter would list', () => {
  expect(known.filter((code) => code.startsWith('lint/'))).toEqual(['lint/url-encoding']);
});

describe.each(Object.keys(seeds))('%s, seeded in the real article', (category) => {
  const code = `lint/${category}`;
  const random = new Random(category.length);
  let text = realArticle;
  for (let count = 0; count < 3; count++) text = seedLintFault(text, category, random);

  test('is found, and fixed all at once with nothing else changed', () => {
    const article = openArticle(text, site);
    const faults = diagnose(article).filter((fault) => fault.code === code);
    expect(faults.length).toBeGreaterThanOrEqual(3);
    const [fix] = fixCategories(article, faults[0]!, {}).filter((one) => one.code === code);
    const fixed = applyEdits(text, [...fix!.edits]);
    expect(codesOf(fixed)).toEqual(known);
    let at = 0;
    for (const piece of untouched(text, fix!.edits)) {
      expect(fixed.indexOf(piece, at)).toBeGreaterThanOrEqual(at);
      at = fixed.indexOf(piece, at) + piece.length;
    }
  });

  test('goes with everything that is certain, and a second run finds nothing', () => {
    const fixed = applyEdits(text, fixAll(openArticle(text, site)));
    expect(codesOf(fixed).filter((other) => other === code)).toEqual([]);
    expect(fixAll(openArticle(fixed, site))).toEqual([]);
  });
});

describe('all of a kind', () => {
  const titles = (text: string, start: number) =>
    fixCategories(openArticle(text, site), { start, end: start }, {}).map(({ title }) => title);

  test('is offered where two faults have a certain fix', () => {
    const text = '<tt>a</tt> b <strike>c</strike> [[::D]]';
    expect(titles(text, 1)).toEqual(['Fix all “lint/obsolete-tag” in this page']);
    expect(titles(text, text.length - 2)).toEqual([]);
    expect(titles('<tt>a</tt> <font size=huge>b</font>', 1)).toEqual([]);
  });

  test('takes those that stand side by side', () => {
    const text = '<tt>a</tt><tt>b</tt><tt>c</tt>';
    const [fix] = fixCategories(openArticle(text, site), { start: 1, end: 1 }, {});
    expect(applyEdits(text, [...fix!.edits])).toBe('<code>a</code><code>b</code><code>c</code>');
  });
});
