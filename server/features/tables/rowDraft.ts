import { cellKey, draftOf, type CellDraft } from './cellDraft.ts';
import type { Table, TableRow } from './table.ts';
import { trimmed } from './trimmed.ts';
import { writeCells } from './writeCells.ts';

/** A row as it is to be written. */
export interface RowDraft {
  /** The line of its mark with the attributes: `|- id="a"`; undefined for cells before the first mark. */
  readonly mark: string | undefined;
  /** The lines after that; undefined where there are none. */
  readonly body: string | undefined;
  /** What MediaWiki is to make of it, as {@link rowKey} says. */
  readonly key: string;
}

/** A row as it is. */
export function keptRow(row: TableRow, table: Table): RowDraft {
  const { mark, attributes, body, start } = row;
  const { source } = table;
  return {
    mark: mark && source.slice(start, attributes.end),
    body: body && source.slice(body.start, body.end),
    key: rowKey(row, table),
  };
}

/** A row with other cells. */
export function rewrittenRow(row: TableRow, cells: readonly CellDraft[], table: Table): RowDraft {
  const { source, marks, newline } = table;
  const body = beforeCells(row, source) + writeCells(cells, marks, newline);
  return { ...keptRow(row, table), body, key: keyOf(row, cells, table) };
}

/** A row of new cells. */
export function newRow(cells: readonly CellDraft[], { marks, newline }: Table): RowDraft {
  return { mark: marks.row, body: writeCells(cells, marks, newline), key: rowOf('', '', cells) };
}

export function textOf({ mark, body }: Pick<RowDraft, 'mark' | 'body'>, newline: string): string {
  return mark === undefined || body === undefined ? (mark ?? body ?? '') : mark + newline + body;
}

/** What MediaWiki makes of a row, in a form that can be compared; empty where it makes none. */
export function rowKey(row: TableRow, table: Table): string {
  if (row.cells.length === 0) return '';
  return keyOf(
    row,
    row.cells.map((cell) => draftOf(cell, table)),
    table,
  );
}

/** What stands between the line of the row's mark and that of its first cell, with the line end: most often nothing. */
export function beforeCells({ body, cells }: TableRow, source: string): string {
  return body && cells[0] ? source.slice(body.start, cells[0].lineStart) : '';
}

function keyOf(row: TableRow, cells: readonly CellDraft[], { source }: Table): string {
  const { start, end } = row.attributes;
  return rowOf(source.slice(start, end), beforeCells(row, source), cells);
}

function rowOf(attributes: string, before: string, cells: readonly CellDraft[]): string {
  return [trimmed(attributes), trimmed(before), ...cells.map(cellKey)].join('\n');
}

/** The rows with a `|-` before each, as far as it is needed: the first row keeps the table's habit. */
export function withMarks(rows: readonly RowDraft[], { rows: old, marks }: Table): RowDraft[] {
  const begins = old[0]?.mark !== undefined;
  return rows.map((row, place) => {
    if (place > 0) return row.mark === undefined ? { ...row, mark: marks.row } : row;
    const isBare = row.mark !== undefined && /^(?:\|-+|\{\{!\}\}-+|\{\{!-\}\})\s*$/.test(row.mark);
    return !begins && isBare && row.body !== undefined ? { ...row, mark: undefined } : row;
  });
}
