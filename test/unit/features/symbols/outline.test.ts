import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { outline, type OutlineItem } from '../../../../server/features/symbols/outline.ts';
import { Random } from '../../random.ts';
import { applyEdit, randomSyntaxEdit } from '../../randomEdit.ts';
import { realArticle, site } from '../../site.ts';

function names(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap(({ name, kind, children }) => [
    `${'  '.repeat(depth)}${kind === 'section' ? '' : `${kind}: `}${name}`,
    ...names(children, depth + 1),
  ]);
}

describe('outline', () => {
  test.each([
    [
      'levels nest',
      '== a ==\n=== b ===\n== c ==\n==== d ====\n=== e ===',
      ['a', '  b', 'c', '  d', '  e'],
    ],
    ['titles are plain', "== ''a'' <ref>b</ref>[[c|d]] {{e}}&amp; f<!-- g --> ==", ['a d & f']],
    [
      'an infobox stands beside the first sections',
      '{{Infobox x\n| a = b\n}}\n== c ==',
      ['infobox: Infobox x', 'c'],
    ],
    [
      'tables and files beneath their section',
      '== a ==\n{|\n|+ b\n|\n[[File:C.jpg|thumb|d]]\n|}\n[[File:E.jpg]]',
      ['a', '  table: b', '    file: d', '  file: E.jpg'],
    ],
    ['pictures of a gallery', '<gallery>\nFile:A.jpg|b\n</gallery>', ['file: b']],
    ['a heading that readers see as a template', '== {{a}} ==', ['{{a}}']],
    ['a heading that is a comment', '== <!-- a\nb --> ==', ['<!-- a b -->']],
    ['a heading that is an anchor', '=={{anchor|a}}==', ['{{anchor|a}}']],
    ['a heading of a space', '== ==', ['== ==']],
    [
      'a heading that is a long comment',
      `== <!-- ${'a'.repeat(200)} --> ==`,
      [`<!-- ${'a'.repeat(75)}…`],
    ],
    ['a level-one heading', '= a =\n== b ==', ['a', '  b']],
    ['an empty page', '', []],
  ])('%s', (_, text, expected) => {
    expect(names(outline(openArticle(text, site)))).toEqual(expected);
  });

  test('the real article has its 24 headings at their levels, and the infobox', () => {
    const items = outline(openArticle(realArticle, site));
    const sections = names(items).filter((line) => !/^ *\w+: /.test(line));
    const headings = [...realArticle.matchAll(/^(={2,5})([^=].*?)=+$/gm)];
    expect(sections).toEqual(
      headings.map(([, signs, title]) => `${'  '.repeat(signs!.length - 2)}${title!.trim()}`),
    );
    expect(sections).toHaveLength(24);
    expect(items[0]).toMatchObject({ kind: 'infobox', name: 'Infobox military person' });
  });

  test('entries nest, and every selection lies in its entry', () => {
    const random = new Random(3);
    for (let round = 0; round < 40; round++) {
      let text = realArticle.slice(round * 3000, round * 3000 + 5000);
      for (let faults = 0; faults < 6; faults++)
        text = applyEdit(text, randomSyntaxEdit(text, random));
      checkNesting(outline(openArticle(text, site)), { start: 0, end: text.length });
    }
  });
});

function checkNesting(items: readonly OutlineItem[], outer: { start: number; end: number }): void {
  for (const item of items) {
    const points = [
      outer.start,
      item.start,
      item.selection.start,
      item.selection.end,
      item.end,
      outer.end,
    ];
    expect(points).toEqual([...points].sort((a, b) => a - b));
    checkNesting(item.children, item);
  }
}
