import { narrowEdit } from '../../text/narrowEdit.ts';
import { moved, type TextEdit, type TextRange } from '../../text/range.ts';
import type { CursorPlace, Plan } from './plan.ts';
import { formatLines, type Layout } from './formatLines.ts';
import { beforeCells, keptRow, type RowDraft } from './rowDraft.ts';
import { isRefusal, type Table, type TableRow } from './table.ts';
import { rowContext, type TableContext } from './tableContext.ts';
import { trimmed, trimmedStart } from './trimmed.ts';

/**
 * Writes a table in a tidy way: a space beside each mark, and columns under each other where rows are
 * written a line each and are short enough. Lines keep the cells that they have, and white space changes
 * only where MediaWiki drops it.
 */
export function formatTable(context: TableContext): Plan {
  const { table } = context;
  const layout = formatLines(context);
  const rows = table.rows.map((row) => formatRow(row, table, layout));
  return { rows, around: formatAround(table, layout), cursor: cursorOf(context) };
}

function formatRow(row: TableRow, table: Table, layout: Layout): RowDraft {
  const { source, newline, marks } = table;
  const kept = keptRow(row, table);
  const { mark, attributes } = row;
  const lead = mark && tidyLead(source.slice(row.start, mark.start));
  const written = attributes && trimmed(source.slice(attributes.start, attributes.end));
  const line = mark && `${lead}${marks.row}${written && ` ${written}`}`;
  if (row.cells.length === 0) return { ...kept, mark: line };
  const body = beforeCells(row, source) + layout.lines(row.cells).join(newline);
  return { ...kept, mark: line, body };
}

/** An indent does nothing; what a comment says stays. */
function tidyLead(lead: string): string {
  return /^[ \t]*$/.test(lead) ? '' : lead;
}

/** The lines of `{|`, the captions and `|}`. */
function formatAround(table: Table, layout: Layout): TextEdit[] {
  const { opening, attributes, captions, closing, source, newline, block } = table;
  const written = trimmed(source.slice(attributes.start, attributes.end));
  const edits = [
    edit({ start: opening.end, end: attributes.end }, written && ` ${written}`, source),
  ];
  const [first, last] = [captions[0], captions.at(-1)];
  if (first && last) {
    const range = { start: first.lineStart, end: last.end };
    edits.push(edit(range, layout.lines(captions).join(newline), source));
  }
  if (closing) {
    const end = source.slice(closing.start, closing.end);
    const mark = /(?:\||\{\{!\}\})\}$|\{\{!\)\}\}$/.exec(end)?.[0] ?? end;
    edits.push(edit(closing, tidyLead(end.slice(0, end.length - mark.length)) + mark, source));
  }
  return edits
    .filter(({ start, end, newText }) => end > start || newText)
    .map((one) => ({ ...one, ...moved(one, block.start) }));
}

function edit({ start, end }: TextRange, newText: string, source: string): TextEdit {
  return narrowEdit({ start, end, newText }, source.slice(start, end));
}

/** The cursor stays in its cell, as far from the first word of it. */
function cursorOf(context: TableContext): CursorPlace | undefined {
  const found = rowContext(context);
  if (isRefusal(found)) return undefined;
  const { row, cell, offset, table } = found;
  if (!cell) return { row: row.place, cell: undefined, offset: 0 };
  const { start, end } = cell.cell.content;
  const content = table.source.slice(start, end);
  const before = content.length - trimmedStart(content).length;
  const within = Math.min(offset - start - before, trimmed(content).length);
  return { row: row.place, cell: row.cells.indexOf(cell), offset: 1 + Math.max(within, 0) };
}
