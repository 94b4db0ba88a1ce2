import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { resolveCites } from '../../../../server/references/resolveCites.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { findRefactorings } from '../../../../server/features/refactor/findRefactorings.ts';
import { renderReference } from '../../../../server/features/symbols/renderReference.ts';
import { toPlainText } from '../../../../server/render/toPlainText.ts';
import { applyEdits } from '../../applyEdits.ts';
import { readFixture } from '../../fixture.ts';
import { realArticle, site } from '../../site.ts';

const now = new Date('2026-05-03T12:00:00Z');

/** What a page becomes by the refactoring of a kind at an offset; undefined where it is not offered. */
function refactor(text: string, kind: string, offset: number): string | undefined {
  const article = openArticle(text, site);
  const range = { start: offset, end: offset };
  const [offer] = findRefactorings(article, range, (other) => other.endsWith(`.${kind}`), true);
  return offer && applyEdits(text, offer.edits({ now }));
}

/** What readers see of the notes: group, label, how often used, and text. */
function notesOf(text: string): string[] {
  const article = openArticle(text, site);
  return resolveCites(article).notes.map(({ group, label, uses, definitions }) => {
    const shown = definitions[0] ? toPlainText(renderReference(article, definitions[0])) : '';
    return `${group} [${label}] ×${uses.length} ${shown}`;
  });
}

/** The texts of the notes and how often each is used, whatever their numbers. */
function usesByText(text: string): Map<string, number> {
  const article = openArticle(text, site);
  const uses = new Map<string, number>();
  for (const note of resolveCites(article).notes) {
    const [definition] = note.definitions;
    const shown = definition ? toPlainText(renderReference(article, definition)) : '';
    const key = `${note.group}: ${shown.replace(/\[\d+\]/g, '[*]')}`;
    uses.set(key, (uses.get(key) ?? 0) + note.uses.length);
  }
  return uses;
}

function codesOf(text: string): string[] {
  const found = diagnose(openArticle(text, site), { style: 'off' });
  return found.map(({ code }) => code).sort();
}

const book = '{{cite book |last=Smith |first=J. |date=4 May 2001 |title=Birds}}';

/** `$0` is the cursor. The notes must read as before, but for what `changes` says. */
const cases: readonly (readonly [kind: string, page: string, after: string | undefined])[] = [
  ['name', `a<ref>$0${book}</ref>`, `a<ref name="Smith 2001">${book}</ref>`],
  [
    'name',
    `<ref name="Smith 2001">x</ref><ref>$0${book}</ref>`,
    `<ref name="Smith 2001">x</ref><ref name="Smith 2001b">${book}</ref>`,
  ],
  [
    'name',
    'a<ref>$0{{cite web|url=https://www.nytimes.com/2020/a.html|title=A b|date=2020-01-03}}</ref>',
    'a<ref name="nytimes.com 2020">{{cite web|url=https://www.nytimes.com/2020/a.html|title=A b|date=2020-01-03}}</ref>',
  ],
  [
    'name',
    'a<ref>$0{{cite news|title=The [[Battle of X|Battle]] rages|work=[[The Times]]}}</ref>',
    'a<ref name="The Times Battle">{{cite news|title=The [[Battle of X|Battle]] rages|work=[[The Times]]}}</ref>',
  ],
  [
    'name',
    'a<ref>$0Smith (2001), p. 4</ref> <ref>x</ref>',
    'a<ref name="Smith 2001">Smith (2001), p. 4</ref> <ref>x</ref>',
  ],
  [
    'name',
    'a<ref>$0[https://example.org/x Title]</ref>',
    'a<ref name="example.org Title">[https://example.org/x Title]</ref>',
  ],
  [
    'name',
    'a<ref>$0http://www.bbc.co.uk/news/1</ref>',
    'a<ref name="bbc.co.uk">http://www.bbc.co.uk/news/1</ref>',
  ],
  [
    'name',
    'a<ref>$0Birds of Asia: http://www.bbc.co.uk/news/1</ref>',
    'a<ref name="bbc.co.uk Birds">Birds of Asia: http://www.bbc.co.uk/news/1</ref>',
  ],
  [
    'name',
    'a{{efn|$0Some note here}} {{notelist}}',
    'a{{efn|name=Some note here|Some note here}} {{notelist}}',
  ],
  [
    'name',
    'a{{#tag:ref|$0b [[c]] 1999|group=n}} {{reflist|group=n}}',
    'a{{#tag:ref|b [[c]] 1999|group=n|name=b c 1999}} {{reflist|group=n}}',
  ],
  ['name', 'a<ref name="">$01984</ref>', 'a<ref name="source 1984">1984</ref>'],
  ['name', 'a<ref name=b>$0c</ref>', undefined],
  ['toList', 'a<ref =“>$0c</ref><references/>', undefined],
  ['name', '$0a<ref>c</ref>', undefined],
  [
    'genericNames',
    `a<ref name=":0">$0${book}</ref> <ref name=":0" /> {{r|:0}} <ref name=":1">{{cite web|url=http://e.org|title=Birds}}</ref>`,
    `a<ref name="Smith 2001">${book}</ref> <ref name="Smith 2001" /> {{r|Smith 2001}} <ref name="e.org Birds">{{cite web|url=http://e.org|title=Birds}}</ref>`,
  ],
  [
    'genericNames',
    'a<ref name=:0 group=n>Jones 1999</ref> <ref name=:0>Smith 2001</ref> {{reflist|group=n}}',
    'a<ref name="Jones 1999" group=n>Jones 1999</ref> <ref name="Smith 2001">Smith 2001</ref> {{reflist|group=n}}',
  ],
  ['genericNames', 'a<ref name=b>c</ref> <ref name=":0" />', undefined],
  [
    'toList',
    `a<ref>$0${book}</ref> b<ref>c</ref>\n\n{{reflist}}`,
    `a<ref name="Smith 2001" /> b<ref>c</ref>\n\n{{reflist|refs=\n<ref name="Smith 2001">${book}</ref>\n}}`,
  ],
  [
    'toList',
    'a<ref name=x>b</ref> <ref name=$0x /> {{reflist|30em|refs=\n<ref name=y>z</ref>\n}} <ref name=y />',
    'a<ref name=x /> <ref name=x /> {{reflist|30em|refs=\n<ref name=y>z</ref>\n<ref name=x>b</ref>\n}} <ref name=y />',
  ],
  [
    'toList',
    'a<ref group=n name=x>$0b</ref> <references group="n" />',
    'a<ref group=n name=x /> <references group="n">\n<ref group=n name=x>b</ref>\n</references>',
  ],
  [
    'toList',
    'a<ref name=x>$0b</ref> <ref name=y /> <references>\n<ref name=y>z</ref>\n</references>',
    'a<ref name=x /> <ref name=y /> <references>\n<ref name=y>z</ref>\n<ref name=x>b</ref>\n</references>',
  ],
  [
    'toList',
    'a<ref name=x>$0b</ref>\n{{reflist|refs=}}',
    'a<ref name=x />\n{{reflist|refs=\n<ref name=x>b</ref>\n}}',
  ],
  [
    'toList',
    'a<ref name=x>$0b</ref>\n{{reflist|refs = \n|30em}}',
    'a<ref name=x />\n{{reflist|refs =\n<ref name=x>b</ref>\n|30em}}',
  ],
  [
    'toList',
    'a{{efn|$0b c}} {{notelist}}',
    'a{{efn|name=b c}} {{notelist|refs=\n{{efn|name=b c|b c}}\n}}',
  ],
  [
    'toList',
    'a<ref name=x>b</ref> c<ref name=$0x>b</ref> {{reflist}}',
    'a<ref name=x /> c<ref name=x /> {{reflist|refs=\n<ref name=x>b</ref>\n}}',
  ],
  ['toList', 'a<ref name=x>$0b</ref>', undefined],
  ['toList', '{{reflist}} a<ref name=x>$0b</ref>', undefined],
  ['toList', 'a{{efn|$0b<ref>c</ref>}} {{notelist}} {{reflist}}', undefined],
  ['toList', 'a<ref name=x>$0b</ref> c<ref follow=x>d</ref> {{reflist}}', undefined],
  ['toList', '{{#if:{{{1|}}}|a<ref name=x>$0b</ref>}} {{reflist}}', undefined],
  ['toList', 'a{{sfn|$0Smith|2001}} {{reflist}}', undefined],
  [
    'allToLists',
    'a<ref>$0b</ref> c<ref group=n>d</ref> {{efn|e}} {{reflist|group=n}} {{notelist}} <references />',
    'a<ref name="b" /> c<ref name="d" group=n /> {{efn|name=e}} {{reflist|group=n|refs=\n<ref name="d" group=n>d</ref>\n}} {{notelist|refs=\n{{efn|name=e|e}}\n}} <references>\n<ref name="b">b</ref>\n</references>',
  ],
  [
    'fromList',
    'a<ref name=x /> <ref name=x /> {{reflist|refs=\n<ref name=x>$0b</ref>\n<ref name=y>c</ref>\n}} d<ref name=y />',
    'a<ref name=x>b</ref> <ref name=x /> {{reflist|refs=\n<ref name=y>c</ref>\n}} d<ref name=y />',
  ],
  [
    'fromList',
    'a<ref name=x group=n $0/> <references group=n><ref name=x>b</ref></references>',
    'a<ref group="n" name=x>b</ref> <references group=n />',
  ],
  [
    'fromList',
    'a{{r|x}} {{reflist|refs=<ref name=x>$0b</ref>}}',
    'a<ref name=x>b</ref> {{reflist}}',
  ],
  [
    'fromList',
    'a{{r|x|y}} <ref name=y>c</ref> <ref name=x /> {{reflist|refs=<ref name=x>$0b</ref>}}',
    'a{{r|x|y}} <ref name=y>c</ref> <ref name=x>b</ref> {{reflist}}',
  ],
  ['fromList', 'a<ref name=x>$0b</ref> {{reflist}}', undefined],
  [
    'allFromLists',
    'a<ref name=x $0/> {{efn|name=y}} <ref name=z /> {{notelist|refs={{efn|name=y|c}}}} {{reflist|2|refs=\n<ref name=x>b</ref>\n<ref name=z>d</ref>\n}}',
    'a<ref name=x>b</ref> {{efn|name=y|c}} <ref name=z>d</ref> {{notelist}} {{reflist|2}}',
  ],
];

describe('refactorings that readers do not see', () => {
  test.each(cases)('%s: %s', (kind, marked, after) => {
    const { text, cursor } = readFixture(marked);
    expect(refactor(text, kind, cursor)).toBe(after);
    if (after === undefined) return;
    expect(notesOf(after)).toEqual(notesOf(text));
    expect(codesOf(after)).toEqual(codesOf(text));
  });
});

describe('merging', () => {
  test.each([
    [
      'unnamed ones',
      `a<ref>${book}</ref> b<ref>${book}</ref> c<ref>x</ref> d<ref>${book}</ref>`,
      `a<ref name="Smith 2001">${book}</ref> b<ref name="Smith 2001" /> c<ref>x</ref> d<ref name="Smith 2001" />`,
    ],
    [
      'into a named one',
      'a<ref>x</ref> b<ref name="y">x</ref> {{efn|x}} {{efn|x}} {{notelist}}',
      'a<ref name="y" /> b<ref name="y">x</ref> {{efn|name=x|x}} {{efn|name=x}} {{notelist}}',
    ],
    ['not across lists', 'a<ref>x</ref> <references /> b<ref>x</ref>', undefined],
    [
      'not with references inside',
      'a{{efn|x<ref>y</ref>}} b{{efn|x<ref>z</ref>}} {{notelist}}',
      undefined,
    ],
    ['not what differs', 'a<ref>x</ref> b<ref>x </ref>', undefined],
  ])('%s', (_, text, after) => {
    expect(refactor(text, 'merge', 0)).toBe(after);
    if (after === undefined) return;
    expect(usesByText(after)).toEqual(usesByText(text));
    expect(codesOf(after)).toEqual(codesOf(text));
  });
});

describe('a source cited twice', () => {
  const cited = (more: string) => `{{cite web |url=https://example.org/a |title=T${more}}}`;

  test.each([
    [
      'between unnamed references',
      `a<ref>${cited('|last=B')}</ref> b<ref>${cited(' | author=B')}</ref>`,
      `a<ref name="B">${cited('|last=B')}</ref> b<ref name="B" />`,
    ],
    [
      'by another address of it, accessed on another day',
      `a<ref name=x>${cited('')}</ref> b<ref>{{Cite web|title=T|url=http://www.example.org/a/|accessdate=5 May 2020}}</ref>`,
      `a<ref name=x>${cited('')}</ref> b<ref name="x" />`,
    ],
    [
      'under a name, which the first one takes',
      `a<ref>${cited('')}</ref> b<ref name=y>${cited('')}</ref> {{r|y}}`,
      `a<ref name="y">${cited('')}</ref> b<ref name=y /> {{r|y}}`,
    ],
    [
      'under two names',
      `a<ref name=x>${cited('')}</ref> b<ref name=y>${cited('')}</ref> {{r|y}}<ref name='y' />`,
      `a<ref name=x>${cited('')}</ref> b<ref name=x /> {{r|x}}<ref name='x' />`,
    ],
    [
      'when the second one says more',
      `a<ref>${cited('')}</ref> b<ref>${cited('|archive-url=https://archive.org/a')}</ref>`,
      undefined,
    ],
    [
      'when other text stands beside it',
      `a<ref>${cited('')}</ref> b<ref>${cited('')} See there.</ref>`,
      undefined,
    ],
    ['below the list', `a<ref>${cited('')}</ref><references />b<ref>${cited('')}</ref>`, undefined],
    [
      'where a name is used below the list, too',
      `a<ref name=x>${cited('')}</ref> b<ref name=y>${cited('')}</ref><references /><ref name=y>z</ref>`,
      undefined,
    ],
    ['twice in one reference', `a<ref>${cited('')} ${cited('')}</ref>`, undefined],
  ])('%s', (_, text, after) => {
    const codes = diagnose(openArticle(text, site)).map(({ code }) => code);
    expect(codes).toContain('style/same-source');
    expect(refactor(text, 'mergeSameSource', text.indexOf('b<ref') + 3)).toBe(after);
    // The first one is no repetition.
    expect(refactor(text, 'mergeSameSource', 3)).toBeUndefined();
  });

  test('twice by a note that stands in its list', () => {
    const text = `a<ref>${cited('')}</ref> b<ref name=x /> {{reflist|refs=<ref name=x>${cited('')}</ref>}}`;
    expect(refactor(text, 'mergeSameSource', text.lastIndexOf('name=x'))).toBeUndefined();
  });
});

describe('bare URLs', () => {
  test.each([
    ['', '2026-05-03'],
    ['{{Use dmy dates|date=May 2020}}', '3 May 2026'],
    ['{{Use mdy dates}}', 'May 3, 2026'],
    ['{{Use dmy dates|cs1-dates=ly}}', '2026-05-03'],
  ])('are accessed today as the page writes dates: %s', (style, date) => {
    const text = `${style}a<ref>https://e.org/?a=b</ref> [https://f.org] {{efn|[https://g.org]}} <ref>https://h.org x</ref>`;
    const cited = `${style}a<ref>{{cite web |url=https://e.org/?a=b |title= |access-date=${date}}}</ref> [https://f.org]`;
    expect(refactor(text, 'citeBareUrl', text.indexOf('e.org'))).toContain(cited);
    const all = refactor(text, 'citeAllBareUrls', 0);
    expect(all).toContain(cited);
    expect(all).toContain(`{{efn|{{cite web |url=https://g.org |title= |access-date=${date}}}}}`);
    expect(all).toContain('<ref>https://h.org x</ref>');
  });

  test('are not what a title follows', () => {
    const text = '<ref>[https://e.org Title]</ref>';
    expect(refactor(text, 'citeBareUrl', 8)).toBeUndefined();
  });
});

describe('the real article', () => {
  const before = notesOf(realArticle);
  const codes = codesOf(realArticle);

  test('reads the same with all references in their lists, and with all of them back', () => {
    const listed = refactor(realArticle, 'allToLists', 0)!;
    expect(listed.match(/<ref[^>/]*>/g)?.length).toBeGreaterThan(200);
    // Two stand inside a note, whose text would change with them.
    const above = listed.slice(0, listed.lastIndexOf('{{Reflist'));
    expect(above.match(/<ref[^>/]*>[^<]/g)).toHaveLength(2);
    expect(notesOf(listed)).toEqual(before);
    expect(codesOf(listed)).toEqual(codes);
    const inText = refactor(listed, 'allFromLists', 0)!;
    expect(notesOf(inText)).toEqual(before);
    expect(codesOf(inText)).toEqual(codes);
    expect(inText.slice(inText.lastIndexOf('{{Reflist'))).toMatch(/^\{\{Reflist\}\}/);
  });

  test('has the same texts as often when identical references are merged', () => {
    const doubled = realArticle.replace(
      /(<ref>[^<]{80,}<\/ref>)([\s\S]{300,}?)(?=<ref)/g,
      '$1$2$1',
    );
    const merged = refactor(doubled, 'merge', 0)!;
    expect(notesOf(merged).length).toBeLessThan(notesOf(doubled).length);
    expect(usesByText(merged)).toEqual(usesByText(doubled));
    // A citation with a fault has it once less.
    expect(new Set(codesOf(merged))).toEqual(new Set(codesOf(doubled)));
  });

  test('reads the same when generic names are replaced', () => {
    let count = 0;
    const names = new Map<string, string>();
    const generic = realArticle.replace(
      /(<ref name ?= ?)("[^"]+"|[^\s"/>]+)/g,
      (_, start: string, name: string) => {
        const key = name.replace(/"/g, '');
        if (!names.has(key)) names.set(key, `":${count++}"`);
        return start + names.get(key)!;
      },
    );
    expect(notesOf(generic)).toEqual(before);
    const readable = refactor(generic, 'genericNames', 0)!;
    expect(readable).not.toMatch(/name ?= ?":\d/);
    expect(notesOf(readable)).toEqual(before);
    expect(codesOf(readable)).toEqual(codes);
  });

  test('has a readable name for every reference', () => {
    const article = openArticle(refactor(realArticle, 'allToLists', 0)!, site);
    const names = resolveCites(article)
      .notes.map(({ name }) => name)
      .filter((name) => name !== '' && !realArticle.includes(`name="${name}"`));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => name.length > 40 || /[<>"=|{}[\]]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('source'))).toEqual([]);
  });
});
