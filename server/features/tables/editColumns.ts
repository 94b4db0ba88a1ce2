import { draftOf, emptyDraft, respanned, type CellDraft } from './cellDraft.ts';
import type { Grid, PlacedCell, PlacedRow } from './grid.ts';
import { isHeader, isInline, scopeOf } from './newRowCells.ts';
import type { Plan } from './plan.ts';
import { keptRow, rewrittenRow } from './rowDraft.ts';
import type { Refusal, Table } from './table.ts';
import type { CellContext } from './tableContext.ts';

/** Adds a column of empty cells. Cells that span the place grow, and so do those as wide as the table. */
export function addColumn(context: CellContext, side: 'left' | 'right'): Plan {
  const { table, grid, row, cell } = context;
  const border = side === 'left' ? cell.left : cell.right;
  const rows = table.rows.map((kept) => keptRow(kept, table));
  for (const placed of grid.rows) {
    const cells = withNewCell(placed, border, context);
    if (cells) rows[placed.place] = rewrittenRow(placed.row, cells, table);
  }
  const index = row.cells.indexOf(cell) + (side === 'right' ? 1 : 0);
  const isWide = wideCell(row, border, grid) !== undefined;
  return { rows, cursor: { row: row.place, cell: isWide ? 0 : index, offset: undefined } };
}

/** The cells of a row with the new one; undefined where they stay as they are. */
function withNewCell(
  placed: PlacedRow,
  border: number,
  { table, grid }: CellContext,
): CellDraft[] | undefined {
  const drafts = placed.cells.map(({ cell }) => draftOf(cell, table));
  const wide = wideCell(placed, border, grid);
  if (wide) {
    const index = placed.cells.indexOf(wide);
    return drafts.with(index, respanned(drafts[index]!, 'colspan', wide.right - wide.left + 1));
  }
  const isCovered = placed.covered.some(({ left, right }) => left < border && border < right);
  if (isCovered || placed.width < border) return undefined;
  const found = placed.cells.findIndex(({ left }) => left >= border);
  const index = found < 0 ? placed.cells.length : found;
  const kind = isHeader(placed) ? 'th' : 'td';
  const beside = placed.cells.slice(Math.max(0, index - 1), index + 1);
  const scopes = kind === 'th' ? beside.map(({ cell }) => scopeOf(cell, table)) : [];
  const scope = scopes.find(Boolean) ?? '';
  return inserted(drafts, index, emptyDraft(kind, true, scope), isInline(placed, table));
}

/** The cell of a row that takes in a new column. */
function wideCell({ cells }: PlacedRow, border: number, { columns }: Grid): PlacedCell | undefined {
  const isWhole = ({ left, right }: PlacedCell) => columns > 1 && left === 0 && right === columns;
  return cells.find((cell) => (cell.left < border && border < cell.right) || isWhole(cell));
}

/** A cell among others, on the line of its neighbours where that is how the row is written. */
function inserted(
  drafts: readonly CellDraft[],
  index: number,
  draft: CellDraft,
  inline: boolean,
): CellDraft[] {
  const [previous, next] = [drafts[index - 1], drafts[index]];
  const follows = inline && previous?.kind === draft.kind && !previous.spansLines;
  const takesLine = inline && !follows && next?.kind === draft.kind;
  return [
    ...drafts.slice(0, index),
    { ...draft, beginsLine: !follows },
    ...(next ? [{ ...next, beginsLine: next.beginsLine && !takesLine }] : []),
    ...drafts.slice(index + 1),
  ];
}

/** Takes a column out. Cells that span it and others shrink. */
export function removeColumn({ table, grid, row, cell }: CellContext): Plan | Refusal {
  if (cell.right - cell.left > 1) return spansColumns(cell);
  if (grid.columns === 1) return { refusal: 'This is the only column of the table.' };
  const rows = table.rows.map((kept) => keptRow(kept, table));
  for (const placed of grid.rows) {
    const gone = placed.cells.findIndex(
      ({ left, right }) => left <= cell.left && cell.left < right,
    );
    if (gone < 0) continue;
    const cells = withoutColumn(placed, gone, table);
    if (cells.length === 0) {
      return {
        refusal: 'A row would be left without cells of its own, and MediaWiki would drop it.',
      };
    }
    rows[placed.place] = rewrittenRow(placed.row, cells, table);
  }
  const index = Math.min(row.cells.indexOf(cell), row.cells.length - 2);
  return { rows, cursor: { row: row.place, cell: index, offset: undefined } };
}

function withoutColumn({ cells }: PlacedRow, gone: number, table: Table): CellDraft[] {
  const drafts = cells.map(({ cell }) => draftOf(cell, table));
  const { left, right } = cells[gone]!;
  if (right - left > 1) {
    return drafts.with(gone, respanned(drafts[gone]!, 'colspan', right - left - 1));
  }
  const { beginsLine } = drafts[gone]!;
  return drafts.flatMap((draft, index) => {
    if (index === gone) return [];
    return index === gone + 1 ? { ...draft, beginsLine: draft.beginsLine || beginsLine } : draft;
  });
}

/** Why nothing is done where the column at the cursor might be any of several. */
export function spansColumns({ left, right }: PlacedCell): Refusal {
  return {
    refusal: `This cell spans ${right - left} columns. Put the cursor in a cell of the one column first.`,
  };
}
