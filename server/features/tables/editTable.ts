import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { Site } from '../../wikis/site.ts';
import type { TextEdit } from '../../text/range.ts';
import { addColumn, removeColumn } from './editColumns.ts';
import { addRow, moveRow, removeRow } from './editRows.ts';
import { formatTable } from './formatTable.ts';
import { moveColumn } from './moveColumn.ts';
import type { CursorPlace, Plan } from './plan.ts';
import { withMarks } from './rowDraft.ts';
import { rowEdits } from './rowEdits.ts';
import { sortRows } from './sortRows.ts';
import { isRefusal, type Refusal, type Table } from './table.ts';
import { tableAt } from './tableAt.ts';
import { cellContext, rowContext, tableContext } from './tableContext.ts';
import type { CellContext, RowContext, TableContext } from './tableContext.ts';
import { tableKey } from './tableKey.ts';
import { unreadable, unsafe, unsafeColumns } from './unsafe.ts';

/** What can be done to the table at the cursor. */
export type TableAction = 'format' | keyof typeof ofRow | keyof typeof ofColumn;

/** A changed table. */
export interface TableChange {
  /** None where there is nothing to do. */
  readonly edits: readonly TextEdit[];
  /** Where the cursor goes, as a UTF-16 offset in the changed page. */
  readonly cursor: number;
}

const ofRow = {
  addRowAbove: (context: RowContext) => addRow(context, 'above'),
  addRowBelow: (context: RowContext) => addRow(context, 'below'),
  removeRow,
  moveRowUp: (context: RowContext) => moveRow(context, 'up'),
  moveRowDown: (context: RowContext) => moveRow(context, 'down'),
};

type ColumnEdit = (context: CellContext, site: Site) => Plan | Refusal;

const ofColumn = {
  addColumnLeft: (context) => addColumn(context, 'left'),
  addColumnRight: (context) => addColumn(context, 'right'),
  removeColumn,
  moveColumnLeft: (context) => moveColumn(context, 'left'),
  moveColumnRight: (context) => moveColumn(context, 'right'),
  sortAscending: (context, site) => sortRows(context, 'ascending', site),
  sortDescending: (context, site) => sortRows(context, 'descending', site),
} satisfies Readonly<Record<string, ColumnEdit>>;

/** Every action. */
export const tableActions = [
  'format',
  ...Object.keys(ofRow),
  ...Object.keys(ofColumn),
] as readonly TableAction[];

/**
 * Changes the innermost table at an offset, and nothing else of the page.
 * @param offset a UTF-16 offset in the page: the row and the column that it stands in are meant
 * @returns the edits, or why the table must be left as it is. The changed page is read again, and where
 *   the table is not what was wanted then, that is refused as well.
 */
export function editTable(
  article: Article,
  offset: number,
  action: TableAction,
): TableChange | Refusal {
  const context = tableContext(article, offset);
  if (isRefusal(context)) return context;
  const plan = planOf(context, action, article.site);
  if (isRefusal(plan)) return plan;
  const { table } = context;
  const rows = withMarks(plan.rows, table);
  const edits = [...rowEdits(rows, table), ...(plan.around ?? [])];
  const keys = rows.map(({ key }) => key);
  const changed = tableAfter(article, edits, table, tableKey(table, keys));
  if (isRefusal(changed)) return changed;
  const cursor = plan.cursor ? placeOf(plan.cursor, changed) : movedBy(edits, offset);
  return { edits, cursor };
}

function planOf(context: TableContext, action: TableAction, site: Site): Plan | Refusal {
  const { table, grid } = context;
  if (action === 'format') return unreadable(table) ?? formatTable(context);
  const refusal = unsafe(table, grid);
  if (refusal) return refusal;
  if (isRowAction(action)) {
    const found = rowContext(context);
    return isRefusal(found) ? found : ofRow[action](found);
  }
  const found = cellContext(context);
  if (isRefusal(found)) return found;
  return unsafeColumns(table, grid) ?? ofColumn[action](found, site);
}

function isRowAction(action: TableAction): action is keyof typeof ofRow {
  return Object.hasOwn(ofRow, action);
}

/** The table in the changed page, if it is there and what it is meant to be. */
function tableAfter(
  article: Article,
  edits: readonly TextEdit[],
  { block, start, end }: Table,
  wanted: string,
): Table | Refusal {
  const at = block.start + start;
  const found = tableAt(withEdits(article, edits), at + 1);
  const isWhole =
    !isRefusal(found) &&
    found.block.start + found.start === at &&
    found.end - found.start === end - start + growth(edits) &&
    tableKey(found) === wanted;
  return isWhole
    ? found
    : { refusal: 'This table is left as it is, as MediaWiki would read it otherwise afterwards.' };
}

function growth(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
}

function placeOf({ row, cell, offset }: CursorPlace, { rows, block, source }: Table): number {
  const found = rows[row]!;
  const own = cell === undefined ? undefined : found.cells[cell];
  const { start, end } = own?.content ?? found;
  const at = start + (offset ?? spaceBefore(source.slice(start, end)));
  const least = own?.start ?? start;
  return block.start + Math.max(least, Math.min(at, end));
}

/** The cursor of an empty cell has a space on each side. */
function spaceBefore(content: string): number {
  const spaces = /^[ \t]*/.exec(content)![0].length;
  return spaces < content.length ? spaces : Math.min(spaces, 1);
}

/** Where an offset comes to stand. */
function movedBy(edits: readonly TextEdit[], offset: number): number {
  const before = edits.filter(({ end }) => end <= offset);
  const around = edits.find(({ start, end }) => start < offset && offset < end);
  return (around ? around.start : offset) + growth(before);
}
