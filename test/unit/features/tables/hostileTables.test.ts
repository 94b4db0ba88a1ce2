import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { editTable, tableActions } from '../../../../server/features/tables/editTable.ts';
import { makeTable } from '../../../../server/features/tables/makeTable.ts';
import { tableAsCsv } from '../../../../server/features/tables/tableAsCsv.ts';
import { applyEdits } from '../../applyEdits.ts';
import { site } from '../../site.ts';
import { edited } from './edited.ts';

/** A table with a row for each number below a count. */
function tableOf(count: number, row: (index: number) => string): string {
  return `{|\n! A !! B\n${Array.from({ length: count }, (_, index) => `|-\n${row(index)}\n`).join('')}|}\n`;
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('a table of 5,000 rows', () => {
  const count = 5_000;
  const text = tableOf(count, (index) => `| ${(index * 7_919) % count} || [[b]]`);

  test('is sorted', { timeout: 300_000 }, () => {
    const article = openArticle(text, site);
    const changed = editTable(article, text.indexOf('A'), 'sortAscending');
    if ('refusal' in changed) expect.fail(changed.refusal);
    expect(applyEdits(text, changed.edits)).toBe(tableOf(count, (index) => `| ${index} || [[b]]`));
  });

  test(
    'takes a change as long as it takes to be read twice, or little more',
    { timeout: 300_000 },
    () => {
      let article = openArticle('', site);
      const reading = milliseconds(() => (article = openArticle(text, site)));
      for (const action of ['addColumnLeft', 'moveRowDown'] as const) {
        const taken = milliseconds(() => editTable(article, text.indexOf('| 7919') + 2, action));
        expect(taken, action).toBeLessThan(8 * reading + 1_000);
      }
    },
  );
});

/** Pages that are made to take long or to break something, with `‸` at the cursor. */
const pages: readonly (readonly [name: string, page: string])[] = [
  ['too many cells for the parser', tableOf(15_000, () => '| a || b').replace('A', 'A‸')],
  [
    'cells that each span a thousand columns',
    tableOf(20, () => '| colspan=1000 | a ||'.repeat(20)).replace('A', 'A‸'),
  ],
  [
    'cells that span all rows',
    `{|\n|‸${'| rowspan=9999 | a |'.repeat(300)}\n${'|-\n| b\n'.repeat(300)}|}`,
  ],
  ['a cell of templates, a line each', `{|\n| a‸${'\n{{b}}'.repeat(2_000)}\n|}`],
  ['a line of spaces', `{|\n| a‸${' '.repeat(100_000)}b || c\n|}`],
  ['tables in tables', `${'{|\n|\n'.repeat(60)}‸${'|}\n'.repeat(60)}`],
  ['tables without their ends', `${'{|\n|\n'.repeat(100)}‸`],
  ['rows without cells', `{|\n${'|-\n'.repeat(3_000)}| a‸\n|}`],
  ['a row of marks', `{|\n|‸${'|'.repeat(5_001)}\n|}`],
  [
    'spans that are no numbers',
    '{|\n| rowspan="-1" colspan="1e9" | a‸ || rowspan="٣" | b\n|-\n| c\n|}',
  ],
  ['half a surrogate pair', '{|\n| \ud83d‸ || \ude00\n|}'],
];

describe('hostile pages', () => {
  test.each(pages)('%s', { timeout: 300_000 }, (_, page) => {
    const text = page.replace('‸', '');
    const offset = page.indexOf('‸');
    const article = openArticle(text, site);
    for (const action of tableActions) {
      const changed = editTable(article, offset, action);
      if ('refusal' in changed) continue;
      expect(Number.isInteger(changed.cursor)).toBe(true);
      expect(applyEdits(text, changed.edits).startsWith('{|')).toBe(true);
    }
    tableAsCsv(article, offset);
    makeTable(article, { start: offset, end: offset }, { kind: 'csv', text: text, header: true });
  });

  test('a table that the parser cannot take is said to be too large', () => {
    expect(edited(pages[0]![1], 'format')).toMatch(/too large or too deeply nested/);
  });
});
