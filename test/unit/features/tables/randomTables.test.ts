import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { editTable, type TableAction } from '../../../../server/features/tables/editTable.ts';
import { applyEdits } from '../../applyEdits.ts';
import { Random } from '../../random.ts';
import { site } from '../../site.ts';
import { randomTable, type MadeCell } from './randomTable.ts';
import { readRows, tidy } from './readRows.ts';

type Rows = readonly (readonly (MadeCell | undefined)[])[];

/** What each action makes of the cells, the cursor being in a row and a column; undefined stands for a new one. */
const wanted: Readonly<Record<string, (rows: Rows, row: number, column: number) => Rows>> = {
  format: (rows) => rows,
  addRowAbove: (rows, row) =>
    rows.toSpliced(
      row,
      0,
      rows[0]!.map(() => undefined),
    ),
  addRowBelow: (rows, row) =>
    rows.toSpliced(
      row + 1,
      0,
      rows[0]!.map(() => undefined),
    ),
  removeRow: (rows, row) => rows.toSpliced(row, 1),
  moveRowUp: (rows, row) => exchanged(rows, row - 1),
  moveRowDown: (rows, row) => exchanged(rows, row),
  addColumnLeft: (rows, _, column) => rows.map((row) => row.toSpliced(column, 0, undefined)),
  addColumnRight: (rows, _, column) => rows.map((row) => row.toSpliced(column + 1, 0, undefined)),
  removeColumn: (rows, _, column) => rows.map((row) => row.toSpliced(column, 1)),
  moveColumnLeft: (rows, _, column) => rows.map((row) => exchanged(row, column - 1)),
  moveColumnRight: (rows, _, column) => rows.map((row) => exchanged(row, column)),
};

function exchanged<Item>(items: readonly Item[], at: number): readonly Item[] {
  return at < 0 || at + 1 >= items.length ? [] : items.toSpliced(at, 2, items[at + 1]!, items[at]!);
}

/** New cells are empty, whatever their kind. */
function shown(rows: Rows, like: Rows): unknown {
  return rows.map((row, top) =>
    row.map((cell, left) => {
      if (like[top]?.[left] === undefined) return cell && { content: cell.content };
      return cell && { ...cell, content: tidy(cell.content) };
    }),
  );
}

describe('random tables', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = new Random(seed);
    const { rows, text, places } = randomTable(random);
    const article = openArticle(text, site);
    expect(shown(readRows(article), rows), text).toEqual(shown(rows, rows));
    const [row, column] = [random.below(rows.length), random.below(rows[0]!.length)];
    for (const [action, change] of Object.entries(wanted)) {
      const expected = change(rows, row, column);
      const changed = editTable(article, places[row]![column]!, action as TableAction);
      if (expected.length === 0 || expected[0]!.length === 0) {
        expect(changed, `${action}\n${text}`).toHaveProperty('refusal');
        continue;
      }
      if ('refusal' in changed) expect.fail(`${action}: ${changed.refusal}\n${text}`);
      const after = applyEdits(text, changed.edits);
      const empty = expected.map((cells) => cells.map((cell) => cell ?? { content: '' }));
      expect(
        shown(readRows(openArticle(after, site)), expected),
        `${action}\n${text}\n${after}`,
      ).toEqual(shown(empty as Rows, expected));
      expect(after.startsWith('Text'), after).toBe(true);
      expect(after.replaceAll('\r\n', '').includes('\n'), after).toBe(!text.includes('\r\n'));
    }
  });
});
