import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { markRanges, readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../../randomEdit.ts';
import { realArticle, site } from '../../site.ts';

/** Every report of `cite` and `balance` is marked where it is expected; nothing else may be reported. */
const fixtures: readonly (readonly [name: string, marked: string])[] = [
  [
    'every reuse of an undefined name',
    '$[cite/references-no-text:<ref name=a />$] $[cite/references-no-text:<ref name="a"/>$]',
  ],
  ['a definition behind its reuse', '<ref name=a /> <ref name=a>x</ref>'],
  [
    'each definition that differs from the first',
    '<ref name=a>x</ref> $[cite/references-duplicate-key:<ref name=a>$]y</ref> <ref name=a>x</ref> $[cite/references-duplicate-key:<ref name=a>$]z</ref>',
  ],
  [
    'a group without a list, once',
    '$[cite/group-refs-without-references:<ref group=g>$]x</ref> <ref group=g>y</ref>',
  ],
  ['a group with a list', '<ref group=g>x</ref> <references group="g" />'],
  [
    'a group with a list from a template',
    '{{efn|x}} {{notelist}} <ref group=note>y</ref> {{reflist|group=note}}',
  ],
  ['notes of a template without a list', '$[cite/group-refs-without-references:{{efn$]|x}}'],
  ['neither name nor content', 'a$[cite/ref-no-key:<ref />$]'],
  ['nothing inside', 'a$[cite/ref-no-input:<ref>$]</ref>'],
  ['a number for a name', '$[cite/ref-numeric-key:<ref name=1>$]x</ref>'],
  ['a reference that swallows the next', 'a$[cite/included-ref:<ref>$]b c<ref>d</ref> e'],
  ['a name in {{r}}', '<ref name=a>x</ref> {{r|a|$[cite/references-no-text:b$]}}'],
  ['a name in {{#tag:ref}}', '$[cite/references-no-text:{{#tag:ref$]||name=a}}'],
  [
    'list-defined references',
    '<ref name=a /> {{reflist|refs=<ref name=a>x</ref> $[cite/references-missing-key:<ref name=b>$]y</ref>}}',
  ],
  [
    'a list ends its group',
    '<ref name=a>x</ref> <references /> $[cite/references-no-text:<ref name=a />$]',
  ],
  [
    'references in places that show none',
    '<nowiki><ref name=a /></nowiki> <!-- <ref name=a /> --> <includeonly><ref name=a /></includeonly>',
  ],
  ['a misspelt attribute', '<ref $[cite/ref-parameter-suggestion:nmae$]=a>x</ref>'],
  ['an attribute of no reference', '<ref $[cite/ref-too-many-keys:colour$]=red>x</ref>'],
  ['a template without its end', 'a $[balance/unclosed-template:{{b$]|c'],
  [
    'a template without its end in a reference',
    'a<ref>$[balance/unclosed-template:{{cite web$]|title=T</ref> b',
  ],
  ['an end without its template', 'a $[balance/stray-template-end:}}$] b'],
  ['a link without its end', 'a $[balance/unclosed-link:[[b$]|c'],
  ['an end without its link', 'a $[balance/stray-link-end:]]$] b'],
  ['an external link that ends in a bracket', '[http://example.org a [pdf]]'],
  ['a table without its end', '$[balance/unclosed-table:{|$]\n| a\n\n== b ==\n'],
  ['an end without its table', 'a\n$[balance/stray-table-end:|}$]\n'],
  ['a reference without its end', 'a$[balance/unclosed-tag:<ref name="b">$]c'],
  ['an end without its reference', 'a$[balance/stray-tag-end:</ref>$]'],
  ['a comment without its end', 'a $[balance/unclosed-comment:<!--$] b\n\nc'],
  ['a heading whose sides differ', '$[balance/unbalanced-heading:== a =$]\nb'],
  ['a lone comparison is no heading', 'a == b\n'],
  [
    'a flag that lost its end, not the infobox around it',
    '{{Infobox x\n| a = [[B]] $[balance/unclosed-template:{{USA$]\n| c = {{GBR}}\n| d = e\n}}\n',
  ],
  [
    'a mark in a list that lost its end',
    '{{ubl|\n* a $[balance/unclosed-template:{{WIA$]\n* b\n}}',
  ],
  [
    'a list-defined reference without its end',
    '<ref name=a /> $[cite/references-no-text:<ref name=b />$] <references>$[balance/unclosed-tag:<ref name=a>$]x <ref name=b>y</ref></references>',
  ],
  [
    'a list inside a reference that swallows it',
    'a$[cite/included-ref:<ref>$]x <references>y</ref>',
  ],
  [
    'a repeated argument, which MediaWiki never expands',
    '{{unknown|a=<ref name=a>x</ref>|b=1|a=<ref name=a>y</ref>}}',
  ],
  [
    'a note under another name of its argument',
    '{{efn|reference=x}} {{efn|group=nb|y}} {{notelist}}',
  ],
  [
    'content that differs only in how a letter is written',
    '<ref name=a>\u00e9</ref> <ref name=a>e\u0301</ref>',
  ],
];

describe('reports of references and balance', () => {
  test.each(fixtures)('%s', (_, marked) => {
    const { text } = readFixture(marked);
    const found = diagnose(openArticle(text, site), { lint: 'off', wiki: 'off' });
    expect(markRanges(text, found)).toBe(marked);
  });
});

describe('the real article', () => {
  test('has no fault of references or balance', () => {
    const settings = { lint: 'off', style: 'off', cs1: 'off' } as const;
    expect(diagnose(openArticle(realArticle, site), settings)).toEqual([]);
  });

  test('its only lint report is a needless percent-encoding', () => {
    const found = diagnose(openArticle(realArticle, site), { style: 'off', cs1: 'off' });
    expect(found.map(({ code, start, end }) => [code, realArticle.slice(start, end)])).toEqual([
      ['lint/url-encoding', expect.stringContaining('%')],
    ]);
  });

  test('its citations have the one error and the one note that MediaWiki has for them', () => {
    const settings = { lint: 'off', style: 'off', cite: 'off', balance: 'off' } as const;
    const found = diagnose(openArticle(realArticle, site), settings);
    expect(found.map(({ code, start, end }) => [code, realArticle.slice(start, end)])).toEqual([
      ['cs1/generic-title', 'Subscribe to read'],
      ['cs1/maint-archived-copy', 'Archived copy'],
    ]);
  });
});

describe('related places', () => {
  test.each([
    [
      'inside another reference',
      'a<ref>b <ref name="a/b" group=g>c</ref> <ref name="a/b" group=g />{{reflist|group=g}}',
      '<ref>',
    ],
    ['without an end of its own', 'a <ref name=a>b\n\n== c ==\n<ref name=a />', '<ref name=a>'],
  ])('a definition %s is named at its reuses', (_, text, opening) => {
    const found = diagnose(openArticle(text, site));
    const reuse = found.find(({ code }) => code === 'cite/references-no-text')!;
    expect(reuse.related.map(({ start, end }) => text.slice(start, end))).toEqual([opening]);
  });
});

test('a list that lost its end is named where it is missed', () => {
  const text = '<ref group=n>x</ref>\n\n{{Reflist|group=n\n\ny';
  const found = diagnose(openArticle(text, site));
  const missed = found.find(({ code }) => code === 'cite/group-refs-without-references')!;
  expect(missed.related.map(({ start, end }) => text.slice(start, end))).toEqual(['{{Reflist']);
});

describe('settings', () => {
  const article = openArticle('<ref name=a /> {{b', site);
  const codes = (settings: Parameters<typeof diagnose>[1]) =>
    diagnose(article, settings).map(({ code, severity }) => `${code} ${severity}`);

  test('a group sets all its codes', () => {
    expect(codes({ cite: 'hint', balance: 'off' })).toEqual(['cite/references-no-text hint']);
  });

  test('a code beats its group', () => {
    expect(codes({ cite: 'off', 'cite/references-no-text': 'error', balance: 'off' })).toEqual([
      'cite/references-no-text error',
    ]);
  });
});

describe('bad wikitext', () => {
  test('never throws, and every range lies in the text', () => {
    const random = new Random(7);
    for (let round = 0; round < 150; round++) {
      const from = random.below(realArticle.length);
      let text = realArticle.slice(from, from + random.below(4000));
      for (let faults = random.below(12); faults > 0; faults--) {
        text = applyEdit(text, (faults % 2 ? randomEdit : randomSyntaxEdit)(text, random));
      }
      for (const { start, end, code, related, fixes } of diagnose(openArticle(text, site))) {
        for (const range of [{ start, end }, ...related, ...fixes.flatMap((fix) => fix.edits)]) {
          const inText = 0 <= range.start && range.start <= range.end && range.end <= text.length;
          expect({ code, text, range, inText }).toEqual({ code, text, range, inText: true });
        }
      }
    }
  });
});
