import { expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { documentLinks } from '../../../../server/features/navigation/documentLinks.ts';
import { realArticle, site } from '../../site.ts';

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
  [
    'character references of a title',
    '[[AT&#38;T]]',
    ['AT&#38;T → https://en.wikipedia.org/wiki/AT%26T'],
  ],
  [
    'spaces and dashes that are written so',
    '[[a&nbsp;b]] [[c&ndash;d#e&nbsp;f]]',
    [
      'a&nbsp;b → https://en.wikipedia.org/wiki/A_b',
      'c&ndash;d#e&nbsp;f → https://en.wikipedia.org/wiki/C%E2%80%93d#e_f',
    ],
  ],
  [
    'percent signs of a title',
    '[[Caf%C3%A9]] [[7%25 solution]] [[100% a]] [[%41%26amp;]]',
    [
      'Caf%C3%A9 → https://en.wikipedia.org/wiki/Caf%C3%A9',
      '7%25 solution → https://en.wikipedia.org/wiki/7%25_solution',
      '100% a → https://en.wikipedia.org/wiki/100%25_a',
      '%41%26amp; → https://en.wikipedia.org/wiki/A%26',
    ],
  ],
  ['a section of this page is no way off it', '[[#a]]', []],
  ['a target that only the wiki knows', '[[a {{b}}]]', []],
  [
    'what MediaWiki makes no link of',
    '<nowiki>[[a]] https://a.org</nowiki>',
    ['https://a.org → https://a.org'],
  ],
  [
    'an unnamed argument',
    '{{official website|https://a.org/b|c}} {{URL|1=https://c.org}}',
    ['https://a.org/b → https://a.org/b', 'https://c.org → https://c.org'],
  ],
  [
    'a citation in a comment',
    '<!-- {{cite web|url=HTTPS://a.org/b?c=(d)|title=e}} (see http://c.org/). -->',
    ['HTTPS://a.org/b?c=(d) → HTTPS://a.org/b?c=%28d%29', 'http://c.org/ → http://c.org/'],
  ],
  [
    'an attribute',
    '<span title="https://a.org|b">c</span><ref name="https://c.org d" />',
    ['https://a.org → https://a.org', 'https://c.org → https://c.org'],
  ],
  [
    'the link of a picture',
    '[[File:A.jpg|link=https://a.org/b|c]]',
    ['https://a.org/b → https://a.org/b'],
  ],
  [
    'what is too deep for the parser',
    `${'{{a|'.repeat(400)}https://a.org/b|title=c`,
    ['https://a.org/b → https://a.org/b'],
  ],
  [
    'a copy in an archive, once',
    "<!-- https://web.archive.org/web/2020/https://a.org/b''c'' -->",
    [
      'https://web.archive.org/web/2020/https://a.org/b → https://web.archive.org/web/2020/https://a.org/b',
    ],
  ],
  ['no address', '<!-- https:// http:///a https://{{a}} https://. -->', []],
])('%s', (_, text, expected) => {
  expect(links(text)).toEqual(expected);
});

test('no link of the real article runs into its template', () => {
  const found = links(realArticle);
  expect(found.length).toBeGreaterThan(600);
  expect(found.filter((link) => /\|[a-z-]+=/.test(link))).toEqual([]);
});
