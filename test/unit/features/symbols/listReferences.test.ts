import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../../server/article/editArticle.ts';
import type { RuleSettings } from '../../../../server/features/diagnose/diagnose.ts';
import { listReferences } from '../../../../server/features/symbols/listReferences.ts';
import { referenceProblems } from '../../../../server/features/diagnose/referenceProblems.ts';
import { Random } from '../../random.ts';
import { randomSyntaxEdit } from '../../randomEdit.ts';
import { realArticle, site } from '../../site.ts';

function list(article: Article, settings?: RuleSettings) {
  return listReferences(article, referenceProblems(article, settings));
}

/** One line a note: `group[label] name uses "text" places`, a place `=` where it defines, `!` where broken. */
function describeList(text: string, settings?: RuleSettings): string[] {
  return list(openArticle(text, site), settings).flatMap(({ name: group, notes }) =>
    notes.map(({ label, name, uses, text: citation, places }) => {
      const marks = places.map(
        ({ opening, defines, problems }) =>
          `${text.slice(opening.start, opening.end)}${defines ? '=' : ''}${problems.length > 0 ? '!' : ''}`,
      );
      return `${group}[${label}] ${name} ${uses} "${citation}" ${marks.join(' ')}`;
    }),
  );
}

test.each([
  ['<ref>https://example.org/a</ref>', 'unnamed bare'],
  ['<ref name=a>[https://example.org/a]</ref> <ref name=a />', 'bare'],
  ['<ref> //example.org </ref>', 'unnamed bare'],
  ['<ref>https://example.org/a b</ref>', 'unnamed'],
  ['<ref>[https://example.org/a b]</ref>', 'unnamed'],
  ['<ref name="">b</ref>', 'unnamed'],
  ['<ref name=a />', ''],
  ['<ref follow=a>b</ref>', ''],
  ['{{sfn|Smith|2001}}', ''],
  ['{{efn|a}}', 'unnamed'],
  ['<references>\n<ref>https://example.org</ref>\n</references>', 'unnamed bare'],
])('what is said of %s', (text, expected) => {
  const [note] = list(openArticle(text, site))[0]!.notes;
  const said = [note!.unnamed && 'unnamed', note!.bare && 'bare'];
  expect(said.filter(Boolean).join(' ')).toBe(expected);
});

describe('the references of a page', () => {
  test.each([
    ['none', 'a', []],
    [
      'by number, with every place',
      'a<ref>x</ref> b<ref name=n />c<ref name="n">y</ref>',
      ['[1]  1 "x" <ref>=', '[2] n 2 "y" <ref name=n /> <ref name="n">='],
    ],
    [
      'an empty one, whatever it stands in',
      'a{{x|b=c<ref></ref> d}} e{{efn|f <ref name=n></ref>}}',
      ['[1] n 1 "" <ref name=n>!', '[]  0 "" <ref>!', 'lower-alpha[a]  1 "f [1]" {{efn=!'],
    ],
    [
      'one that is all of an argument',
      'a{{efn|{{sfn|Smith|2001}}}}',
      ['[1]  1 "Smith 2001." {{sfn=!', 'lower-alpha[a]  1 "[1]" {{efn=!'],
    ],
    [
      'by group, the default one first',
      '{{efn|a}}<ref group=note>b</ref><ref>c</ref>{{notelist}}{{reflist|group=note}}',
      [
        '[1]  1 "c" <ref>=',
        'lower-alpha[a]  1 "a" {{efn=',
        'note[note 1]  1 "b" <ref group=note>=',
      ],
    ],
    [
      'citations as they are read',
      "<ref>''A'' [https://example.org b] [[c|d]]</ref>",
      ['[1]  1 "A b d" <ref>='],
    ],
    [
      'a note inside a note',
      '{{efn|a<ref>b</ref>}}{{notelist}}',
      ['[1]  1 "b" <ref>=', 'lower-alpha[a]  1 "a[1]" {{efn='],
    ],
    ['a note whose list is missing', '<ref group=g>a</ref>', ['g[g 1]  1 "a" <ref group=g>=!']],
    [
      'what continues a note is a place of it',
      '<ref name=a>b</ref> <ref follow=a>c</ref>',
      ['[1] a 1 "b" <ref name=a>= <ref follow=a>'],
    ],
    [
      'a number inside a citation is that of this page',
      '<ref name=a>x</ref>{{refn|y<ref name=a />}}',
      ['[1] a 2 "x" <ref name=a>= <ref name=a />', '[2]  1 "y[1]" {{refn='],
    ],
    [
      'defined in a list; one that nothing uses comes last',
      'a<ref name=u /><references><ref name=v>w</ref><ref name=u>x</ref></references>',
      ['[1] u 1 "x" <ref name=u /> <ref name=u>=', '[] v 0 "w" <ref name=v>=!'],
    ],
    [
      'the list gives its group to what is defined in it',
      '<references group=g><ref name=v>w</ref></references>',
      ['g[] v 0 "w" <ref name=v>=!'],
    ],
    ['undefined', 'a<ref name=n /> {{r|n}}', ['[1] n 2 "" <ref name=n />! n!']],
    ['empty', 'a<ref></ref><ref>x</ref>', ['[1]  1 "x" <ref>=', '[]  0 "" <ref>!']],
    [
      'a name made up by a template is none',
      '{{sfn|Smith|2001}}{{sfn|Smith|2001}}\n* {{cite book|last=Smith|year=2001|title=T}}',
      ['[1]  2 "Smith 2001." {{sfn= {{sfn'],
    ],
    [
      'after a list, a name starts anew',
      '<ref name=a>x</ref><references /><ref name=a>y</ref>',
      ['[1] a 1 "x" <ref name=a>=', '[1] a 1 "y" <ref name=a>='],
    ],
    [
      'a faulty attribute is found inside the opening',
      '<ref nme=a>x</ref>',
      ['[1]  1 "x" <ref nme=a>=!'],
    ],
  ])('%s', (_, text, expected) => {
    expect(describeList(text)).toEqual(expected);
  });

  test('what is switched off is no problem', () => {
    expect(describeList('a<ref name=n />', { cite: 'off' })).toEqual(['[1] n 1 "" <ref name=n />']);
    expect(describeList('a<ref name=n />', { 'cite/references-no-text': 'off' })).toEqual([
      '[1] n 1 "" <ref name=n />',
    ]);
  });

  test('what is wrong with the content of a reference is no problem of the reference', () => {
    expect(describeList('a<ref>[[b</ref>')).toEqual(['[1]  1 "[[b" <ref>=']);
  });

  test('of the real article: 222 notes, none broken', () => {
    const groups = list(openArticle(realArticle, site));
    expect(groups.map(({ name, notes }) => [name, notes.length])).toEqual([
      ['', 219],
      ['note', 3],
    ]);
    const notes = groups.flatMap((group) => group.notes);
    expect(notes.filter(({ label, text }) => !label || !text)).toEqual([]);
    expect(notes.flatMap(({ places }) => places).flatMap(({ problems }) => problems)).toEqual([]);
    expect(notes[3]).toMatchObject({ label: '4', name: 'filkins', uses: 21 });
  });

  test.each([
    ['a note above', '<ref name=a>x</ref>{{refn|y<ref name=a />}}', '<ref>new</ref>'],
    ['the style of dates', '<ref>{{cite web|title=T|date=2020-01-02}}</ref>', '{{use mdy dates}}'],
  ])('what is remembered of a citation holds no longer than %s', (_, text, inserted) => {
    const before = openArticle(text, site);
    const citations = (article: Article) => list(article)[0]!.notes.map((note) => note.text);
    const read = citations(before);
    const after = editArticle(before, { start: 0, end: 0, newText: inserted });
    expect(citations(after).at(-1)).not.toBe(read.at(-1));
  });

  test('after edits, the list is that of the page opened anew', () => {
    let article = openArticle(realArticle, site);
    const random = new Random(7);
    for (let step = 0; step < 6; step++) {
      article = editArticle(article, randomSyntaxEdit(article.text, random));
      // A site of its own remembers nothing.
      const anew = openArticle(article.text, { ...site });
      expect(list(article)).toEqual(list(anew));
    }
  });
});
