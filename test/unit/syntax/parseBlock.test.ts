import { describe, expect, test } from 'vitest';
import { parseBlock } from '../../../server/syntax/parseBlock.ts';
import { parseWikitext } from '../../../server/syntax/wikiparser.ts';
import { Random } from '../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';

const unknown = () => undefined;

/** The lint as a set: two parses may find reports in another order. */
function summary(text: string, byParts: boolean) {
  const { root, lint } = byParts
    ? parseBlock(text, site, true, unknown)
    : parseWikitext(text, site.parser, true);
  const { type, start, end, children } = root;
  return { type, start, end, children, lint: lint.map((report) => JSON.stringify(report)).sort() };
}

describe('a block parsed by parts equals the block parsed at once', () => {
  test('on the real article', () => {
    expect(summary(realArticle, true)).toEqual(summary(realArticle, false));
  });

  test.each([
    [
      'a list',
      '<references group=a>\n<ref name=a>{{cite web|title=some title|url=http://a}}</ref>\n</references>',
    ],
    [
      'a list that ends in a reference',
      '<references f><ref ></references>some text that is long enough</ref>',
    ],
    [
      'a list that ends in a comment',
      '<references><!-- </references> <ref>[[some link]] and some more text</ref> -->',
    ],
    [
      'headings and lists in a reference',
      'a<ref>\n== some heading here ==\n* b [[c]]\n{|\n| d\n|}\n</ref>',
    ],
    ['a reference in a template', '{{efn|a<ref>[[some link]] and some more text</ref>|b}}'],
    [
      'a reference in hidden text',
      '<nowiki><ref>[[some link]] and some more text</ref></nowiki><!-- <ref>[[some link]] and some more text</ref> -->',
    ],
    ['a reference that swallows another', 'a<ref>b {{c|d=e}} and more text <ref>f</ref> g</ref>'],
    [
      'a reference in a gallery',
      '<gallery>\nFile:A.jpg|cap<ref>[[some link]] and some more text</ref>\n</gallery>',
    ],
    ['a reference in a heading', '== a<ref>[[some link]] and some more text</ref> ==\n'],
    [
      'a big template in a big template',
      `{{Infobox a\n| b = {{hidden|c|\n* [[d]] ${'e '.repeat(400)}<ref>[[some link]] and some more text</ref>\n* f}}\n| g = ${'h '.repeat(200)}\n| = x\n| 1 = {{cite|${'i '.repeat(600)}|j=k}} l\n}}`,
    ],
    [
      'a template that repeats a parameter',
      `{{a|b=${'c '.repeat(300)}|b=${'[[d]] '.repeat(200)}|1=${'e '.repeat(100)}|${'f '.repeat(100)}}}`,
    ],
    ['a parser function', `{{#if:a|${'b=c '.repeat(300)}|${"''d'' ".repeat(300)}}}`],
    [
      'headings in a template',
      `{{a|b\n== c ==\n${'d '.repeat(300)}|e\n= f =\n${'g '.repeat(400)}}}`,
    ],
    [
      'a table in a template',
      `{{a|b=\n{|\n| c || ${'d '.repeat(500)}\n|}\n|e={{{!}}\n{{!}} ${'f '.repeat(200)}\n{{!)}}}}`,
    ],
    ['a link that spoils a template', `{{a|b=${'c '.repeat(500)}[[d|e=${'f '.repeat(300)}}}`],
    [
      'a reference in an attribute',
      '<div title="<ref>[[some link]] and some more text</ref>">a</div>',
    ],
  ])('%s', (_, text) => {
    expect(summary(text, true)).toEqual(summary(text, false));
  });

  test.each([21, 22, 23, 24])('on broken stretches of it, seed %i', (seed) => {
    const random = new Random(seed);
    for (let round = 0; round < 40; round++) {
      const start = random.below(realArticle.length);
      let text = realArticle.slice(start, start + 5000);
      for (let faults = 1 + random.below(6); faults > 0; faults--) {
        text = applyEdit(text, (faults % 2 ? randomEdit : randomSyntaxEdit)(text, random));
      }
      expect({ text, ...summary(text, true) }).toEqual({ text, ...summary(text, false) });
    }
  });
});

test('units that are known are not parsed again', () => {
  const text = 'a <ref>{{cite web|title=some title|url=http://a}}</ref> b';
  const { units } = parseBlock(text, site, false, unknown);
  expect(units.size).toBe(2);
  const missing: string[] = [];
  parseBlock(text.replace('title=some', 'title=any'), site, false, (key) => {
    const unit = units.get(key);
    if (!unit) missing.push(key);
    return unit;
  });
  // The edited citation is new; what is around it is not.
  expect(missing).toEqual(['<ref>{{cite web|title=any title|url=http://a}}']);
});

test.each([
  ['templates', '{{a|', '}}'],
  ['links', '[[a|', ']]'],
  ['arguments', '{{{a|', '}}}'],
])('%s nested beyond the parser count as text', (_, open, close) => {
  const text = open.repeat(3000) + close.repeat(3000);
  const { root, complete } = parseBlock(text, site, false, unknown);
  expect(complete).toBe(false);
  expect(root.children.map(({ type }) => type)).toEqual(['text']);
});
