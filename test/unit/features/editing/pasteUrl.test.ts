import { describe, expect, test } from 'vitest';
import { blockAt, type Article } from '../../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { pasteUrl } from '../../../../server/features/editing/pasteUrl.ts';
import { nodesOfType } from '../../../../server/syntax/nodesOfType.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

const now = new Date('2020-05-03T00:00:00Z');

/** The page with a URL pasted at `$0` or over `$[x:…$]`; `‸` is where a title is to be written. */
function pasted(marked: string, url = 'https://a.org/b'): string | undefined {
  const { text, cursor, ranges } = readFixture(marked);
  const range = ranges[0] ?? { start: cursor, end: cursor };
  const found = pasteUrl(openArticle(text, site), range, url, now);
  if (!found) return undefined;
  const { kind, before, after } = found;
  const { start, end } = found.range;
  const inside = kind === 'link' ? text.slice(start, end) : '‸';
  return text.slice(0, start) + before + inside + after + text.slice(end);
}

describe('over text it makes a link', () => {
  test.each([
    ['a $[x:b c$] d', 'a [https://a.org/b b c] d'],
    ['a$[x: b $]c', 'a [https://a.org/b b] c'],
    ['* $[x:a$]\r\n* b', '* [https://a.org/b a]\r\n* b'],
    ['<ref>$[x:a b$], c</ref>', '<ref>[https://a.org/b a b], c</ref>'],
    ["a ''$[x:b$]'' c", "a ''[https://a.org/b b]'' c"],
    ["a $[x:''b'' c$] d", "a [https://a.org/b ''b'' c] d"],
    ['{{quote|text=a $[x:b$] c}}', '{{quote|text=a [https://a.org/b b] c}}'],
    ['{{quote|a $[x:b$] c}}', '{{quote|a [https://a.org/b b] c}}'],
    ['{|\n| $[x:a$] || b\n|}', '{|\n| [https://a.org/b a] || b\n|}'],
    ['[[File:A.jpg|thumb|a $[x:b$]]]', '[[File:A.jpg|thumb|a [https://a.org/b b]]]'],
    ['a $[x:قاسم$] e\u0301', 'a [https://a.org/b قاسم] e\u0301'],
  ])('%j', (before, after) => {
    expect(pasted(before)).toBe(after);
  });

  test('with escapes for what the link would not survive', () => {
    expect(pasted('a $[x:b$]', "https://a.org/[b]|{c}''d?e=f")).toBe(
      'a [https://a.org/%5Bb%5D%7C%7Bc%7D%27%27d?e=f b]',
    );
  });
});

describe('in an empty reference it makes a citation', () => {
  const spaced = '{{cite web | url = https://c.org | title = D | access-date = 1 May 2019 }}';
  test.each([
    [
      'a<ref>$0</ref>',
      'a<ref>{{cite web |url=https://a.org/b |title=‸ |access-date=2020-05-03}}</ref>',
    ],
    [
      'a<ref name="b"> $0\n</ref>',
      'a<ref name="b">{{cite web |url=https://a.org/b |title=‸ |access-date=2020-05-03}}</ref>',
    ],
    [
      `{{Use dmy dates}}<ref>$0</ref><ref>${spaced}</ref>`,
      `{{Use dmy dates}}<ref>{{cite web | url = https://a.org/b | title = ‸ | access-date = 3 May 2020}}</ref><ref>${spaced}</ref>`,
    ],
  ])('%j', (before, after) => {
    expect(pasted(before)).toBe(after);
  });
});

describe('it is pasted as it is', () => {
  test.each([
    'a $0 b',
    'a $[x:https://c.org$] b',
    'a $[x:example.org$] b',
    'a $[x:File.jpg$] b',
    'a $[x:–$] b',
    'a $[x:b\nc$] d',
    'a $[x:b\n\nc$] d',
    'a $[x:b [[c]]$] d',
    "a $[x:b ''c$] d''",
    'a [[$[x:b$]]] c',
    'a [[b|$[x:c$]]] d',
    '[https://c.org $[x:d$]]',
    '[[Category:$[x:a$]]]',
    '{{cite web|title=a $[x:b$] c}}',
    '{{a|website=$[x:b$]}}',
    '{{a|$[x:b c$]}}',
    '{{$[x:a$]|b}}',
    '{{a|$[x:b$]=c}}',
    '{{DEFAULTSORT:a $[x:b$]}}',
    '<nowiki>a $[x:b$]</nowiki>',
    '<!-- a $[x:b$] -->',
    '<math>$[x:a$] b</math>',
    '<includeonly>a $[x:b$]</includeonly>',
    '<div class="a $[x:b$]">c</div>',
    '<gallery>\n$[x:File:a b$]\n</gallery>',
    'a <$[x:ref$]>b</ref>',
    'a<ref>b$0</ref>',
    'a<ref name="b$0"></ref>',
    'a<ref></ref>$0',
    'a<ref>{{a|$0}}</ref>',
  ])('%j', (marked) => {
    expect(pasted(marked)).toBeUndefined();
  });

  test('where it would name an argument', () => {
    expect(pasted('{{quote|a $[x:b$] c}}', 'https://a.org?b=c')).toBeUndefined();
  });

  test.each(['a.org', 'mailto:a@b.org', 'https://a.org b', 'https://', ''])('%j is none', (url) => {
    expect(pasted('a $[x:b$] c', url)).toBeUndefined();
  });
});

test('anywhere in the article a link is what MediaWiki reads, and nothing else changes', () => {
  const article = openArticle(realArticle, site);
  const random = new Random(11);
  const faults = (page: Article) =>
    diagnose(page)
      .map(({ code }) => code)
      .sort();
  const before = faults(article);
  const url = 'https://a.org/b';
  let made = 0;
  for (let round = 0; round < 600 && made < 60; round++) {
    const start = random.below(realArticle.length);
    const found = pasteUrl(article, { start, end: start + 2 + random.below(30) }, url, now);
    if (!found) continue;
    made++;
    const text = realArticle.slice(found.range.start, found.range.end);
    const edit = { ...found.range, newText: found.before + text + found.after };
    const edited = editArticle(article, edit);
    expect(faults(edited)).toEqual(before);
    const { facts, start: blockStart } = blockAt(edited, found.range.start);
    const links = nodesOfType(facts.root, 'ext-link');
    expect(links.map((link) => link.start + blockStart)).toContain(found.range.start);
  }
  expect(made).toBe(60);
});
