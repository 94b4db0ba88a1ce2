import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import type { PageKind } from '../../../server/wikis/pageKinds.ts';
import { pageSite } from '../../../server/wikis/pageSite.ts';
import { loadWiki } from '../../loadWiki.ts';

/** The codes of what is more than a hint. */
async function codesOf(host: string, kind: PageKind, text: string): Promise<string[]> {
  const site = pageSite(await loadWiki(host), kind);
  const found = diagnose(openArticle(text, site));
  return found.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
}

describe('on its wiki nothing is reported of', () => {
  test.each([
    ['de.wikipedia.org', '[[Datei:A.jpg|mini|hochkant|Ein Haus<ref>B</ref>]]\n<references />'],
    ['fr.wikipedia.org', '[[Fichier:A.jpg|vignette|gauche|Une maison]]'],
    ['ru.wikipedia.org', '[[Файл:A.jpg|мини|справа|200px|Дом]]'],
    ['zh.wikipedia.org', '[[文件:A.jpg|缩略图|右|房子]] [[檔案:A.jpg|縮圖|房子]]'],
    ['fa.wikipedia.org', '[[پرونده:A.jpg|بندانگشتی|چپ|خانه]]'],
    ['he.wikipedia.org', '[[קובץ:A.jpg|ממוזער|שמאל|בית]]'],
    ['es.wikipedia.org', '[[File:A.jpg|miniatura|izquierda|200px|Una casa]]'],
    ['kv.wikipedia.org', '[[Файл:A.jpg|мини|A]]'],
    ['ru.wikipedia.org', 'A<ref group="прим.">x</ref>\n\n{{примечания|group=прим.}}'],
    ['fr.wikipedia.org', 'A<ref group="note">x</ref>\n\n{{Références|groupe=note}}'],
    ['zh.wikipedia.org', 'A<ref group="註">x</ref>\n\n{{參考資料|group=註}}'],
    ['zh.wikipedia.org', 'A<ref>{{cite web |title=标题 |date=2018年1月5日 |dead-url=no}}</ref>'],
    ['ja.wikipedia.org', 'A<ref>{{Cite web|和書|title=題 |date=2012年5月3日}}</ref>'],
    ['fr.wikipedia.org', 'A<ref>{{Cite web |title=A |date=3 mars 2012 |consulté le=4}}</ref>'],
    ['en.wiktionary.org', '# [[because|Because]] of this.'],
    ['foo.fandom.com', '<infobox><title source="a"><default>A</default></title></infobox>'],
    ['foo.fandom.com', '<gallery spacing="small" captionalign="center">\nA.png|one\n</gallery>'],
    ['foo.fandom.com', '{|\n|\n<tabber>\nA=x\n|-|\nB=y\n</tabber>\n|}'],
    ['github.com', '== BIP Editors ==\nSee [[#bip-editors|BIP Editors]].'],
    ['github.com', '<img src="a.png"></img>\n<details><summary>More</summary>text</details>'],
    ['my wiki', '{| cellpadding="4" border="1"\n| align="right" | <center>x</center>\n|}'],
  ])('%s: %s', async (host, text) => {
    expect(await codesOf(host, 'article', text)).toEqual([]);
  });
});

describe('on its wiki is reported', () => {
  test.each([
    ['de.wikipedia.org', '[[Kategorie:A]]\n[[Category:A]]', 'wiki/duplicate-category'],
    ['de.wikipedia.org', '[[Datei:A.jpg|mimi|Ein Haus]]', 'lint/bogus-image-options'],
    ['ru.wikipedia.org', 'A<ref group="прим.">x</ref>', 'cite/group-refs-without-references'],
    ['fr.wikipedia.org', '<center>x</center>', 'lint/obsolete-tag'],
    ['en.wikipedia.org', '[[because|Because]]', undefined],
    ['github.com', '[[A', 'balance/unclosed-link'],
  ])('%s: %s', async (host, text, code) => {
    expect(await codesOf(host, 'article', text)).toEqual(code ? [code] : []);
  });
});

describe('on the page of a template', () => {
  test.each([
    ["<div>'''{{{title|Box}}}'''<br />{{{1}}}</div><noinclude>{{Documentation}}</noinclude>", []],
    ['{{{{{|safesubst:}}}#if:{{{1|}}}|x|y}}', []],
    ['<onlyinclude><div>{{{1|}}}</div></onlyinclude>\nUsage notes.', []],
    ['|}<noinclude>\n{{doc}}</noinclude>', []],
    ['</div><noinclude>\n{{doc}}</noinclude>', []],
    ['{{#if:{{{a|}}}|<td style="color:red;|<td style="}}padding:0">text</td>', []],
    ['Text.<ref name="x" /><noinclude>{{doc}}</noinclude>', []],
    ['<includeonly>{{#if:{{{2|}}}|{{{2}}}</includeonly>', ['balance/unclosed-template']],
    ['<includeonly>\n[[Broken\n</includeonly>', ['balance/unclosed-link']],
    ['<includeonly>{{foo|a=1|a=2}}</includeonly>', ['wiki/duplicate-argument']],
  ])('%s', async (text, codes) => {
    expect(await codesOf('en.wikipedia.org', 'template', text)).toEqual(codes);
  });
});
