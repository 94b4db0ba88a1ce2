import { describe, expect, test } from 'vitest';
import extensions from '../../../server/wikis/mediawiki/extensions.json';
import { findWiki } from '../../../server/wikis/findWiki.ts';
import { loadLanguage } from '../../../server/wikis/languages.ts';
import mediawiki from '../../../server/wikis/mediawiki/core.json';
import {
  mediaOptions,
  parserConfiguration,
  wikiParts,
} from '../../../server/wikis/parserConfiguration.ts';
import type {
  WikiParserConfiguration,
  WikiParts,
} from '../../../server/wikis/parserConfiguration.ts';
import type { MediaWikiFacts, WikiExtensions } from '../../../server/wikis/wikiExtension.ts';
import enwiki from 'wikiparser-node/config/enwiki.json';
import { loadLanguageData } from './languageData.ts';
import { knownWikis } from './knownWikis.ts';

const rows = extensions as WikiExtensions;
const core = mediawiki as MediaWikiFacts;

async function configuration(
  code: string,
  names: readonly (keyof typeof extensions)[],
  own: Partial<WikiParts> = {},
): Promise<WikiParserConfiguration> {
  const language = await loadLanguage(code, loadLanguageData);
  return parserConfiguration({
    mediawiki: core,
    language,
    extensions: names.map((name) => rows[name]!),
    ...own,
  });
}

describe('the English Wikipedia', () => {
  // The configuration that comes with the parser has no prefixes of links to other wikis: its author
  // does not collect them. All else that it says is what MediaWiki's data make of this wiki.
  const made = (async () => {
    const language = await loadLanguage('en', loadLanguageData);
    const wiki = findWiki('en.wikipedia.org', knownWikis);
    return parserConfiguration({ ...wikiParts(wiki, language, core, rows), interwiki: [] });
  })();

  test.each(['ext', 'functionHook', 'variable', 'interwiki', 'redirection', 'variants'] as const)(
    'has the %s of the configuration that comes with the parser',
    async (key) => {
      expect([...(await made)[key]].sort()).toEqual([...enwiki[key]].sort());
    },
  );

  test.each(['namespaces', 'nsid', 'img', 'articlePath', 'html', 'doubleUnderscore'] as const)(
    'has its %s',
    async (key) => {
      expect((await made)[key]).toEqual(enwiki[key]);
    },
  );

  test('has its calls and modifiers', async () => {
    const { parserFunction } = await made;
    expect(parserFunction.slice(0, 2)).toEqual(enwiki.parserFunction.slice(0, 2));
    for (const list of [2, 3]) {
      expect([...(parserFunction[list] as string[])].sort()).toEqual(enwiki.parserFunction[list]);
    }
  });

  test('has its protocols', async () => {
    expect((await made).protocol).toBe(enwiki.protocol);
  });
});

describe('a wiki in another language', () => {
  test('German', async () => {
    const german = await configuration('de', ['ParserFunctions', 'Scribunto'], {
      namespaces: { 4: { name: 'Wikipedia' }, 5: { name: 'Wikipedia Diskussion' } },
    });
    expect(german.nsid).toMatchObject({
      datei: 6,
      bild: 6,
      file: 6,
      image: 6,
      benutzerin: 2,
      'benutzer diskussion': 3,
      wikipedia: 4,
      'wikipedia diskussion': 5,
      'project talk': 5,
      vorlage: 10,
      modul: 828,
    });
    expect(german.namespaces).toMatchObject({ 6: 'File', 10: 'Template', 4: 'Project' });
    expect(german.img).toMatchObject({
      mini: 'thumbnail',
      hochkant: 'upright',
      thumb: 'thumbnail',
    });
    expect(german.img).toMatchObject({ 'alternativtext=$1': 'alt', links: 'left' });
    expect(german.redirection).toEqual(['#weiterleitung', '#redirect']);
    expect(german.parserFunction[0]).toMatchObject({
      '#wechsle': 'switch',
      '#if': 'if',
      '#aufrufen': 'invoke',
    });
    expect(german.parserFunction[1]).toMatchObject({
      SORTIERUNG: 'defaultsort',
      SEITENNAME: 'pagename',
    });
    expect(german.parserFunction[3]).toEqual(
      expect.arrayContaining(['subst', 'ers', 'sicher_ers']),
    );
    expect(german.doubleUnderscore[2]).toMatchObject({ inhaltsverzeichnis: 'toc', toc: 'toc' });
    expect(german.doubleUnderscore[3]).toMatchObject({ VERSTECKTE_KATEGORIE: 'HIDDENCAT' });
  });

  test('the name of the project makes that of its talk pages, where nothing is inflected', async () => {
    const project = { namespaces: { 4: { name: 'Wikipédia' } } };
    expect((await configuration('fr', [], project)).nsid).toHaveProperty(
      ['discussion wikipédia'],
      5,
    );
    expect((await configuration('zh', [], project)).nsid).toHaveProperty(['wikipédia討論'], 5);
    const { nsid } = await configuration('fi', [], project);
    expect(Object.values(nsid).filter((id) => id === 5)).toHaveLength(1);
  });

  test('a prefix that is a namespace as well leads to no other wiki', async () => {
    const { interwiki } = await configuration('en', [], { interwiki: ['w', 'talk', 'de', 'de'] });
    expect(interwiki).toEqual(['w', 'de']);
  });

  test('names that hold the name of the project wait for it', async () => {
    const { nsid } = await configuration('de', []);
    expect(nsid).toMatchObject({ project: 4, 'project talk': 5 });
    expect(Object.keys(nsid).filter((name) => name.includes('$'))).toEqual([]);
  });

  test('one that falls back on another has the words of both', async () => {
    const komi = await configuration('kv', ['ParserFunctions']);
    expect(komi.parserFunction[0]).toMatchObject({ '#если': 'if', '#if': 'if' });
    expect(komi.nsid).toMatchObject({ пырысь: 2, участник: 2, файл: 6, шаблон: 10 });
  });

  test('Japanese switches with wide underscores, Chinese variants', async () => {
    const japanese = await configuration('ja', []);
    expect(japanese.doubleUnderscore[2]).toMatchObject({ 目次: 'toc', '＿＿目次＿＿': 'toc' });
    expect(japanese.redirection).toContain('＃転送');
    expect((await configuration('zh', [])).variants).toContain('zh-hant');
  });

  test('a letter that is two in lower case is found as it is written', async () => {
    const { redirection, doubleUnderscore } = await configuration('tr', []);
    expect(new RegExp(`^(?:${redirection.join('|')})`, 'iu').test('#YÖNLENDİRME [[A]]')).toBe(true);
    expect(doubleUnderscore[2]).toMatchObject({
      İÇİNDEKİLER: 'toc',
      ['İÇİNDEKİLER'.toLowerCase()]: 'toc',
    });
  });

  test('extensions that MediaWiki does not bring have words of their own', async () => {
    const french = await configuration('fr', ['WikibaseClient', 'ProofreadPage']);
    expect(french.parserFunction[0]).toMatchObject({
      '#propriété': 'property',
      '#property': 'property',
    });
    expect(french.nsid).toMatchObject({
      livre: 252,
      index: 252,
      page: 250,
      'discussion livre': 253,
    });
    const german = await configuration('de', ['LabeledSectionTransclusion']);
    expect(german.ext).toEqual(expect.arrayContaining(['section', 'abschnitt']));
  });
});

test('a wiki without extensions has no functions of them', async () => {
  const { ext, parserFunction, nsid } = await configuration('en', []);
  expect(ext).toEqual(['pre', 'nowiki', 'gallery', 'indicator', 'langconvert']);
  expect(parserFunction[0]).not.toHaveProperty(['#if']);
  expect(nsid).not.toHaveProperty('module');
});

test('every function, variable and switch of every row has a word', async () => {
  const language = await loadLanguage('en', loadLanguageData);
  for (const [name, row] of [...Object.entries(rows), ['MediaWiki', core.core] as const]) {
    const { functions = [], plainFunctions = [], variables = [], switches = [] } = row;
    for (const id of [...functions, ...plainFunctions, ...variables, ...switches]) {
      const words = language.words[id]?.words ?? row.words?.[id]?.words ?? [];
      expect(words.length, `${name}: ${id}`).toBeGreaterThan(0);
    }
  }
});

test('options of files that extensions add', () => {
  expect(mediaOptions([rows['Cite']!, rows['TimedMediaHandler']!])).toMatchObject({ loop: 'loop' });
});
