import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { findDefinition } from '../../../../server/features/navigation/findDefinition.ts';
import { findReferences } from '../../../../server/features/navigation/findReferences.ts';
import { highlightReferences } from '../../../../server/features/navigation/highlightReferences.ts';
import { hover } from '../../../../server/features/hover/hover.ts';
import { checkRanges as check } from '../../checkRanges.ts';
import { readFixture } from '../../fixture.ts';
import { Random } from '../../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../../randomEdit.ts';
import { site } from '../../site.ts';

const source = '|last=Smith|first=A.|year=2001|title=T}}';

describe('definition of a short citation', () => {
  test.each([
    ['{{sfn}}', `a{{sf$0n|Smith|2001|p=4}} * $[def:{{cite book$]${source}`],
    [
      '{{harvnb}} in a note',
      `<ref name=a>{{harvnb|Smith$0|2001}}</ref> * $[def:{{cite book$]${source}`,
    ],
    ['{{harv}} in the text', `a {{harv|Smith|2001$0}} * $[def:{{citation$]${source}`],
    [
      'one of {{sfnm}}',
      `{{sfnm|1a1=A|1y=1999|2a1=Sm$0ith|2y=2001}} {{cite book|last=A|year=1999}} $[def:{{cite book$]${source}`,
    ],
    [
      'all of {{sfnm}}, from its name',
      `{{sf$0nm|1a1=A|1y=1999|2a1=Smith|2y=2001}} $[def:{{cite book$]|last=A|year=1999}} $[def:{{cite book$]${source}`,
    ],
    ['a link by hand', `[[#CITEREFSmith$02001|S]] $[def:{{cite book$]${source}`],
    ['in a note', `{{sfn|Smith$0|2001}} <ref>$[def:{{cite book$]${source}</ref>`],
    ['an element', '{{sfn|Smith$0|2001}} <cite $[def:id=CITEREFSmith2001$]>x</cite>'],
    ['the first of two', `{{sfn|Smith$0|2001}} $[def:{{cite book$]${source} {{cite web${source}`],
    ['of nothing: the note itself', 'a$[def:{{sfn$]|Smyth$0|2001}}'],
    [
      'from the note around it, the note',
      `$[def:<ref name=a>$]{{harvnb|Smith|2001}}</ref> <ref name=a $0/> {{cite book${source}`,
    ],
  ])('%s', (_, marked) => {
    check(marked, (text, cursor) =>
      findDefinition(openArticle(text, site), cursor).map(({ selection }) => selection),
    );
  });

  test('previews the whole citation', () => {
    const { text, cursor } = readFixture(`a{{sfn|Smith$0|2001}}\n* {{cite book${source}`);
    const [found] = findDefinition(openArticle(text, site), cursor);
    expect(text.slice(found!.target.start, found!.target.end)).toBe(`{{cite book${source}`);
  });
});

describe('references of a source', () => {
  test.each([
    [
      'from the citation',
      `$[ref:{{sfn|Smith|2001$]|p=4}} <ref>$[ref:{{harvnb|Smith|2001$]}}</ref> {{sfn|B|2001}} * $[ref:{{cite book$]|la$0st=Smith|year=2001}}`,
    ],
    [
      'from a short citation',
      `$[ref:{{sfn|Smith|2001$]|p=4}} {{sfnm|1a1=B|1y=1|$[ref:2a1=Smith|2y=2001$]}} $[ref:{{sfn|Smith$0|2001$]|p=5}} * $[ref:{{cite book$]${source}`,
    ],
    ['without the citation', `$[ref:{{sfn|Smith$0|2001$]}} $[ref:[[#CITEREFSmith2001|S]]$]`],
    [
      'a citation that none leads to: its note',
      `$[ref:<ref name=a>$]{{cite book|la$0st=Smith|year=2001}}</ref> $[ref:<ref name=a />$]`,
    ],
  ])('%s', (_, marked) => {
    check(marked, (text, cursor) => findReferences(openArticle(text, site), cursor, true));
  });

  test('without the citation, where it is not wanted', () => {
    const { text, cursor } = readFixture(`{{sfn|Smith$0|2001}} {{cite book${source}`);
    expect(findReferences(openArticle(text, site), cursor, false)).toEqual([{ start: 0, end: 16 }]);
  });
});

describe('highlights of a source', () => {
  test.each([
    [
      'from a short citation',
      `$[hl:{{sfn|Sm$0ith|2001$]|p=4}} $[hl:{{harvnb|Smith|2001$]}} $[hl:{{cite book$]${source}`,
    ],
    ['from the citation', `$[hl:{{sfn|Smith|2001$]|p=4}} $[hl:{{cite b$0ook$]${source}`],
    ['not from within it', `{{sfn|Smith|2001|p=4}} {{cite book|title=T$0|last=Smith|year=2001}}`],
  ])('%s', (_, marked) => {
    check(marked, (text, cursor) => highlightReferences(openArticle(text, site), cursor));
  });

  test('tell the citation from what leads to it', () => {
    const { text, cursor } = readFixture(`{{sfn|Smith$0|2001}} {{cite book${source}`);
    const found = highlightReferences(openArticle(text, site), cursor);
    expect(found.map(({ defines }) => defines)).toEqual([false, true]);
  });
});

describe('hover', () => {
  const shown = 'Smith, A. (2001). *T*.';

  test.each([
    [
      '{{sfn}}',
      `a{{sfn|Smith$0|2001|p=4}} {{cite book${source}`,
      ['**[1]** · used 1×', 'Smith 2001, p.\u00a04.', shown],
    ],
    [
      '{{harvnb}} in a note',
      `a<ref>{{harvnb|Smith$0|2001}}</ref> {{cite book${source}`,
      ['**[1]** · used 1×', 'Smith 2001', shown],
    ],
    [
      'a reuse of a note with {{harvnb}}',
      `a<ref name=a>{{harvnb|Smith|2001}}</ref> <ref name=a $0/> {{cite book${source}`,
      ['**[1]** · used 2×', 'Smith 2001', shown],
    ],
    ['{{harv}} in the text', `a {{harv|Smith$0|2001}} {{cite book${source}`, [shown]],
    ['a link by hand', `a [[#CITEREFSmith2001|S$0]] {{cite book${source}`, [shown]],
    [
      'a source of another form',
      "a {{harv|Smith$0|2001}} {{wikicite|ref={{sfnref|Smith|2001}}|reference=Smith, ''T''}}",
      ['Smith, *T*'],
    ],
    ['no source', 'a{{sfn|Smith$0|2001}}', ['**[1]** · used 1×', 'Smith 2001.']],
    [
      'a note with a citation only',
      `a<ref>{{cite book${source}$0</ref>`,
      ['**[1]** · used 1×', shown, '**Book**'],
    ],
  ])('%s', (_, marked, blocks) => {
    const { text, cursor } = readFixture(marked);
    expect(hover(openArticle(text, site), cursor)?.blocks).toEqual(blocks);
  });

  test('a short citation in the text without a source shows its template only', () => {
    const article = openArticle('a {{harv|Smith|2001}}', site);
    expect(hover(article, 5)?.blocks[0]).toContain('**{{Harv}}**');
    expect(hover(article, 10)).toBeUndefined();
  });
});

test('random edits never throw', () => {
  const random = new Random(23);
  const page = `a{{sfn|Smith|2001|p=4}} {{sfnm|1a1=A|1y=2000|2a1=B|2y=1999}} <ref>{{harvnb|A|2000}}</ref> {{wikicite|ref={{sfnref|A|2000}}|reference=A}}\n* {{cite book${source} [[#CITEREFA2000|b]] {{harvnb|Smith|2001}}`;
  for (let round = 0; round < 300; round++) {
    let text = page;
    for (let faults = 1 + random.below(6); faults > 0; faults--) {
      text = applyEdit(text, (faults % 2 ? randomEdit : randomSyntaxEdit)(text, random));
    }
    const article = openArticle(text, site);
    const offset = random.below(text.length + 1);
    const places = [
      ...findDefinition(article, offset).flatMap(({ target, selection }) => [target, selection]),
      ...findReferences(article, offset, true),
      ...highlightReferences(article, offset),
      ...[hover(article, offset) ?? { start: 0, end: 0 }],
    ];
    for (const { start, end } of places) {
      const inText = 0 <= start && start <= end && end <= text.length;
      expect({ text, offset, start, end, inText }).toEqual({
        text,
        offset,
        start,
        end,
        inText: true,
      });
    }
  }
});
