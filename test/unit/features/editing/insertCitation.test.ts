import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { insertCitation } from '../../../../server/features/editing/insertCitation.ts';
import { readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

const today = new Date(Date.UTC(2026, 10, 3));

/** The page with what is inserted at `$0` for a template; the empty name is a plain reference. */
function inserted(marked: string, template: string): string {
  const { text, cursor } = readFixture(marked);
  const { at, citations } = insertCitation(openArticle(text, site), cursor, today);
  const citation = citations.find((other) => other.template === template);
  return citation ? text.slice(0, at) + citation.snippet + text.slice(at) : 'not offered';
}

const web =
  '{{cite web |url=$1 |title=$2 |last=$3 |first=$4 |website=$5 |date=$6 |access-date=${7:November 3, 2026}}}';

function ymd(call: string): string {
  return call.replace('November 3, 2026', '2026-11-03');
}

test('the kinds of source, those of the page first', () => {
  const { citations } = insertCitation(
    openArticle('{{cite map|title=a}} {{cite map|title=b}} {{cite book|title=c}}', site),
    0,
    today,
  );
  expect(citations.slice(0, 4).map(({ template, about, uses }) => [template, about, uses])).toEqual(
    [
      ['cite map', 'Map', 2],
      ['cite book', 'Book', 1],
      ['cite web', 'Web page', 0],
      ['cite news', 'News article', 0],
    ],
  );
  expect(citations.at(-1)).toEqual({
    template: '',
    about: '',
    uses: 0,
    snippet: '<ref>$1</ref>$0',
  });
  expect(citations.map(({ template }) => template)).toContain('cite arXiv');
});

describe('a citation', () => {
  test.each([
    ['in a reference of its own', 'a$0.', `a<ref>${ymd(web)}</ref>$0.`],
    ['in an empty page', '$0', `<ref>${ymd(web)}</ref>$0`],
    ['in a cell', '{|\n| a$0\n|}', `{|\n| a<ref>${ymd(web)}</ref>$0\n|}`],
    [
      'in an infobox',
      '{{Infobox person\n| name = a$0\n}}',
      `{{Infobox person\n| name = a<ref>${ymd(web)}</ref>$0\n}}`,
    ],
    ['in a reference', '<ref>$0</ref>', `<ref>${ymd(web)}$0</ref>`],
    ['after the text of a reference', '<ref>See $0.</ref>', `<ref>See ${ymd(web)}$0.</ref>`],
    ['in a reference without end', 'a<ref>$0', `a<ref>${ymd(web)}$0`],
    ['in a note', '{{efn|a $0}}', `{{efn|a ${ymd(web)}$0}}`],
    [
      'after another parameter of a note',
      '{{efn|a|name=$0b}}',
      `{{efn|a|name=b}}<ref>${ymd(web)}</ref>$0`,
    ],
    ['in a short footnote', '{{sfn|Smith|20$001}}', `{{sfn|Smith|2001}}<ref>${ymd(web)}</ref>$0`],
    ['in the text of a note by name', '{{efn|text=$0}}', `{{efn|text=${ymd(web)}$0}}`],
    ['in a function', '{{#tag:ref|$0|name=a}}', `{{#tag:ref|${ymd(web)}$0|name=a}}`],
    ['in a citation', '{{cite book|title=$0', `{{cite book|title=${ymd(web)}$0`],
    [
      'after an opening tag',
      '<ref na$0me="a">b</ref>c',
      `<ref name="a">b</ref><ref>${ymd(web)}</ref>$0c`,
    ],
    ['after a closing tag', '<ref>b</r$0ef>c', `<ref>b</ref><ref>${ymd(web)}</ref>$0c`],
    ['after a use', '<ref na$0me="a" />c', `<ref name="a" /><ref>${ymd(web)}</ref>$0c`],
    [
      'after a short footnote',
      '{{sfn|Sm$0ith|2001}}c',
      `{{sfn|Smith|2001}}<ref>${ymd(web)}</ref>$0c`,
    ],
    ['after names', '{{r|a|$0b}}c', `{{r|a|b}}<ref>${ymd(web)}</ref>$0c`],
    [
      'in a list',
      '* {{cite book |title=a}}\n* $0\n',
      `* {{cite book |title=a}}\n* ${ymd(web)}$0\n`,
    ],
    [
      'in a list, before all others',
      'a\r\n*$0\r\n* {{cite book |title=a}}',
      `a\r\n*${ymd(web)}$0\r\n* {{cite book |title=a}}`,
    ],
    [
      'behind an item of a list',
      '* {{cite book |title=a}}\n* b$0',
      `* {{cite book |title=a}}\n* b<ref>${ymd(web)}</ref>$0`,
    ],
    [
      'in another list',
      '* a\n* $0\n* b<ref>{{cite book |title=a}}</ref>',
      `* a\n* <ref>${ymd(web)}</ref>$0\n* b<ref>{{cite book |title=a}}</ref>`,
    ],
  ])('%s', (_, marked, expected) => {
    expect(inserted(marked, 'cite web')).toBe(expected);
  });

  const named =
    '<ref name="$1">{{cite map |title=$2 |url=$3 |publisher=$4 |date=$5 |access-date=${6:2026-11-03}}}</ref>$0';
  test.each([
    ['a list', '<references>\n$0\n</references>', `<references>\n${named}\n</references>`],
    ['the list of a template', '{{reflist|refs=\n$0\n}}', `{{reflist|refs=\n${named}\n}}`],
    ['the list of a function', '{{#tag:references|$0}}', `{{#tag:references|${named}}}`],
  ])('with a name in %s', (_, marked, expected) => {
    expect(inserted(marked, 'cite map')).toBe(expected);
  });

  test.each([
    ['a plain reference', 'a$0', '', 'a<ref>$1</ref>$0'],
    [
      'a plain reference in a list',
      '<references>$0</references>',
      '',
      '<references><ref name="$1">$2</ref>$0</references>',
    ],
    ['no reference in a reference', '<ref>$0</ref>', '', 'not offered'],
    [
      'a kind of which nothing usual is known',
      'a$0',
      'cite sign',
      'a<ref>{{cite sign |title=$1 |type=$2 |date=$3 |publisher=$4 |location=$5 |author=$6 |url=$7}}</ref>$0',
    ],
    [
      'no name twice',
      '<ref>$0</ref>',
      'cite tech report',
      '<ref>{{cite tech report |last=$1 |first=$2 |date=$3 |title=$4 |url=$5 |publisher=$6 |location=$7}}$0</ref>',
    ],
    ['no template', 'a$0', 'cite nothing', 'not offered'],
  ])('%s', (_, marked, template, expected) => {
    expect(inserted(marked, template)).toBe(expected);
  });

  test.each([
    ['{{Use dmy dates}} ', ' |access-date=${7:3 November 2026}'],
    ['{{Use mdy dates|cs1-dates=ls}} ', ' |access-date=${7:Nov 3, 2026}'],
    ['{{cite web|url=a|access-date=5 May 2020}} ', '|access-date=${7:3 November 2026}'],
    ['{{cite web | url = a | access-date = 2020-05-05}} ', ' | access-date = ${7:2026-11-03}'],
  ])('as the page writes it: %s', (page, expected) => {
    expect(inserted(`${page}$0`, 'cite web')).toContain(`${expected}}}</ref>$0`);
  });
});

test('everywhere in the article, of each kind', () => {
  const article = openArticle(realArticle, site);
  for (let offset = 0; offset < realArticle.length; offset += 4001) {
    const { at, citations } = insertCitation(article, offset, today);
    expect(at).toBeGreaterThanOrEqual(offset);
    expect(citations.length).toBeGreaterThan(20);
    for (const { snippet } of citations) expect(snippet.endsWith('$0')).toBe(true);
  }
});
