import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { adjacentReference } from '../../../../server/features/symbols/adjacentReference.ts';
import { findDefinition } from '../../../../server/features/navigation/findDefinition.ts';
import { findReferences } from '../../../../server/features/navigation/findReferences.ts';
import { highlightReferences } from '../../../../server/features/navigation/highlightReferences.ts';
import { checkRanges as check } from '../../checkRanges.ts';
import { readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

describe('definition', () => {
  test.each([
    ['from a reuse', '$[def:<ref name=a>$]x</ref> b<ref na$0me="a" />'],
    ['from a reuse before it', '<ref name=a$0 /> $[def:<ref name="a">$]x</ref>'],
    [
      'at the edge between two',
      '$[def:<ref name=a>$]x</ref><ref name=b>y</ref> <ref name=b />$0<ref name=a />',
    ],
    [
      'of the same group only',
      '<ref name=a>x</ref> $[def:<ref name=a group=g>$]y</ref> <ref group=g name=a$0 />{{reflist|group=g}}',
    ],
    ['in the list of the page', '<ref name=a$0 /> {{reflist|refs= $[def:<ref name=a>$]x</ref>}}'],
    [
      'in a <references> list',
      '<ref name=a$0 /> <references>\n$[def:<ref name=a>$]x</ref>\n</references>',
    ],
    ['from a name in {{r}}', '$[def:<ref name=a>$]x</ref> {{r|b|a$0}}'],
    ['to a template', '$[def:{{efn$]|name=n|x}} {{efn|name=n$0}} {{notelist}}'],
    ['to a function', '$[def:{{#tag:ref$]|x|name=n}} <ref name=n$0 />'],
    [
      'entities and spaces do not matter',
      '$[def:<ref name="a &amp; b">$]x</ref> <ref name="a  & b"$0 />',
    ],
    ['of nothing', '<ref name=a$0 />'],
    ['off any reference', '<ref name=a>x</ref> b$0'],
    ['of a section', "== A ==\n$[def:== B ''c'' ==$]\n[[#B c$0|d]]"],
    ['of a repeated section', '== A ==\n$[def:== A ==$]\n[[#A_2$0]]'],
  ])('%s', (_, marked) => {
    check(marked, (text, cursor) =>
      findDefinition(openArticle(text, site), cursor).map(({ selection }) => selection),
    );
  });
});

describe('references', () => {
  test.each([
    [
      'all places',
      '$[ref:<ref name=a>$]x</ref> $[ref:<ref name=a$0 />$] {{r|$[ref:a$]}} <ref name=b>y</ref>',
    ],
    ['from inside the content', '$[ref:<ref name=a>$]x$0</ref> $[ref:<ref name=a />$]'],
    ['an undefined name still has places', '$[ref:<ref name=a$0 />$] $[ref:<ref name=a />$]'],
    ['a list starts anew', '$[ref:<ref name=a$0>$]x</ref><references /><ref name=a>y</ref>'],
    ['of a section, from its heading', '$[ref:== A$0 ==$]\n$[ref:[[#A]]$] $[ref:[[#A|b]]$] [[#B]]'],
  ])('%s', (_, marked) => {
    check(marked, (text, cursor) => findReferences(openArticle(text, site), cursor, true));
  });

  test('without the definition, where it is not wanted', () => {
    const { text, cursor } = readFixture('<ref name=a>x</ref> <ref name=a$0 />');
    expect(findReferences(openArticle(text, site), cursor, false)).toEqual([
      { start: 20, end: 34 },
    ]);
  });

  test('filkins of the real article: its definition and 20 reuses', () => {
    const article = openArticle(realArticle, site);
    const cursor = realArticle.indexOf('<ref name=filkins />') + 3;
    expect(findReferences(article, cursor, true)).toHaveLength(21);
    const [definition] = findDefinition(article, cursor);
    expect(realArticle.slice(definition!.target.start, definition!.target.end)).toMatch(
      /^<ref name="filkins">\{\{.*The Shadow Commander.*<\/ref>$/s,
    );
  });
});

describe('highlights', () => {
  test('a section and the links to it', () => {
    check('$[hl:== A ==$]\n$[hl:[[#A$0]]$] $[hl:[[#A|b]]$] [[#B]]', (text, cursor) =>
      highlightReferences(openArticle(text, site), cursor),
    );
  });

  test('the name, at every place', () => {
    check('<ref name=$[hl:a$]>x</ref> <ref na$0me="$[hl:a$]" />', (text, cursor) =>
      highlightReferences(openArticle(text, site), cursor),
    );
  });

  test('tell definitions from reuses', () => {
    const { text, cursor } = readFixture('<ref name=a$0>x</ref> <ref name=a />');
    const found = highlightReferences(openArticle(text, site), cursor);
    expect(found.map(({ defines }) => defines)).toEqual([true, false]);
  });

  test('nothing while the cursor is in the content', () => {
    const { text, cursor } = readFixture('<ref name=a>x$0y</ref> <ref name=a />');
    expect(highlightReferences(openArticle(text, site), cursor)).toEqual([]);
  });
});

describe('next and previous reference', () => {
  test.each([
    ['next', '<ref>a</ref> $0b $[to:<ref>$]c</ref>'],
    ['next', '$[to:<ref>$]a</ref> b $0'],
    ['next', '$0<ref>a</ref> $[to:<ref>$]b</ref>'],
    ['previous', '$[to:<ref>$]a</ref> b $0<ref>c</ref>'],
    ['previous', 'a $0 $[to:<ref>$]a</ref>'],
    ['next', 'a $0'],
  ] as const)('%s: %s', (direction, marked) => {
    check(marked, (text, cursor) => {
      const found = adjacentReference(openArticle(text, site), cursor, direction);
      return found ? [found] : [];
    });
  });
});
