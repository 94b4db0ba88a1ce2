import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { citationFaults } from '../../../server/citations/cs1/citationFindings.ts';
import { realArticle, reference, site } from '../site.ts';

interface MediaWikiCase {
  readonly name: string;
  readonly wikitext: string;
  readonly cs1: readonly { readonly key: string }[];
  readonly cs1Maint: readonly { readonly key: string }[];
}

const cases = reference<MediaWikiCase[]>('mediawiki-cases.json');

/** Where the module of 2025 says otherwise than that of 2022, of which the cases are recorded. */
const newer: Readonly<Record<string, readonly string[]>> = {
  'cs1/url-status unfit': [],
  'cs1/numeric author': ['numeric-names'],
};

/** Each key once: MediaWiki joins the faults of several dates in one message. */
function keysOf(text: string): string[] {
  const { blocks } = openArticle(text, site);
  const faults = blocks.flatMap(({ facts }) => citationFaults(facts, site));
  return [...new Set(faults.map(({ key }) => key))].sort();
}

describe('the faults of citations are those of the real MediaWiki', () => {
  test.each(cases)('$name', ({ name, wikitext, cs1, cs1Maint }) => {
    const keys = [...cs1.map(({ key }) => key), ...cs1Maint.map(({ key }) => `maint-${key}`)];
    expect(keysOf(wikitext)).toEqual(newer[name] ?? [...new Set(keys)].sort());
  });

  test('each exception from the recording is one', () => {
    const recorded = new Map(cases.map((one) => [one.name, one]));
    for (const [name, keys] of Object.entries(newer)) {
      const { cs1 = [], cs1Maint = [] } = recorded.get(name) ?? {};
      const old = [...cs1.map(({ key }) => key), ...cs1Maint.map(({ key }) => `maint-${key}`)];
      expect(old, name).not.toEqual([]);
      expect(old, name).not.toEqual(keys);
    }
  });

  test('on the real article', () => {
    expect(keysOf(realArticle)).toEqual(['generic-title', 'maint-archived-copy']);
  });
});

describe('what the module of 2025 knows and that of 2022 did not', () => {
  const copy = 'archive-url=https://web.archive.org/web/20200501120000/https://a.org';
  const web = (more: string) => `{{cite web |title=A |url=https://a.org |${more}}}`;
  test.each<[string, string, readonly string[]]>([
    ['an article number', '{{cite journal |title=A |journal=B |article-number=e1}}', []],
    ['one beside a periodical', '{{citation |title=A |journal=B |article-number=e1}}', []],
    ['a title note', web('title-note=B'), []],
    [
      'an encyclopedia in another script',
      '{{cite encyclopedia |title=A |encyclopedia=B |script-encyclopedia=ja:百科}}',
      [],
    ],
    ['an OCLC number of eleven digits', '{{cite book |title=A |oclc=10450000000}}', []],
    ['a preprint', '{{cite medRxiv |title=A |medrxiv=10.1101/2020.11.16.20232009}}', []],
    [
      'a preprint with the new prefix',
      '{{cite journal |title=A |journal=B |medrxiv=10.64898/2025.12.01.25341234}}',
      [],
    ],
    ['a preprint without its number', '{{cite medRxiv |title=A}}', ['medrxiv-missing']],
    [
      'a number without its prefix',
      '{{cite journal |title=A |journal=B |medrxiv=20232009}}',
      ['bad-medrxiv'],
    ],
    ['all names at once', '{{cite book |title=A |authors=B and C}}', []],
    ['marks for a name', '{{cite book |title=A |author=12–34}}', ['maint-numeric-names']],
    ['a day without a copy', web('archive-date=1 May 2020'), ['archive-date-missing-url']],
    ['the day of the copy', web(`${copy} |archive-date=1 May 2020`), []],
    ['another day', web(`${copy} |archive-date=2 May 2020`), ['archive-date-url-ts-mismatch']],
    ['a day that a template gives', web(`${copy} |archive-date={{date}}`), []],
    ['a copy that a template gives', web('archive-url={{x}} |archive-date=1 May 2020'), []],
  ])('%s', (_, text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});
