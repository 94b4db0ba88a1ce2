import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { documentLinks } from '../../../server/features/documentLinks.ts';
import { realArticle, site } from '../site.ts';

function links(text: string): string[] {
  return documentLinks(openArticle(text, site)).map(
    ({ start, end, url }) => `${text.slice(start, end)} → ${url}`,
  );
}

test.each([
  [
    'an address ends at the pipe',
    '{{cite web|url=https://a.org/b|title=c}}',
    ['https://a.org/b → https://a.org/b'],
  ],
  ['an external link', '[https://a.org b]', ['https://a.org → https://a.org']],
  ['an address without a scheme', '[//a.org b]', ['//a.org → https://a.org']],
  ['a page', '[[a b#c|d]]', ['a b#c → https://en.wikipedia.org/wiki/A_b#c']],
  ['a category', '[[Category:A]]', ['Category:A → https://en.wikipedia.org/wiki/Category:A']],
  ['a section of this page is no way off it', '[[#a]]', []],
  ['a target that only the wiki knows', '[[a {{b}}]]', []],
  ['nowiki', '<nowiki>[[a]] https://a.org</nowiki>', []],
])('%s', (_, text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('no link of the real article runs into its template', () => {
  const found = links(realArticle);
  expect(found.length).toBeGreaterThan(600);
  expect(found.filter((link) => /\|[a-z-]+=/.test(link))).toEqual([]);
});
