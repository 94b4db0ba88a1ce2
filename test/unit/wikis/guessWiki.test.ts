import { describe, expect, test } from 'vitest';
import { guessWiki } from '../../../server/wikis/guessWiki.ts';
import { loadData } from '../../loadWiki.ts';

const guess = (text: string, uri = 'file:///a.wikitext') => guessWiki(text, uri, loadData);

describe('what a page shows of its wiki', () => {
  test.each([
    ['', undefined, undefined],
    ['The house of the king was built in 1900 and is by the river.', undefined, 'en'],
    ['A<ref>{{cite web|title=B}}</ref>', 'en.wikipedia.org', 'en'],
    ['[[Datei:Haus.jpg|mini|Ein Haus]]', undefined, 'de'],
    ['[[Datei:Haus.jpg|mini]] {{Normdaten|TYP=p}}', 'de.wikipedia.org', 'de'],
    ['[[Fichier:A.jpg|vignette]] {{Références}}', 'fr.wikipedia.org', 'fr'],
    // Norwegian has `Fil` and `Kategori` too.
    ['[[Fil:A.jpg|miniatyr]] {{webbref|titel=A}} [[Kategori:B]]', 'sv.wikipedia.org', 'sv'],
    ['[[File:A.jpg]] {{Bio|Nome=A}} {{cita web|titolo=B}}', 'it.wikipedia.org', 'it'],
    ['{{cite web|title=标题}} 这是一个测试页面，内容是中文。', 'zh.wikipedia.org', 'zh'],
    ['{{脚注リスト}} これはページです。', 'ja.wikipedia.org', 'ja'],
    ['[[Файл:A.jpg|мини]] Это статья, которая была написана.', undefined, 'ru'],
    ['Це стаття, її написано українською. {{Примітки}}', 'uk.wikipedia.org', 'uk'],
    ['== A ==\n[[de:A]]\n[[fr:A]]\n[[es:A]]', 'en.wikipedia.org', undefined],
  ])('%s', async (text, host, language) => {
    expect(await guess(text)).toEqual({ host, language });
  });

  test('GitHub has .mediawiki files without templates, but in code', async () => {
    const uri = 'file:///docs/Home.mediawiki';
    expect((await guess('Text. <pre>{{x}}</pre>', uri)).host).toBe('github.com');
    expect((await guess('Text. {{x}}', uri)).host).toBeUndefined();
  });

  test.each(['{{'.repeat(200_000), '[[a:'.repeat(200_000), '<!--'.repeat(200_000)])(
    'answers on a hostile page',
    async (text) => {
      expect((await guess(text)).host).toBeUndefined();
    },
  );
});
