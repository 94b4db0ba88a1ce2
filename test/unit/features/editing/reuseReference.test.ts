import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../server/article/article.ts';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { withEdits } from '../../../../server/article/withEdits.ts';
import { resolveCites } from '../../../../server/references/resolveCites.ts';
import { listReferences } from '../../../../server/features/symbols/listReferences.ts';
import { reuseReference } from '../../../../server/features/editing/reuseReference.ts';
import { extendSite } from '../../../../server/wikis/extendSite.ts';
import { applyEdits } from '../../applyEdits.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { realArticle, site } from '../../site.ts';

/** The page after the reference that begins at `$[ref:…$]` was reused at `$0`, or why it was not. */
function reused(marked: string, ofSite = site): string {
  const { text, cursor, ranges } = readFixture(marked);
  return reuse(openArticle(text, ofSite), ranges[0]!.start, cursor);
}

function reuse(article: Article, place: number, cursor: number): string {
  const result = reuseReference(article, place, cursor);
  if (!result) return 'nothing';
  if ('refusal' in result) return `refused: ${result.refusal}`;
  const { naming, insertion } = result;
  return applyEdits(article.text, naming ? [naming, insertion] : [insertion]);
}

const book = '{{cite book |last=Smith |title=Birds |date=2001}}';

describe('a reuse', () => {
  test.each([
    ['by name', 'a$[ref:<ref name="b">c</ref>$] d$0.', 'a<ref name="b">c</ref> d<ref name="b" />.'],
    ['above', 'd$0. a$[ref:<ref name="b">c</ref>$]', 'd<ref name="b" />. a<ref name="b">c</ref>'],
    [
      'from a use',
      '$[ref:<ref name="b" />$]<ref name="b">c</ref> $0',
      '<ref name="b" /><ref name="b">c</ref> <ref name="b" />',
    ],
    ['of what is not defined', '$[ref:<ref name="b" />$] $0', '<ref name="b" /> <ref name="b" />'],
    [
      'of a group',
      '$[ref:<ref name="b" group="g">c</ref>$] $0',
      '<ref name="b" group="g">c</ref> <ref name="b" group="g" />',
    ],
    [
      'named first',
      `$[ref:<ref>${book}</ref>$] d$0`,
      `<ref name="Smith 2001">${book}</ref> d<ref name="Smith 2001" />`,
    ],
    [
      'named first below',
      `d$0 $[ref:<ref group=g>${book}</ref>$]`,
      `d<ref name="Smith 2001" group="g" /> <ref name="Smith 2001" group=g>${book}</ref>`,
    ],
    [
      'by a name that is free',
      `<ref name="Smith 2001">x</ref>$[ref:<ref>${book}</ref>$] $0`,
      `<ref name="Smith 2001">x</ref><ref name="Smith 2001b">${book}</ref> <ref name="Smith 2001b" />`,
    ],
    [
      'that a list defines',
      'a$0<ref name=c />\n<references>\n$[ref:<ref name=b>c</ref>$]\n<ref name=c>d</ref>\n</references>',
      'a<ref name=b /><ref name=c />\n<references>\n<ref name=b>c</ref>\n<ref name=c>d</ref>\n</references>',
    ],
    [
      'that a list of a group defines',
      'a$0\n<references group=g>\n$[ref:<ref name="b">c</ref>$]\n</references>',
      'a<ref name="b" group="g" />\n<references group=g>\n<ref name="b">c</ref>\n</references>',
    ],
    ['of a function', '$[ref:{{#tag:ref|c|name=b}}$] $0', '{{#tag:ref|c|name=b}} <ref name="b" />'],
    [
      'of an unnamed function',
      '$[ref:{{#tag:ref|Jones}}$] $0',
      '{{#tag:ref|Jones|name=Jones}} <ref name="Jones" />',
    ],
    [
      'of a note',
      '$[ref:{{efn|name=b|c}}$] $0{{notelist}}',
      '{{efn|name=b|c}} {{efn|name=b}}{{notelist}}',
    ],
    [
      'of an unnamed note',
      '$[ref:{{efn|Jones}}$] $0{{notelist}}',
      '{{efn|name=Jones|Jones}} {{efn|name=Jones}}{{notelist}}',
    ],
    [
      'of a note of a group',
      '$[ref:{{refn|group=g|name=b|c}}$] $0{{reflist|group=g}}',
      '{{refn|group=g|name=b|c}} {{refn|name=b|group=g}}{{reflist|group=g}}',
    ],
    [
      'of a short footnote',
      '$[ref:{{sfn|Smith|2001|p=4}}$] $0',
      '{{sfn|Smith|2001|p=4}} {{sfn|Smith|2001|p=4}}',
    ],
    [
      'of one name of several',
      '<ref name="b">c</ref>{{r|x|$[ref:b$]}} $0<ref name=b /><ref name=b />',
      '<ref name="b">c</ref>{{r|x|b}} <ref name=b /><ref name=b /><ref name=b />',
    ],
    [
      'of a sub-reference',
      '<ref name=b>c</ref>$[ref:<ref name="b" details="p. 1" />$] $0',
      '<ref name=b>c</ref><ref name="b" details="p. 1" /> <ref name="b" details="p. 1" />',
    ],
    [
      'beyond a list of short footnotes',
      '$[ref:{{sfn|Smith|2001}}$]{{reflist}} $0',
      '{{sfn|Smith|2001}}{{reflist}} {{sfn|Smith|2001}}',
    ],
    [
      'of what is known beyond the list',
      '<ref name="b">c</ref>{{reflist}}$[ref:<ref name="b">d</ref>$] $0',
      '<ref name="b">c</ref>{{reflist}}<ref name="b">d</ref> <ref name="b" />',
    ],
  ])('%s', (_, marked, expected) => {
    const withDetails = { ...site, subReferences: true };
    expect(reused(marked, withDetails)).toBe(expected);
  });

  test.each([
    [
      'after a reference',
      'a$[ref:<ref name="b">c</ref>$]<ref>d$0e</ref>.',
      '<ref>de</ref><ref name="b" />.',
    ],
    [
      'after a tag',
      '<ref name="c$0">d</ref> $[ref:<ref name="b">c</ref>$]',
      '<ref name="c">d</ref><ref name="b" /> ',
    ],
    ['after itself', '$[ref:<ref na$0me="b">c</ref>$].', '<ref name="b">c</ref><ref name="b" />.'],
    [
      'after itself, unnamed',
      '$[ref:<ref>Jo$0nes</ref>$].',
      '<ref name="Jones">Jones</ref><ref name="Jones" />.',
    ],
    ['in a note', '{{efn|x$0}}$[ref:<ref name="b">c</ref>$]', '{{efn|x<ref name="b" />}}'],
    ['after a note', '{{ef$0n|x}}$[ref:<ref name="b">c</ref>$]', '{{efn|x}}<ref name="b" />'],
    [
      'after a short footnote',
      '{{sfn|Sm$0ith|2001}}$[ref:<ref name="b">c</ref>$]',
      '{{sfn|Smith|2001}}<ref name="b" />',
    ],
    [
      'after names',
      '{{r|c$0|d}}$[ref:<ref name="b">c</ref>$]<ref name="b" />',
      '{{r|c|d}}{{r|b}}<ref',
    ],
    [
      'after a list',
      '$[ref:<ref name="b">c</ref>$]<referen$0ces />',
      'refused: A list of references stands in between: the reference is not known beyond it.',
    ],
    [
      'not in a list',
      '$[ref:<ref name="b">c</ref>$]<references>$0</references>',
      'refused: A list defines references, it does not reuse them.',
    ],
    [
      'not in a reference in a list',
      '$[ref:<ref name="b">c</ref>$]<references><ref name=c>$0d</ref></references>',
      'refused: A list defines references, it does not reuse them.',
    ],
  ])('stands %s', (_, marked, expected) => {
    expect(reused(marked)).toContain(expected);
  });

  test.each([
    [
      'beyond its list',
      '$[ref:<ref name="b">c</ref>$]{{reflist}} $0',
      'A list of references stands in between: the reference is not known beyond it.',
    ],
    [
      'that makes no note',
      '$[ref:<ref></ref>$] $0',
      'This reference makes no note of its own, so it cannot be reused.',
    ],
    [
      'of a name that only the wiki knows',
      '$[ref:{{efn|name={{{1}}}|c}}$] $0{{notelist}}',
      'Only the wiki knows the name of this reference.',
    ],
  ])('is refused %s', (_, marked, expected) => {
    expect(reused(marked)).toBe(`refused: ${expected}`);
  });

  test('is refused of a template that takes no name', () => {
    const template = { makes: 'reference', content: ['1'], name: [], group: [], defaultGroup: '' };
    const { site: extended } = extendSite(site, { citeTemplates: { Fussnote: template } });
    expect(reused('$[ref:{{fussnote|c}}$] $0', extended)).toBe(
      'refused: This reference cannot be given a name.',
    );
  });

  test('is of a reference that begins there', () => {
    expect(reuse(openArticle('a<ref name=b>c</ref>', site), 2, 0)).toBe('nothing');
  });
});

describe('the style of the page', () => {
  test.each([
    ['no quotes', '<ref name=x>y</ref> <ref name=x />', '<ref name=b />'],
    ['no space', '<ref name="x">y</ref> <ref name="x"/>', '<ref name="b"/>'],
    ['neither', '<ref name=x>y</ref> <ref name=x/>', '<ref name=b/>'],
    ['single quotes', "<ref name='x'>y</ref> <ref name='x' />", "<ref name='b' />"],
    ['a template', '<ref name="x">y</ref> {{r|x}} {{r|x}} <ref name="x" />', '{{r|b}}'],
    ['a redirect of it', '<ref name="x">y</ref> {{ref name|x}}', '<ref name="b" />'],
    [
      'more tags',
      '<ref name="x">y</ref> {{r|x}} <ref name="x" /> <ref name="x" />',
      '<ref name="b" />',
    ],
  ])('%s', (_, page, expected) => {
    expect(reused(`${page} $[ref:<ref name="b">c</ref>$] $0`)).toMatch(
      new RegExp(` ${escaped(expected)}$`),
    );
  });

  test.each([
    ['a b', '<ref name=x /> <ref name=x />', '<ref name="a b" />'],
    ['a=b', '{{r|x}}', '<ref name="a=b" />'],
    ["O'Neil", "<ref name='x' /> <ref name='x' />", "<ref name='O&#39;Neil' />"],
    ['a}', '{{r|x}}', '<ref name="a}" />'],
  ])('as far as the name %s allows', (name, page, expected) => {
    const marked = `${page} $[ref:<ref name="${name}">c</ref>$] $0`;
    expect(reused(marked)).toMatch(new RegExp(` ${escaped(expected)}$`));
  });

  test.each([
    ['{{r|x}} {{r|x}} $[ref:<ref name="b" group="g">c</ref>$] $0', '{{r|b|group=g}}'],
    ['{{r|x}} {{r|x}} $[ref:<ref name="b" group="g}">c</ref>$] $0', '<ref name="b" group="g}" />'],
  ])('with a group: %s', (marked, expected) => {
    expect(reused(marked)).toMatch(new RegExp(` ${escaped(expected)}$`));
  });
});

test('every reference of the article can be reused, and makes no new note', () => {
  const article = openArticle(realArticle, site);
  const before = resolveCites(article);
  const random = new Random(3);
  const place = realArticle.indexOf('\n\n', realArticle.indexOf('== Early life'));
  const notes = listReferences(article, new Map()).flatMap((group) => group.notes);
  expect(notes.length).toBeGreaterThan(200);
  for (const { places, label } of notes.filter(() => random.below(10) === 0)) {
    const result = reuseReference(article, random.pick(places).start, place);
    if (!result || 'refusal' in result) throw new Error(`${label}: ${JSON.stringify(result)}`);
    const { naming, insertion } = result;
    const after = resolveCites(withEdits(article, naming ? [naming, insertion] : [insertion]));
    expect(after.notes.length, label).toBe(before.notes.length);
    expect(after.nodes.length, label).toBe(before.nodes.length + 1);
    expect(after.problems.length, label).toBe(before.problems.length);
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
