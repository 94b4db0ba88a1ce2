import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { TextRange } from '../../text/range.ts';
import { emptyTable, type TableSize } from './emptyTable.ts';
import { readCsv } from './readCsv.ts';
import { readHtmlTable } from './readHtmlTable.ts';
import { isRefusal, type Refusal } from './table.ts';
import { tableAt } from './tableAt.ts';
import { tablePlace } from './tablePlace.ts';
import { writeTable, type NewTable } from './writeTable.ts';

/** What a table is to be made of. */
export type TableSource =
  | { readonly kind: 'empty'; readonly size: TableSize }
  /** Comma-separated values, or such parted by tabs or semicolons. */
  | { readonly kind: 'csv'; readonly text: string; readonly header: boolean }
  /** What the clipboard holds, as HTML and as text; most often that is no table. */
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string };

export interface MadeTable {
  /** What to write in place of the range, with line breaks around the table where it needs them. */
  readonly text: string;
  /** Whether it is a snippet in LSP's syntax, with places to fill in. */
  readonly isSnippet: boolean;
}

/**
 * A table for a place of a page.
 * @param range UTF-16 offsets of what it replaces
 * @returns the table, or why there is none
 */
export function makeTable(
  article: Article,
  range: TextRange,
  source: TableSource,
): MadeTable | Refusal {
  const place = tablePlace(article, range);
  if (isRefusal(place)) return place;
  const { before, after } = place;
  if (source.kind === 'empty') {
    return { text: before + emptyTable(source.size, place) + after, isSnippet: true };
  }
  const table = tableOf(source);
  if (!table) return { refusal: 'This is no table.' };
  if (source.kind === 'clipboard' && place.inTable) {
    return { refusal: 'A table is rarely wanted in a cell of another one.' };
  }
  const text = writeTable(table, place, article.site);
  const made = { text: before + text + after, isSnippet: false };
  const isRead = isReadAs(table, withEdits(article, [{ ...range, newText: made.text }]), {
    start: range.start + before.length,
    end: range.start + before.length + text.length,
  });
  return isRead ? made : { refusal: 'MediaWiki would read other cells here than are meant.' };
}

/** Whether a range of a page is a table with these cells. */
function isReadAs({ rows }: NewTable, article: Article, { start, end }: TextRange): boolean {
  const found = tableAt(article, start + 1);
  if (isRefusal(found) || found.closing === undefined) return false;
  const { block } = found;
  const counts = found.rows.map(({ cells }) => cells.length);
  return (
    block.start + found.start === start &&
    block.start + found.end === end &&
    counts.join() === rows.map(({ length }) => length).join()
  );
}

function tableOf(source: Exclude<TableSource, { kind: 'empty' }>): NewTable | undefined {
  if (source.kind === 'csv') return csvTable(source.text, source.header);
  const table = readHtmlTable(source.html) ?? tabTable(source.text);
  const cells = table?.rows.reduce((sum, row) => sum + row.length, 0) ?? 0;
  return cells > 1 ? table : undefined;
}

function csvTable(text: string, header: boolean): NewTable | undefined {
  const rows = readCsv(text);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (text.trim() === '') return undefined;
  const cellsOf = (row: readonly string[], index: number) =>
    Array.from({ length: columns }, (_, at) => ({
      text: row[at] ?? '',
      heading: header && index === 0,
    }));
  return { caption: '', rows: rows.map(cellsOf) };
}

/** Two or more lines with as many tabs each; indented lines of code have them too, at their start. */
function tabTable(text: string): NewTable | undefined {
  const rows = readCsv(text, '\t');
  const columns = rows[0]?.length ?? 0;
  const isTable = rows.length > 1 && columns > 1 && rows.every((row) => row.length === columns);
  if (!isTable || rows.every(([first]) => first === '')) return undefined;
  return { caption: '', rows: rows.map((row) => row.map((text) => ({ text }))) };
}
