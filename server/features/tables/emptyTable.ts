import type { TableStyle } from './writeTable.ts';

/** What an empty table has. */
export interface TableSize {
  /** Rows of data. */
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
  readonly caption: boolean;
}

/** The most rows and columns of a table that is filled in by hand. */
const most = 200;

/** A table to be filled in, as a snippet in LSP's syntax with a tab stop in each cell. */
export function emptyTable(size: TableSize, { marks, newline }: TableStyle): string {
  let stop = 0;
  const cell = (text = '') => (text ? `\${${++stop}:${text}}` : `$${++stop}`);
  const { pipe, inline, row } = marks;
  const columns = Array.from({ length: within(size.columns) });
  const lines = [`{${pipe} class="wikitable"`];
  if (size.caption) lines.push(`${pipe}+ ${cell('Caption')}`);
  if (size.header) lines.push(`! ${columns.map((_, at) => cell(`Header ${at + 1}`)).join(' !! ')}`);
  for (let count = 0; count < within(size.rows); count++) {
    if (size.header || count > 0) lines.push(row);
    lines.push(`${pipe} ${columns.map(() => cell()).join(` ${inline} `)}`);
  }
  return [...lines, `${pipe}}$0`].join(newline);
}

function within(count: number): number {
  return Math.max(1, Math.min(most, Math.floor(count) || 1));
}
