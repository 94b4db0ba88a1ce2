import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { editingPlace, type PlaceKind } from '../../../../server/features/editing/editingPlace.ts';
import type { TextRange } from '../../../../server/text/range.ts';
import { readFixture } from '../../fixture.ts';
import { site } from '../../site.ts';

/** `$0` is the cursor, or `$[x:…$]` a selection. */
function placeOf(marked: string) {
  const { text, cursor, ranges } = readFixture(marked);
  const place = editingPlace(openArticle(text, site), ranges[0] ?? { start: cursor, end: cursor });
  const slice = (range: TextRange | undefined) => range && text.slice(range.start, range.end);
  return { ...place, slice };
}

describe('what new wikitext would be read as', () => {
  test.each<[PlaceKind, string[]]>([
    [
      'text',
      [
        '$0',
        'a $0b',
        '* $0a',
        '; a : $0b',
        "'''a$0'''",
        '== $0a ==',
        'a<ref>$0</ref>',
        'a<ref name="b">c $0 d</ref>',
        '[[File:A.jpg|thumb|a $0b]]',
        '[[A|b$0]]',
        '{{a|$0b}}',
        '{{a|b=$0}}',
        '{{a|$0}}',
        '{{{a|$0}}}',
        '{|\n| a$0\n|}',
        '{|\n| a $0|| b\n|}',
        '{|\n|+ $0a\n|}',
        '[https://a.org $0b]',
        '<div class="a">$0b</div>',
        'a $0<!-- b -->',
        'a $0[[b]]',
        '<poem>\na $0b\n</poem>',
        'a $[x:b [[c]] d$] e',
        '$[x:a\n\n== b ==\nc$]',
      ],
    ],
    ['gallery', ['<gallery>\n$0\n</gallery>', '<gallery>\nFile:A.$0jpg|b\n</gallery>']],
    ['text', ['<gallery>\nFile:A.jpg|b $0c\n</gallery>']],
    ['comment', ['a <!-- $0b --> c', '<!--\n\n$[x:b$]\n\n-->', '<!-- a $0b']],
    ['raw', ['<nowiki>a $0b</nowiki>', '<math>$0</math>', '<pre>\n$0\n</pre>']],
    ['unknown', ['<includeonly>a $0b</includeonly>']],
    [
      'markup',
      [
        '[[A$0]]',
        '[[A$0|b]]',
        '[[Category:A$0]]',
        '[[File:A$0.jpg|thumb]]',
        '[[File:A.jpg|thu$0mb|a]]',
        '{{a$0|b}}',
        '{{a|b$0=c}}',
        '[https://a.$0org b]',
        'see https://a.$0org now',
        'a<ref na$0me="b">c</ref>',
        '<div cl$0ass="a">b</div>',
        '{| cl$0ass="a"\n| b\n|}',
        '__TO$0C__',
        "a'$0'b''",
      ],
    ],
  ])('%s', (kind, places) => {
    expect(places.map((place) => [place, placeOf(place).kind])).toEqual(
      places.map((place) => [place, kind]),
    );
  });
});

test.each([
  ['a <!-- $0b --> c', '<!-- b -->'],
  ['a $0<!-- b --> c', '<!-- b -->'],
  ['a <!-- b -->$0 c', '<!-- b -->'],
  ['a $[x:<!-- b -->$] c', '<!-- b -->'],
  ['<!--\n$[x:a$]\n\nb -->\n', '<!--\na\n\nb -->'],
  ['a $[x:b <!-- c -->$]', undefined],
  ['<nowiki><!-- $0a --></nowiki>', undefined],
])('the comment at %j', (marked, comment) => {
  const place = placeOf(marked);
  expect(place.slice(place.comment)).toBe(comment);
});

test.each([
  ['a [[B$0]]s', '[[B]]', 'B'],
  ['a [[B (c)|d$0 e]]', '[[B (c)|d e]]', 'd e'],
  ["a $0[[B|''c'']]", "[[B|''c'']]", "''c''"],
  ['[[:Category:A$0]]', '[[:Category:A]]', 'Category:A'],
  ['[[A (b)|$0]]', '[[A (b)|]]', 'A (b)'],
  ['[https://a.org b $0c]', '[https://a.org b c]', 'b c'],
  ['[https://a.org$0]', '[https://a.org]', 'https://a.org'],
  ['[[File:A.jpg|thumb|a [[b$0]] c]]', '[[b]]', 'b'],
  ['a $[x:[[B|c]]$] d', '[[B|c]]', 'c'],
  ['[[A|$[x:b$] c]]', '[[A|b c]]', 'b c'],
])('the link at %s', (marked, range, shown) => {
  const { link, slice } = placeOf(marked);
  expect([slice(link?.range), slice(link?.shown)]).toEqual([range, shown]);
});

test.each(['[[File:A$0.jpg|thumb]]', '[[Category:A$0]]', 'a $0 [[b]]', 'a $[x:b [[c]]$]'])(
  'no link at %s',
  (marked) => {
    expect(placeOf(marked).link).toBeUndefined();
  },
);

test('a bare address', () => {
  const place = placeOf('<ref>https://a.$0org/b</ref>');
  expect(place.slice(place.address)).toBe('https://a.org/b');
  expect(placeOf('{{cite web|url= https://a.$0org |title=b}}').address).toBeUndefined();
});

test.each([
  ['{{a|image=$0}}', true],
  ['{{a\n| image = $0\n| b = c\n}}', true],
  ['{{a|$0}}', true],
  ['{{a|image=b$0}}', false],
  ['{{a|b$0}}', false],
  ['{{#if:$0|a}}', false],
  ['a $0', false],
])('%j stands in a blank argument: %s', (marked, isBlank) => {
  expect(placeOf(marked).isBlankArgument ?? false).toBe(isBlank);
});
