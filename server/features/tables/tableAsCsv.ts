import type { Article } from '../../article/article.ts';
import type { Site } from '../../wikis/site.ts';
import { readCellText } from './cellText.ts';
import type { Grid, PlacedRow } from './grid.ts';
import { isRefusal, type Refusal, type Table } from './table.ts';
import { tableContext } from './tableContext.ts';
import { unsafe, unsafeColumns } from './unsafe.ts';
import { writeCsv } from './writeCsv.ts';

/**
 * The innermost table at an offset as comma-separated values: the wikitext of its cells, in which a line
 * break stands for `<br>` and a pipe for `&#124;`. What a cell spans beside its first place is empty.
 * @param offset a UTF-16 offset in the page
 */
export function tableAsCsv(article: Article, offset: number): { readonly csv: string } | Refusal {
  const context = tableContext(article, offset);
  if (isRefusal(context)) return context;
  const { table, grid } = context;
  const refusal = unsafe(table, grid) ?? unsafeColumns(table, grid) ?? innerTable(table);
  if (refusal) return refusal;
  return { csv: writeCsv(grid.rows.map((row) => fieldsOf(row, grid, table, article.site))) };
}

function innerTable({ rows }: Table): Refusal | undefined {
  const holds = rows.some(({ cells }) =>
    cells.some(({ nodes }) => nodes.some(({ type }) => type === 'table')),
  );
  return holds ? { refusal: 'A cell holds a table of its own, which CSV cannot.' } : undefined;
}

function fieldsOf(row: PlacedRow, { columns }: Grid, { source }: Table, site: Site): string[] {
  const fields = Array.from({ length: columns }, () => '');
  for (const { cell, left } of row.cells) {
    const { start, end } = cell.content;
    fields[left] = readCellText(source.slice(start, end), cell.kind === 'th', site);
  }
  return fields;
}
