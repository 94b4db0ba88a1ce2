import { parseAttributes } from '../../facts/parseAttributes.ts';
import type { TextRange } from '../../text/range.ts';
import type { Table, TableCell } from './table.ts';

export type SpanKey = 'rowspan' | 'colspan';

/** How many rows or columns a cell takes up, where its attributes say so. */
export interface WrittenSpan {
  /** Undefined where only the wiki knows, or where the cell goes on to the table's end: `rowspan="0"`. */
  readonly count: number | undefined;
  /** The whole attribute, in the text of the attributes. */
  readonly range: TextRange;
  /** Its value, without quotes. */
  readonly value: TextRange;
}

/** The most rows and columns that browsers let a cell span, as the HTML standard says. */
const most: Readonly<Record<SpanKey, number>> = { colspan: 1000, rowspan: 65_534 };

/**
 * The attribute of a cell that makes it span rows or columns, as MediaWiki and then a browser read it.
 * @param attributes the text between the cell's mark and the pipe after it
 */
export function writtenSpan(attributes: string, key: SpanKey): WrittenSpan | undefined {
  // MediaWiki takes comments out first.
  const text = attributes.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const found = parseAttributes(text, 0).findLast((attribute) => attribute.key === key);
  if (!found) return undefined;
  const { keyRange, valueRange, value } = found;
  const isQuoted =
    /["']/.test(text.charAt(valueRange.end)) && /["']/.test(text.charAt(valueRange.start - 1));
  const range = { start: keyRange.start, end: valueRange.end + (isQuoted ? 1 : 0) };
  return { range, value: valueRange, count: countOf(value, key) };
}

/** How many rows or columns a cell takes up; undefined where the page alone does not tell. */
export function spanOf(
  { attributes }: TableCell,
  { source }: Table,
  key: SpanKey,
): number | undefined {
  if (!attributes) return 1;
  const span = writtenSpan(source.slice(attributes.start, attributes.end), key);
  return span ? span.count : 1;
}

/** Attributes with another count; where one row or column is left, without the attribute. */
export function withSpan(attributes: string, key: SpanKey, count: number): string {
  const span = writtenSpan(attributes, key);
  if (!span) return attributes;
  const { range, value } = span;
  if (count > 1)
    return attributes.slice(0, value.start) + String(count) + attributes.slice(value.end);
  return attributes.slice(0, range.start).trimEnd() + attributes.slice(range.end);
}

function countOf(value: string, key: SpanKey): number | undefined {
  if (/[{<]/.test(value)) return undefined;
  const digits = /^\s*\+?(\d+)/.exec(value)?.[1];
  if (digits === undefined) return 1;
  const count = Number(digits);
  if (count === 0) return key === 'rowspan' ? undefined : 1;
  return Math.min(count, most[key]);
}
