import { draftOf, respanned } from './cellDraft.ts';
import type { Grid, PlacedCell, PlacedRow } from './grid.ts';
import { cellsOfNewRow } from './newRowCells.ts';
import type { CursorPlace, Plan } from './plan.ts';
import { keptRow, newRow, rewrittenRow, type RowDraft } from './rowDraft.ts';
import type { Refusal, Table } from './table.ts';
import type { RowContext } from './tableContext.ts';

/** Adds an empty row, with header cells where the rows around it have them. Cells that span the place grow. */
export function addRow(context: RowContext, where: 'above' | 'below'): Plan | Refusal {
  const { table, grid, row } = context;
  const below = where === 'above' ? topOf(row, grid) : topOf(row, grid) + 1;
  const crossing = crossingCells(grid, below);
  const cells = cellsOfNewRow(context, below, crossing);
  if (cells.length === 0) {
    return { refusal: 'The cells of this row span the place, so there is no room for a row.' };
  }
  const rows = withRowspans(table, grid, crossing, 1);
  const place = where === 'above' ? row.place : row.place + 1;
  rows.splice(place, 0, newRow(cells, table));
  return { rows, cursor: { row: place, cell: 0, offset: undefined } };
}

/** Takes a row out. Cells of earlier rows that reach into it shrink. */
export function removeRow({ table, grid, row, cell }: RowContext): Plan | Refusal {
  const top = topOf(row, grid);
  if (grid.rows.length === 1) return { refusal: 'This is the only row of the table.' };
  if (reachesDown(row, grid)) {
    return { refusal: 'A cell of this row spans the rows below it as well.' };
  }
  const rows = withRowspans(table, grid, row.covered, -1);
  rows.splice(row.place, 1);
  const next = grid.rows[top + 1] ?? grid.rows[top - 1]!;
  const index = next.cells.findIndex(({ right }) => right > (cell?.left ?? 0));
  const place = next.place > row.place ? next.place - 1 : next.place;
  return {
    rows,
    cursor: { row: place, cell: index < 0 ? next.cells.length - 1 : index, offset: undefined },
  };
}

/** Lets a row and the one before or after it change places. */
export function moveRow(context: RowContext, direction: 'up' | 'down'): Plan | Refusal {
  const { table, grid, row } = context;
  const top = topOf(row, grid);
  const other = grid.rows[direction === 'up' ? top - 1 : top + 1];
  if (!other) {
    return { refusal: `This is already the ${direction === 'up' ? 'first' : 'last'} row.` };
  }
  const [upper, lower] = direction === 'up' ? [other, row] : [row, other];
  if (upper.covered.length > 0 || reachesDown(upper, grid) || reachesDown(lower, grid)) {
    return { refusal: 'A cell spans several of these rows, so they cannot change places.' };
  }
  const rows = table.rows.map((kept) => keptRow(kept, table));
  [rows[upper.place], rows[lower.place]] = [rows[lower.place]!, rows[upper.place]!];
  return { rows, cursor: cursorIn(context, other.place) };
}

/** The cursor where it stands, in a row that has come to another place. */
export function cursorIn({ row, cell, offset }: RowContext, place: number): CursorPlace {
  if (!cell) return { row: place, cell: undefined, offset: offset - row.row.start };
  return {
    row: place,
    cell: row.cells.indexOf(cell),
    offset: offset - cell.cell.content.start,
  };
}

/** Whether a cell of a row reaches into the rows below; what reaches beyond the table does not count. */
export function reachesDown({ cells }: PlacedRow, { rows }: Grid): boolean {
  return cells.some(({ top, bottom }) => Math.min(bottom, rows.length) > top + 1);
}

function topOf(row: PlacedRow, { rows }: Grid): number {
  return rows.indexOf(row);
}

/** The cells that stand both above and below the top of a row, from left to right. */
function crossingCells({ rows }: Grid, top: number): PlacedCell[] {
  const above = rows[top - 1];
  if (!above) return [];
  return [...above.covered, ...above.cells].filter(({ bottom }) => bottom > top);
}

/** The rows of a table, with cells that span more of them, or fewer. */
function withRowspans(
  table: Table,
  grid: Grid,
  cells: readonly PlacedCell[],
  by: 1 | -1,
): RowDraft[] {
  const rows = table.rows.map((row) => keptRow(row, table));
  for (const top of new Set(cells.map((cell) => cell.top))) {
    const { row, place, cells: own } = grid.rows[top]!;
    const drafts = own.map((placed) => {
      const draft = draftOf(placed.cell, table);
      if (!cells.includes(placed)) return draft;
      return respanned(draft, 'rowspan', placed.bottom - placed.top + by);
    });
    rows[place] = rewrittenRow(row, drafts, table);
  }
  return rows;
}
