import { cellKey, draftOf } from './cellDraft.ts';
import { rowKey } from './rowDraft.ts';
import type { Table } from './table.ts';
import { trimmed } from './trimmed.ts';

/**
 * What MediaWiki makes of a table, in a form that can be compared: equal for two tables that differ in
 * white space, dashes and line breaks only where MediaWiki drops them.
 * @param rows what it makes of each row, where that is to differ from what stands there
 */
export function tableKey(
  table: Table,
  rows: readonly string[] = table.rows.map((row) => rowKey(row, table)),
): string {
  const { source, attributes, captions, node } = table;
  const loose = node.children.filter(({ type }) => type === 'table-inter');
  return [
    trimmed(source.slice(attributes.start, attributes.end)),
    ...loose.map(({ start, end }) => trimmed(source.slice(start, end))),
    ...captions.map((cell) => cellKey(draftOf(cell, table))),
    ...rows.filter((row) => row !== ''),
  ].join('\n\n');
}
