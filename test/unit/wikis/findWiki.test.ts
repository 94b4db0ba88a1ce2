import { describe, expect, test } from 'vitest';
import extensions from '../../../server/wikis/mediawiki/extensions.json';
import { findWiki } from '../../../server/wikis/findWiki.ts';
import { loadLanguage } from '../../../server/wikis/languages.ts';
import mediawiki from '../../../server/wikis/mediawiki/core.json';
import { parserConfiguration, wikiParts } from '../../../server/wikis/parserConfiguration.ts';
import type { MediaWikiFacts, WikiExtensions } from '../../../server/wikis/wikiExtension.ts';
import { knownWikis } from './knownWikis.ts';
import { languageCodes, loadLanguageData } from './languageData.ts';

const find = (name: string) => findWiki(name, knownWikis);

describe('a wiki of Wikimedia', () => {
  test.each<[name: string, host: string, dbname: string, language: string, project: string]>([
    ['de.wikipedia.org', 'de.wikipedia.org', 'dewiki', 'de', 'wikipedia'],
    ['dewiki', 'de.wikipedia.org', 'dewiki', 'de', 'wikipedia'],
    ['https://de.m.wikipedia.org/wiki/Rind', 'de.wikipedia.org', 'dewiki', 'de', 'wikipedia'],
    ['//DE.Wikipedia.org', 'de.wikipedia.org', 'dewiki', 'de', 'wikipedia'],
    ['fr.wiktionary.org', 'fr.wiktionary.org', 'frwiktionary', 'fr', 'wiktionary'],
    ['frwiktionary', 'fr.wiktionary.org', 'frwiktionary', 'fr', 'wiktionary'],
    ['simple.wikipedia.org', 'simple.wikipedia.org', 'simplewiki', 'en', 'wikipedia'],
    [
      'be-tarask.wikipedia.org',
      'be-tarask.wikipedia.org',
      'be_x_oldwiki',
      'be-tarask',
      'wikipedia',
    ],
    ['be_x_oldwiki', 'be-tarask.wikipedia.org', 'be_x_oldwiki', 'be-tarask', 'wikipedia'],
    ['nowiki', 'no.wikipedia.org', 'nowiki', 'nb', 'wikipedia'],
    ['nb.wikipedia.org', 'no.wikipedia.org', 'nowiki', 'nb', 'wikipedia'],
    ['als.wikipedia.org', 'als.wikipedia.org', 'alswiki', 'gsw', 'wikipedia'],
    ['zh_yuewiki', 'zh-yue.wikipedia.org', 'zh_yuewiki', 'yue', 'wikipedia'],
    ['yue.wikipedia.org', 'zh-yue.wikipedia.org', 'zh_yuewiki', 'yue', 'wikipedia'],
    ['yue.wiktionary.org', 'yue.wiktionary.org', 'yuewiktionary', 'yue', 'wiktionary'],
    ['zh-min-nan.wikipedia.org', 'zh-min-nan.wikipedia.org', 'zh_min_nanwiki', 'nan', 'wikipedia'],
    [
      'zh-classical.wikipedia.org',
      'zh-classical.wikipedia.org',
      'zh_classicalwiki',
      'lzh',
      'wikipedia',
    ],
    ['bat-smg.wikipedia.org', 'bat-smg.wikipedia.org', 'bat_smgwiki', 'sgs', 'wikipedia'],
    ['en.wikisource.org', 'en.wikisource.org', 'enwikisource', 'en', 'wikisource'],
    ['commons.wikimedia.org', 'commons.wikimedia.org', 'commonswiki', 'en', 'commons'],
    ['commonswiki', 'commons.wikimedia.org', 'commonswiki', 'en', 'commons'],
    ['mediawiki.org', 'www.mediawiki.org', 'mediawikiwiki', 'en', 'mediawiki'],
    ['www.mediawiki.org', 'www.mediawiki.org', 'mediawikiwiki', 'en', 'mediawiki'],
    ['meta.wikimedia.org', 'meta.wikimedia.org', 'metawiki', 'en', 'meta'],
    ['species.wikimedia.org', 'species.wikimedia.org', 'specieswiki', 'en', 'species'],
    ['www.wikidata.org', 'www.wikidata.org', 'wikidatawiki', 'en', 'wikidata'],
    ['wikisource.org', 'wikisource.org', 'sourceswiki', 'en', 'wikisource'],
  ])('%s', (name, host, dbname, language, project) => {
    const engine = 'mediawiki';
    expect(find(name)).toMatchObject({ host, dbname, language, project, engine });
    expect(find(name).languageKnown).toBe(true);
  });

  test.each([
    ['frwiktionary', false],
    ['jbowiki', false],
    ['enwiki', true],
    ['commonswiki', true],
  ])('whether titles of %s begin with a capital: %s', (name, capitalLinks) => {
    expect(find(name).capitalLinks).toBe(capitalLinks);
  });

  test.each([
    [
      'enwiki',
      ['Cite', 'ParserFunctions', 'Linter', 'FlaggedRevs'],
      ['Translate', 'ProofreadPage'],
    ],
    ['frwiki', ['Cite', 'Linter'], ['FlaggedRevs', 'Translate']],
    ['frwikisource', ['ProofreadPage', 'Cite'], ['Translate']],
    ['metawiki', ['Translate', 'Cite'], ['ProofreadPage']],
    ['commonswiki', ['Translate'], []],
    ['wikidatawiki', ['WikibaseRepository'], []],
  ])('extensions of %s', (name, some, not) => {
    expect(find(name).extensions).toEqual(expect.arrayContaining(some));
    for (const other of not) expect(find(name).extensions).not.toContain(other);
  });

  test.each<[wiki: string, prefix: string, host: string]>([
    ['dewiki', 'w', 'de.wikipedia.org'],
    ['dewiki', 'wikt', 'de.wiktionary.org'],
    ['dewiki', 'fr', 'fr.wikipedia.org'],
    ['dewiki', 'nb', 'no.wikipedia.org'],
    ['dewiki', 'c', 'commons.wikimedia.org'],
    ['dewiki', 'commons', 'commons.wikimedia.org'],
    ['dewiki', 'd', 'www.wikidata.org'],
    ['dewiki', 'm', 'meta.wikimedia.org'],
    ['dewiki', 'mw', 'www.mediawiki.org'],
    ['dewiki', 'species', 'species.wikimedia.org'],
    ['dewiki', 'wikipedia', 'en.wikipedia.org'],
    ['frwiktionary', 'w', 'fr.wikipedia.org'],
    ['frwiktionary', 'de', 'de.wiktionary.org'],
    ['commonswiki', 'de', 'de.wikipedia.org'],
    ['commonswiki', 'w', 'en.wikipedia.org'],
  ])('on %s, %s: leads to %s', (wiki, prefix, host) => {
    expect(find(wiki).interwiki[prefix]).toBe(host);
  });

  test.each<[wiki: string, names: Readonly<Record<string, number>>]>([
    ['dewiki', { wikipedia: 4, wp: 4, wd: 5, 'wikipedia diskussion': 5, portal: 100, datei: 6 }],
    ['frwiki', { wikipédia: 4, wikipedia: 4, 'discussion wikipédia': 5, projet: 102, modèle: 10 }],
    ['ruwiki', { википедия: 4, вп: 4, 'обсуждение википедии': 5, проект: 104, ш: 10 }],
    ['cswiki', { wikipedista: 2, uživatel: 2, 'diskuse k wikipedii': 5 }],
    ['jawiki', { category: 14, カテゴリ: 14, プロジェクト: 102, 'wikipedia‐ノート': 5 }],
    ['zhwiki', { 维基百科: 4, 維基百科討論: 5, wikiproject: 102, t: 10, 檔案: 6 }],
    ['fawiki', { 'ویکی\u200cپدیا': 4, وپ: 4, درگاه: 100 }],
    ['frwiktionary', { wiktionnaire: 4, annexe: 100 }],
    ['dewikisource', { seite: 250, index: 252, wikisource: 4 }],
    ['commonswiki', { commons: 4, com: 4, creator: 100, institution: 106 }],
    ['mediawikiwiki', { project: 4, manual: 100, extension: 102 }],
    ['wikidatawiki', { property: 120, p: 120, lexeme: 146, wd: 4 }],
  ])('names of namespaces on %s', async (name, names) => {
    const wiki = find(name);
    const language = await loadLanguage(wiki.language, loadLanguageData);
    const facts = mediawiki as MediaWikiFacts;
    const parts = wikiParts(wiki, language, facts, extensions as WikiExtensions);
    expect(parserConfiguration(parts).nsid).toMatchObject(names);
  });

  test('all languages are known to MediaWiki, or say nothing that English does not', () => {
    const { languages, languageCodes: codes } = knownWikis.wikimedia;
    const unknown = languages.filter((code) => !languageCodes.includes(codes[code] ?? code));
    expect(unknown.length).toBeLessThan(languages.length / 10);
    for (const code of Object.values(codes)) expect(languageCodes).toContain(code);
  });

  test('whatever has a row of its own is a wiki', () => {
    for (const dbname of Object.keys(knownWikis.wikimediaWikis)) {
      expect(find(dbname).dbname).toBe(dbname);
    }
  });

  test('every extension has a row', () => {
    const { wikimedia, wikimediaWikis, farms } = knownWikis;
    const named = [
      ...wikimedia.everywhere,
      ...Object.values(wikimedia.projects).flatMap((row) => row.extensions ?? []),
      ...Object.values(wikimedia.singles).flatMap((row) => row.extensions ?? []),
      ...Object.values(wikimediaWikis).flatMap((row) => row.extensions ?? []),
      ...Object.values(farms.farms).flatMap((row) => row.extensions),
      ...farms.other.extensions,
    ];
    for (const name of named) expect(extensions).toHaveProperty([name]);
  });
});

describe('a wiki of another place', () => {
  test('GitHub', () => {
    const github = { engine: 'github', project: 'github', capitalLinks: false };
    expect(find('https://github.com/user/repository/wiki')).toMatchObject(github);
  });

  test('Fandom and wiki.gg, with the language of the path', () => {
    const fandom = find('https://Memory-Alpha.fandom.com/wiki/Portal:Main');
    expect(fandom).toMatchObject({ host: 'memory-alpha.fandom.com', project: 'fandom' });
    expect(fandom).toMatchObject({ language: 'en', languageKnown: false });
    expect(fandom.extensions).toEqual(expect.arrayContaining(['PortableInfobox', 'Tabber']));
    expect(find('terraria.wiki.gg/de')).toMatchObject({ project: 'wiki.gg', language: 'de' });
    expect(find('foo.fandom.com/pt-br/wiki/X')).toMatchObject({ language: 'pt-br' });
  });

  test.each([
    'wiki.example.org',
    'raumzeitlabor',
    'notawiki',
    'wikipedia.org',
    'constructor',
    '',
    '.',
  ])('%j is a wiki of which nothing is known', (name) => {
    const wiki = find(name);
    expect(wiki).toMatchObject({ project: 'other', language: 'en', languageKnown: false });
    expect(wiki).not.toHaveProperty('dbname');
    expect(wiki.extensions).toContain('ParserFunctions');
  });
});
