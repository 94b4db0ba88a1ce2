import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import { PageWikis } from '../../../server/lsp/pageWikis.ts';
import { SettingsStore } from '../../../server/lsp/settings.ts';
import { Wikis } from '../../../server/wikis/wikis.ts';
import { loadData } from '../../loadWiki.ts';

test('gives pages that differ only in their language a wiki each', async () => {
  const connection = createConnection(new PassThrough(), new PassThrough());
  const settings = new SettingsStore(connection, () => false);
  const pageWikis = new PageWikis(
    connection,
    new Wikis(loadData),
    (uri) => settings.of(uri),
    () => undefined,
  );
  const languages = [];
  for (const word of ['Datei', 'Fichier', 'Datei']) {
    const text = `[[${word}:A.jpg|thumb]]`;
    const { site } = await pageWikis.of(`file:///a/${word}.wiki`, text.length, () => text);
    languages.push([site.id, site.language]);
  }
  expect(languages).toEqual([
    ['MediaWiki', 'de'],
    ['MediaWiki', 'fr'],
    ['MediaWiki', 'de'],
  ]);
});
