import { draftOf, emptyDraft, type CellDraft } from './cellDraft.ts';
import { spansColumns } from './editColumns.ts';
import type { PlacedCell, PlacedRow } from './grid.ts';
import { isHeader, isInline } from './newRowCells.ts';
import type { Plan } from './plan.ts';
import { keptRow, rewrittenRow } from './rowDraft.ts';
import type { Refusal, Table } from './table.ts';
import type { CellContext } from './tableContext.ts';

/** Lets a column and the one beside it change places. */
export function moveColumn(context: CellContext, side: 'left' | 'right'): Plan | Refusal {
  const { table, grid, cell, row, offset } = context;
  if (cell.right - cell.left > 1) return spansColumns(cell);
  const low = side === 'left' ? cell.left - 1 : cell.left;
  if (low < 0) return { refusal: 'This is already the first column.' };
  if (low + 1 >= grid.columns) return { refusal: 'This is already the last column.' };
  if (grid.rows.some((placed) => placed.cells.some((own) => isTorn(own, low)))) {
    return {
      refusal: 'A cell spans one of these columns and others, so they cannot change places.',
    };
  }
  const rows = table.rows.map((kept) => keptRow(kept, table));
  for (const placed of grid.rows) {
    rows[placed.place] = rewrittenRow(placed.row, exchanged(placed, low, table), table);
  }
  const at = inNewOrder(row, low).indexOf(cell);
  return { rows, cursor: { row: row.place, cell: at, offset: offset - cell.cell.content.start } };
}

/** Whether a cell spans more than one column, and of the two that change places only one. */
function isTorn({ left, right }: PlacedCell, low: number): boolean {
  if (right - left === 1 || right <= low || left > low + 1) return false;
  return left > low || right < low + 2;
}

/** The cells of a row in their new order; lines begin at the same places as before. */
function exchanged(placed: PlacedRow, low: number, table: Table): CellDraft[] {
  return inNewOrder(placed, low).map((own, index) => {
    const beginsLine = placed.cells[index]?.cell.beginsLine ?? !isInline(placed, table);
    if (own) return { ...draftOf(own.cell, table), beginsLine };
    return emptyDraft(isHeader(placed) ? 'th' : 'td', beginsLine);
  });
}

/** Undefined stands for a new cell: a row that ends with the first of both columns gets one in its place. */
function inNewOrder({ cells, width }: PlacedRow, low: number): (PlacedCell | undefined)[] {
  const last = cells.at(-1)!;
  if (width === low + 1 && last.left === low) return [...cells.slice(0, -1), undefined, last];
  const place = ({ left, right }: PlacedCell) =>
    right - left > 1 ? left : left === low ? low + 1 : left === low + 1 ? low : left;
  return cells.toSorted((a, b) => place(a) - place(b));
}
