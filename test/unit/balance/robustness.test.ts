import { describe, expect, test } from 'vitest';
import { pageFaults, soundPages } from './pageFaults.ts';
import { Random } from '../random.ts';

const pieces = [
  '{{',
  '}}',
  '[[',
  ']]',
  '{|\n',
  '\n|}',
  '<ref>',
  '</ref>',
  '<!--',
  '-->',
  '\n== a =\n',
];

/** Sections of sound pages with some marks put in and some text taken out at random. */
function mutants(count: number, seed: number): string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const { text } = random.pick(soundPages);
    const start = random.below(text.length);
    let page = text.slice(start, start + 3000);
    for (let edits = 1 + random.below(5); edits > 0; edits--) {
      const at = random.below(page.length);
      const piece = random.below(2) === 0 ? random.pick(pieces) : '';
      page = page.slice(0, at) + piece + page.slice(at + (piece ? 0 : 2));
    }
    return page;
  });
}

describe('findBalanceFaults on 2,000 random mutants', () => {
  const pages = mutants(2000, 7);

  test('never throws, and every range lies in the text', () => {
    for (const page of pages) {
      for (const { range, ends, affected } of pageFaults(page)) {
        for (const { start, end } of [range, ...affected]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(page.length);
        }
        for (const { offset } of ends) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(page.length);
        }
      }
    }
  });

  test('gives the same for blocks as for the page as a single block', () => {
    const differing = pages.filter(
      (page) => JSON.stringify(pageFaults(page)) !== JSON.stringify(pageFaults(page, true)),
    );
    expect(differing.slice(0, 1)).toEqual([]);
  });
});
