import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { resolveCites } from '../../../server/references/resolveCites.ts';
import { withSubReferences } from '../../../server/wikis/site.ts';
import { site } from '../site.ts';

/** Each problem as its code and the text that it is reported at. */
function problemsOf(wikitext: string, subReferences = false): string[] {
  const { problems } = resolveCites(openArticle(wikitext, withSubReferences(site, subReferences)));
  return problems.map(({ code, at }) => `${code} ${wikitext.slice(at.start, at.end)}`);
}

describe('what only the wiki knows gives no alarm', () => {
  test.each([
    ['a branch that defines', '{{#if:{{x}}|<ref name=a>x</ref>}}<ref name=a/>'],
    ['branches that differ', '{{#if:{{x}}|<ref name=a>x</ref>|<ref name=a>y</ref>}}'],
    ['a branch that uses', '{{#ifeq:{{NAMESPACE}}||<ref name=a/>}}'],
    ['a branch of an unknown value', '{{#switch:{{x}}|a=<ref/>|b=<ref group=g>x</ref>}}'],
    ['a name', '{{#tag:ref|x|name={{x}}}}<ref name=a/>'],
    ['a group', '{{#tag:ref|x|group={{x}}}}'],
    ['a list of an unknown group', '<ref group=g>x</ref>{{#tag:references||group={{x}}}}'],
    ['content that may be blank', '{{#tag:ref|{{x}}}}'],
    ['no content of a switch', '<ref name=a>x</ref>{{#tag:ref|{{#switch:a|b=c}}|name=a}}'],
    [
      'the same content with a condition',
      '<ref name=a>x</ref>{{#tag:ref|x{{#if:<nowiki/>|}}|name=a}}',
    ],
  ])('%s', (_, wikitext) => {
    expect(problemsOf(wikitext)).toEqual([]);
  });
});

describe('a fault is reported at every place that has it', () => {
  test.each([
    [
      '<ref name=a/><ref name=a/>',
      ['references-no-text <ref name=a/>', 'references-no-text <ref name=a/>'],
    ],
    [
      '<ref name=a>x</ref><ref name=a>y</ref><ref name=a>z</ref>',
      [
        'references-duplicate-key <ref name=a>y</ref>',
        'references-duplicate-key <ref name=a>z</ref>',
      ],
    ],
    [
      '<ref group=g>x</ref><ref group=g>y</ref>',
      ['group-refs-without-references <ref group=g>x</ref>'],
    ],
    ['{{r|a|b}}<ref name=a>x</ref>', ['references-no-text b']],
  ])('%s', (wikitext, expected) => {
    expect(problemsOf(wikitext)).toEqual(expected);
  });

  test('of several errors of one note, readers see the first', () => {
    expect(problemsOf('<ref foo=1 name=a>x</ref><ref name=a>y</ref>')).toEqual([
      'ref-parameter-suggestion <ref foo=1 name=a>x</ref>',
    ]);
  });
});

describe('what the newer Cite does otherwise than 1.43', () => {
  test.each([
    ['an attribute is suggested', '<ref nme=a>x</ref>', ['ref-parameter-suggestion']],
    ['a long one is not', `<ref ${'name'.repeat(6)}=a>x</ref>`, ['ref-too-many-keys']],
    ['the case of an attribute of #tag', '{{#tag:ref|x|Name=a}}', ['ref-parameter-suggestion']],
    [
      'a numeric name is no name',
      '<ref name=1>x</ref><ref name=1>y</ref>',
      ['ref-numeric-key', 'ref-numeric-key'],
    ],
    ['a numeric name without text', '<ref name=1/>', ['ref-numeric-key']],
    ['the first of two errors that drop', '<ref foo=1/>', ['ref-parameter-suggestion']],
    [
      'a list in the tag of another',
      '<references>{{reflist}}</references>',
      ['included-references'],
    ],
    [
      'a definition of another group counts',
      '<ref name=a/><references><ref name=a group=g>x</ref></references>',
      ['references-group-mismatch'],
    ],
  ])('%s', (_, wikitext, codes) => {
    expect(problemsOf(wikitext).map((line) => line.split(' ')[0])).toEqual(codes);
  });
});

describe('sub-references, where the site has them', () => {
  test.each([
    ['<ref name=a>x</ref><ref name=a details="p. 1"/>', []],
    ['<ref details="p. 1">x</ref>', ['ref-with-details-no-name']],
    ['<ref details/>', ['details-missing-parent']],
    [
      '<ref name=a/><references><ref name=a details="">x</ref></references>',
      ['details-unsupported-context'],
    ],
    ['<ref name=a details="p. 1"/>', ['references-no-text']],
    ['<ref name=a>x</ref><ref follow=a details="p. 1">y</ref>', ['ref-follow-conflicts']],
    ['<ref name=a detail="p. 1">x</ref>', ['ref-parameter-suggestion']],
  ])('%s', (wikitext, codes) => {
    expect(problemsOf(wikitext, true).map((line) => line.split(' ')[0])).toEqual(codes);
  });

  test('a sub-reference knows its main note', () => {
    const text = '<ref name=a>x</ref><ref name=a details="p. 1"/><ref name=a details="p. 2"/>';
    const { notes } = resolveCites(openArticle(text, withSubReferences(site, true)));
    expect(notes.map(({ label, main }) => [label, main?.label])).toEqual([
      ['1', undefined],
      ['1.1', '1'],
      ['1.2', '1'],
    ]);
  });
});
