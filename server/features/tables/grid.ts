import { spanOf } from './spans.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/** A cell at the columns and rows that it takes up, both counted from 0, ends excluded. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A row that holds cells; MediaWiki makes no row of a `|-` without any. */
export interface PlacedRow {
  readonly row: TableRow;
  /** Its place among the rows of the table. */
  readonly place: number;
  readonly cells: readonly PlacedCell[];
  /** Cells of earlier rows that reach into this one, from left to right. */
  readonly covered: readonly PlacedCell[];
  /** How many columns it has, with those that are covered. */
  readonly width: number;
}

export interface Grid {
  readonly rows: readonly PlacedRow[];
  readonly columns: number;
  /** Whether two cells take up the same place, which browsers let them. */
  readonly overlaps: boolean;
}

/** Places the cells of a table as the HTML standard does ("forming a table"). */
export function gridOf(table: Table): Grid {
  const rows: PlacedRow[] = [];
  let reaching: PlacedCell[] = [];
  let columns = 0;
  let overlaps = false;
  table.rows.forEach((row, place) => {
    if (row.cells.length === 0) return;
    const top = rows.length;
    const covered = reaching.filter(({ bottom }) => bottom > top);
    covered.sort((a, b) => a.left - b.left);
    const cells = placeCells(row, table, covered, top);
    overlaps ||= isOverlapping(cells, covered);
    reaching = [...covered, ...cells.filter(({ bottom }) => bottom > top + 1)];
    const width = Math.max(cells.at(-1)!.right, covered.at(-1)?.right ?? 0);
    rows.push({ row, place, cells, covered, width });
    columns = Math.max(columns, width);
  });
  return { rows, columns, overlaps };
}

function placeCells(
  { cells }: TableRow,
  table: Table,
  covered: readonly PlacedCell[],
  top: number,
): PlacedCell[] {
  let left = 0;
  let next = 0;
  return cells.map((cell) => {
    for (; next < covered.length && covered[next]!.left <= left; next++) {
      left = Math.max(left, covered[next]!.right);
    }
    const right = left + (spanOf(cell, table, 'colspan') ?? 1);
    const bottom = top + (spanOf(cell, table, 'rowspan') ?? 1);
    const placed = { cell, left, right, top, bottom };
    left = right;
    return placed;
  });
}

/** Both lists from left to right. */
function isOverlapping(cells: readonly PlacedCell[], covered: readonly PlacedCell[]): boolean {
  let next = 0;
  return cells.some(({ left, right }) => {
    while (next < covered.length && covered[next]!.right <= left) next++;
    return next < covered.length && covered[next]!.left < right;
  });
}

/** The cell that stands in a column of a row, be it of an earlier row. */
export function cellIn({ cells, covered }: PlacedRow, column: number): PlacedCell | undefined {
  const isThere = ({ left, right }: PlacedCell) => left <= column && column < right;
  return cells.find(isThere) ?? covered.find(isThere);
}
