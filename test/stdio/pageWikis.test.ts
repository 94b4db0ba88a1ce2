import { afterEach, describe, expect, test } from 'vitest';
import type { PageWikiResult } from '../../server/lsp/pageWikiMessages.ts';
import { LanguageClient } from './languageClient.ts';

let client: LanguageClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function wikiOf(
  uri: string,
  text: string,
  settings: object = {},
): Promise<PageWikiResult | null> {
  client = await LanguageClient.start({ settings: { wiki: '', ...settings } });
  client.open(uri, text);
  return client.request<PageWikiResult>('wikiwright/pageWiki', { textDocument: { uri } });
}

const file = (path: string) => `file:///home/a/${path}`;
const project = (content: object) => ({
  project: { name: '.wikiwright.json', content: JSON.stringify(content), path: 'Box/A.wikitext' },
});

describe('the wiki of a page', () => {
  test.each([
    ['is named by a setting', file('A.wiki'), 'Text.', { wiki: 'dewiki' }, 'de.wikipedia.org'],
    ['may be any word', file('A.wiki'), 'Text.', { wiki: 'my wiki' }, 'my wiki'],
    ['is told by a folder', file('fr.wikipedia.org/A.wiki'), 'Text.', {}, 'fr.wikipedia.org'],
    ['is told by a scheme', 'wiki://pl.wikipedia.org/A', 'Text.', {}, 'pl.wikipedia.org'],
    ['is told by templates', file('A.wiki'), '{{cite web|title=A}}', {}, 'en.wikipedia.org'],
    [
      'is told by templates in a language',
      file('A.wiki'),
      '[[Datei:A.jpg|mini]]<ref>{{Internetquelle|titel=A}}</ref>',
      {},
      'de.wikipedia.org',
    ],
    ['is GitHub', file('A.mediawiki'), '== A ==\nText.', {}, 'github.com'],
    ['is GitHub with code', file('A.mediawiki'), '<pre>\n{{ a }}\n</pre>', {}, 'github.com'],
    ['is not known', file('A.wiki'), 'Text.', {}, 'MediaWiki'],
  ])('%s', async (_, uri, text, settings, wiki) => {
    expect(await wikiOf(uri, text, settings)).toMatchObject({ wiki });
  });

  test('is what the project says of its pages, and of some of them', async () => {
    const settings = {
      wiki: 'enwiki',
      ...project({
        wiki: 'de.wikipedia.org',
        overrides: [{ files: 'Box/**', wiki: 'ruwiki', kind: 'template' }],
      }),
    };
    expect(await wikiOf(file('Box/A.wikitext'), 'Text.', settings)).toEqual({
      wiki: 'ru.wikipedia.org',
      kind: 'template',
      source: 'project',
    });
  });

  test('of a page that is not open is not known', async () => {
    client = await LanguageClient.start();
    const textDocument = { uri: file('A.wiki') };
    expect(await client.request('wikiwright/pageWiki', { textDocument })).toBeNull();
  });
});

describe('what is reported', () => {
  test('follows the wiki when its name changes', async () => {
    const uri = file('A.wiki');
    const settings: { wiki: string } = { wiki: 'en.wikipedia.org' };
    client = await LanguageClient.start({ settings });
    client.open(uri, '[[Datei:Haus.jpg|mini|300px|Ein Haus]] [[because|Because]]');
    const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    expect(await codes()).toEqual(['lint/pipe-like', 'wiki/needless-pipe']);
    settings.wiki = 'de.wiktionary.org';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    expect(await codes()).toEqual([]);
  });

  test('follows the kind of page once that is saved', async () => {
    const uri = file('A.wiki');
    client = await LanguageClient.start();
    client.open(uri, '|}\n{{{a}}}');
    expect(await client.diagnostics(uri)).not.toEqual([]);
    const end = { line: 1, character: 7 };
    client.change(uri, { range: { start: end, end }, text: '<noinclude>{{doc}}</noinclude>' });
    client.notify('textDocument/didSave', { textDocument: { uri } });
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test.each([
    ['in includeonly', 'A<includeonly>{{foo|a=1|a=2}}</includeonly>', ['wiki/duplicate-argument']],
    ['not of halves of a table', '<includeonly>{|\n| a\n</includeonly>', []],
    ['not of parameters', "{{{1}}} '''{{{2|}}}'''", []],
    ['not of branches that parameters choose', '{{#if:{{{1|}}}|<ref name=a />}}{{{2}}}', []],
  ])('on the page of a template: %s', async (_, text, codes) => {
    const uri = file('Template/A.wiki');
    client = await LanguageClient.start();
    client.open(uri, text);
    // A hint is no report.
    const found = (await client.diagnostics(uri)).filter(({ severity }) => severity < 4);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
