import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extendSite } from '../../../server/wikis/extendSite.ts';
import { importSiteInfo } from '../../../server/wikis/importSiteInfo.ts';
import { readSiteInfo } from '../../../server/wikis/siteInfo.ts';
import { Wikis } from '../../../server/wikis/wikis.ts';
import { loadData } from '../../loadWiki.ts';

/** What MediaWiki 1.43 said of two wikis, in version 1 or 2 of the format; the first has extensions of its own. */
function answer(name: string): string {
  return readFileSync(new URL(`siteinfo/${name}.json`, import.meta.url), 'utf8');
}

const wikis = new Wikis(loadData);
const german = await wikis.of('kochen.example.net', 'de');

describe('a German wiki with tags, functions and namespaces of its own', () => {
  test.each(['german.1', 'german.2'])('%s', (name) => {
    const { site, faults } = importSiteInfo(readSiteInfo(answer(name)), german, false);
    expect(faults).toEqual([]);
    expect(site).toMatchObject({
      language: 'de',
      articleUrl: 'https://kochen.example.net/seite/$1',
      capitalLinks: false,
      extensionTags: { kochzeit: { content: 'text' }, zutaten: { content: 'text' } },
      parserFunctions: {
        '#umrechnen': {},
        '#convertunits': { means: 'umrechnen' },
        rezeptzahl: {},
        recipecount: { means: 'rezeptzahl' },
        HEUTIGESGERICHT: { kind: 'variable', caseSensitive: true },
      },
      behaviorSwitches: ['__NOPICTURE__'],
      mediaOptions: { cutout: 'frei', 'zoom=$1': 'frei' },
    });
    expect(site.namespaces).toMatchObject({
      4: { name: 'Vereinswiki', aliases: ['VW'] },
      3000: { name: 'Rezept', aliases: ['R'] },
    });
    expect(Object.keys(site.extensionTags!)).toHaveLength(2);
  });

  test('what is made is right, and nothing is left to add', () => {
    const info = readSiteInfo(answer('german.2'));
    const { site } = importSiteInfo(info, german, true);
    const extended = extendSite(german, site);
    expect(extended.faults).toEqual([]);
    const again = importSiteInfo(info, extended.site, true);
    expect(again).toEqual({ site: {}, faults: [] });
  });
});

test('a wiki as it is installed has little to say', async () => {
  const known = await wikis.of('wiki.example.org');
  const { site } = importSiteInfo(readSiteInfo(answer('english.2')), known, true);
  expect(site).not.toHaveProperty('extensionTags');
  expect(site).not.toHaveProperty('parserFunctions');
});

test.each([
  ['', 'This is not JSON.'],
  ['[]', 'This is not what action=query'],
  ['{"query": {"general": {}}}', 'This is not what action=query'],
  ['{"error": {"code": "readapidenied"}}', 'This is not what action=query'],
])('%j is said to be wrong', (text, message) => {
  expect(() => readSiteInfo(text)).toThrow(message);
});

test('lists of anything are taken as far as they are right', () => {
  const query = {
    general: { server: '//a.org', articlepath: '/w/$1', lang: 7 },
    namespaces: { 3000: null, x: { name: 'A' }, 3002: { name: 'a:b' } },
    magicwords: [null, { name: 'f', aliases: 'f' }, { name: 'g', aliases: ['__proto__', 1] }],
    extensiontags: ['<a>', 4, '<->'],
    functionhooks: ['f', 'g', {}],
    interwikimap: [{ prefix: 'q', url: 'javascript:$1' }],
  };
  const { site } = importSiteInfo(readSiteInfo(JSON.stringify({ query })), german, false);
  expect(site).toMatchObject({
    articleUrl: 'https://a.org/w/$1',
    extensionTags: { a: { content: 'text' } },
  });
  expect(site).not.toHaveProperty('interwiki');
  expect(site).not.toHaveProperty('namespaces');
});
