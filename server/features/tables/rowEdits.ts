import { narrowEdit } from '../../text/narrowEdit.ts';
import { moved, type TextEdit, type TextRange } from '../../text/range.ts';
import { sharedEnds } from '../../text/sharedEnds.ts';
import { textOf, type RowDraft } from './rowDraft.ts';
import type { Table } from './table.ts';

/** What to change of the page so that a table has these rows. Rows that stay are left alone. */
export function rowEdits(rows: readonly RowDraft[], table: Table): TextEdit[] {
  const { rows: old, source, newline, block } = table;
  const texts = rows.map((row) => textOf(row, newline));
  const before = old.map(({ start, end }) => source.slice(start, end));
  const { head, tail } = sharedEnds(texts, before, (a, b) => a === b);
  const written = texts.slice(head, texts.length - tail);
  const replaced = old.slice(head, old.length - tail);
  const edits =
    written.length === replaced.length
      ? replaced.map((row, index) => replace(row, written[index]!, source))
      : [replaceRows(table, head, replaced, written)];
  return edits
    .filter(({ start, end, newText }) => end > start || newText)
    .map((edit) => ({ ...edit, ...moved(edit, block.start) }));
}

function replace({ start, end }: TextRange, newText: string, source: string): TextEdit {
  return narrowEdit({ start, end, newText }, source.slice(start, end));
}

/** @param head how many rows before them stay */
function replaceRows(
  { rows, source, newline }: Table,
  head: number,
  replaced: readonly TextRange[],
  written: readonly string[],
): TextEdit {
  const [first, last] = [replaced[0], replaced.at(-1)];
  const [previous, next] = [rows[head - 1], rows[head + replaced.length]];
  if (first && last && written.length > 0) {
    return replace({ start: first.start, end: last.end }, written.join(newline), source);
  }
  // A row comes and goes with the line end before it; the first of all with the one after it.
  const newText = written.map((text) => (previous ? newline + text : text + newline)).join('');
  if (previous) return { start: previous.end, end: last?.end ?? previous.end, newText };
  return { start: first?.start ?? next!.start, end: next!.start, newText };
}
