import type { Article } from '../../article/article.ts';
import { gridOf, type Grid, type PlacedCell, type PlacedRow } from './grid.ts';
import { isRefusal, type Refusal, type Table, type TableCell, type TableRow } from './table.ts';
import { tableAt } from './tableAt.ts';

/** A table with what the cursor stands in. */
export interface TableContext {
  readonly table: Table;
  readonly grid: Grid;
  /** The cursor as a UTF-16 offset in the text of the table's block. */
  readonly offset: number;
}

/** What the cursor stands in, in a cell. */
export interface CellContext extends TableContext {
  readonly row: PlacedRow;
  readonly cell: PlacedCell;
}

/** What the cursor stands in, in a row. */
export interface RowContext extends TableContext {
  readonly row: PlacedRow;
  /** Undefined on the line of the row's mark. */
  readonly cell: PlacedCell | undefined;
}

/** @param offset a UTF-16 offset in the page */
export function tableContext(article: Article, offset: number): TableContext | Refusal {
  const table = tableAt(article, offset);
  if (isRefusal(table)) return table;
  return { table, grid: gridOf(table), offset: offset - table.block.start };
}

export function rowContext(context: TableContext): RowContext | Refusal {
  const { grid, offset } = context;
  const row = grid.rows.find(({ row: { start, end } }) => start <= offset && offset <= end);
  if (!row) return { refusal: 'Put the cursor in a row of the table first.' };
  const at = cellAt(row.row, offset);
  return { ...context, row, cell: row.cells.find(({ cell }) => cell === at) };
}

export function cellContext(context: TableContext): CellContext | Refusal {
  const found = rowContext(context);
  if (isRefusal(found)) return found;
  const { cell } = found;
  return cell ? { ...found, cell } : { refusal: 'Put the cursor in a cell of the table first.' };
}

/** Before a mark on its line the cursor is in the cell that ends there. */
function cellAt({ cells }: TableRow, offset: number): TableCell | undefined {
  return cells.findLast(({ beginsLine, lineStart, mark }) =>
    beginsLine ? lineStart <= offset : mark.start < offset,
  );
}
