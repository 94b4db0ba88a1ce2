import { dateLanguage } from '../../dates/dateLanguages.ts';
import { parseAttributes } from '../../facts/parseAttributes.ts';
import type { Site } from '../../wikis/site.ts';
import { spansColumns } from './editColumns.ts';
import { cursorIn, reachesDown } from './editRows.ts';
import type { PlacedRow } from './grid.ts';
import { isHeader } from './newRowCells.ts';
import type { Plan } from './plan.ts';
import { keptRow } from './rowDraft.ts';
import { compareKeys, sortKeys, type SortKey } from './sortKeys.ts';
import { sortText } from './sortText.ts';
import type { Refusal, Table } from './table.ts';
import type { CellContext } from './tableContext.ts';

/**
 * Sorts the rows by what their cells in the cursor's column show. Rows that readers' sorting leaves at
 * the top and at the end stay there; rows that are equal keep their order, in either direction.
 */
export function sortRows(
  context: CellContext,
  direction: 'ascending' | 'descending',
  site: Site,
): Plan | Refusal {
  const { table, grid, cell, row } = context;
  if (cell.right - cell.left > 1) return spansColumns(cell);
  const body = bodyOf(grid.rows, table);
  const refusal = unsortable(body, context);
  if (refusal) return refusal;
  const order = sorted(body, context, direction, site);
  const rows = table.rows.map((kept) => keptRow(kept, table));
  const drafts = order.map(({ place }) => rows[place]!);
  body.forEach(({ place }, index) => {
    rows[place] = drafts[index]!;
  });
  const moved = order.indexOf(row);
  return { rows, cursor: cursorIn(context, moved < 0 ? row.place : body[moved]!.place) };
}

/** The rows between the head and the foot: header rows, and those of the classes `sorttop` and `sortbottom`. */
function bodyOf(rows: readonly PlacedRow[], table: Table): readonly PlacedRow[] {
  const isTop = (row: PlacedRow) => isHeader(row) || hasClass(row, 'sorttop', table);
  const isBottom = (row: PlacedRow) => isHeader(row) || hasClass(row, 'sortbottom', table);
  const first = rows.findIndex((row) => !isTop(row));
  const last = rows.findLastIndex((row) => !isBottom(row));
  return first < 0 ? [] : rows.slice(first, last + 1);
}

function hasClass({ row: { attributes } }: PlacedRow, name: string, { source }: Table): boolean {
  const found = parseAttributes(source.slice(attributes.start, attributes.end), 0);
  const classes = found.findLast(({ key }) => key === 'class')?.value.split(' ');
  return classes?.includes(name) ?? false;
}

function unsortable(
  body: readonly PlacedRow[],
  { grid, table, cell }: CellContext,
): Refusal | undefined {
  if (body.length < 2) return { refusal: 'This table has no rows to sort.' };
  if (body.some((row) => row.covered.length > 0 || reachesDown(row, grid))) {
    return { refusal: 'Cells of this table span several rows, so they cannot be sorted.' };
  }
  const inner = body.find((row) => isHeader(row) || hasClass(row, 'sortbottom', table));
  if (inner) {
    return {
      refusal: 'A header row stands between the rows of this table, so they cannot be sorted.',
    };
  }
  const wide = body.find(({ cells }) =>
    cells.some(({ left, right }) => left <= cell.left && cell.left < right && right - left > 1),
  );
  if (wide)
    return { refusal: 'A cell spans this column and others, so the rows cannot be sorted by it.' };
  return undefined;
}

function sorted(
  body: readonly PlacedRow[],
  { table, cell: { left } }: CellContext,
  direction: 'ascending' | 'descending',
  site: Site,
): PlacedRow[] {
  const texts = body.map(({ cells }) => {
    const found = cells.find((own) => own.left === left);
    return found ? sortText(found.cell, table, site) : '';
  });
  const keys = new Map(
    sortKeys(texts, dateLanguage(site)).map((key, index): [PlacedRow, SortKey] => [
      body[index]!,
      key,
    ]),
  );
  const sign = direction === 'ascending' ? 1 : -1;
  return body.toSorted((first, second) => {
    const [a, b] = [keys.get(first), keys.get(second)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return sign * compareKeys(a, b);
  });
}
