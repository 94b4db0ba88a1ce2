import { emptyDraft, type CellDraft } from './cellDraft.ts';
import type { Grid, PlacedCell, PlacedRow } from './grid.ts';
import type { Table, TableCell } from './table.ts';
import type { RowContext } from './tableContext.ts';

/**
 * The empty cells of a row that comes before another one: header cells in a head, and in the columns in
 * which the rows around begin with one.
 * @param below the place of the row that it comes before
 * @param crossing the cells that take up columns there already
 */
export function cellsOfNewRow(
  { table, grid, row }: RowContext,
  below: number,
  crossing: readonly PlacedCell[],
): CellDraft[] {
  const next = grid.rows[below];
  const inHead = next !== undefined && isHeader(next);
  const model = inHead ? next : modelOf(row, grid);
  const onLines = !isInline(model, table);
  const drafts: CellDraft[] = [];
  for (let column = 0; column < grid.columns; column++) {
    if (crossing.some(({ left, right }) => left <= column && column < right)) continue;
    const like = model.cells.find(({ left }) => left === column);
    const isHeading = like?.cell.kind === 'th' && like.right === like.left + 1 && !isHeader(model);
    const kind = inHead || isHeading ? 'th' : 'td';
    const scope = kind === 'th' && like ? scopeOf(like.cell, table) : '';
    // The first cell of a row begins a line whatever the habit is.
    const beginsLine = like && like !== model.cells[0] ? like.cell.beginsLine : onLines;
    drafts.push(emptyDraft(kind, beginsLine, scope));
  }
  return drafts;
}

/** Whether a row holds header cells only. */
export function isHeader({ cells }: PlacedRow): boolean {
  return cells.every(({ cell }) => cell.kind === 'th');
}

/** `scope="row"`, which says what a header cell is the header of; empty where it is not said. */
export function scopeOf({ attributes }: TableCell, { source }: Table): string {
  if (!attributes) return '';
  const written = source.slice(attributes.start, attributes.end);
  return /(?<![^\s"'])scope\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'|]+)/i.exec(written)?.[0] ?? '';
}

/** Whether the cells of a row mostly follow each other on a line, as far as the row or else the table shows. */
export function isInline(row: PlacedRow, { rows }: Table): boolean {
  const shown = row.cells.length > 1 ? [row.row] : rows;
  return shown.some(({ cells }) => cells.some(({ beginsLine }) => !beginsLine));
}

/** The nearest row with data, as a head tells nothing of it. */
function modelOf(row: PlacedRow, { rows }: Grid): PlacedRow {
  if (!isHeader(row)) return row;
  const place = rows.indexOf(row);
  const isBody = (other: PlacedRow) => !isHeader(other);
  return rows.slice(place).find(isBody) ?? rows.slice(0, place).findLast(isBody) ?? row;
}
