import type { Site } from '../../wikis/site.ts';
import type { CellDraft } from './cellDraft.ts';
import { writeCellText } from './cellText.ts';
import type { TableMarks } from './table.ts';
import { writeCells } from './writeCells.ts';

/** A cell of a table that is yet to be made. */
export interface NewCell {
  /** Wikitext, in which each line break stands for `<br>`. */
  readonly text: string;
  readonly heading?: boolean;
  readonly rowspan?: number;
  readonly colspan?: number;
}

/** A table that is yet to be made. */
export interface NewTable {
  /** Empty where it has none. */
  readonly caption: string;
  readonly rows: readonly (readonly NewCell[])[];
}

/** How a table is written. */
export interface TableStyle {
  readonly marks: TableMarks;
  /** The page's line end. */
  readonly newline: string;
}

/** Rows that would be longer get a line for each cell. */
const longestLine = 120;

/** Writes a table of the class `wikitable`, from `{|` to `|}`. */
export function writeTable({ caption, rows }: NewTable, style: TableStyle, site: Site): string {
  const { marks, newline } = style;
  const inline = rows.map((row) => writeRow(row, true, style, site));
  const isShort = inline.every((text) => text.length <= longestLine);
  const written = isShort ? inline : rows.map((row) => writeRow(row, false, style, site));
  const head = [`{${marks.pipe} class="wikitable"`];
  if (caption) head.push(`${marks.pipe}+ ${writeCellText(caption, false, site)}`);
  const body = written.join(`${newline}${marks.row}${newline}`);
  return [...head, body, `${marks.pipe}}`].join(newline);
}

function writeRow(row: readonly NewCell[], inline: boolean, style: TableStyle, site: Site): string {
  const drafts = row.map((cell, index) => draftOf(cell, !inline || index === 0, style, site));
  return writeCells(drafts, style.marks, style.newline);
}

function draftOf(
  { text, heading = false, rowspan = 1, colspan = 1 }: NewCell,
  beginsLine: boolean,
  { marks: { pipe }, newline }: TableStyle,
  site: Site,
): CellDraft {
  const spans = [
    ...(rowspan > 1 ? [`rowspan="${rowspan}"`] : []),
    ...(colspan > 1 ? [`colspan="${colspan}"`] : []),
  ];
  const content = writeCellText(text, heading, site).replaceAll('\n', newline);
  return {
    kind: heading ? 'th' : 'td',
    attributes: spans.length > 0 ? ` ${spans.join(' ')} ` : undefined,
    separator: spans.length > 0 ? pipe : '',
    content: content === '' || /^\s/.test(content) ? content : ` ${content}`,
    beginsLine,
    lead: '',
    mark: undefined,
    spansLines: content.includes('\n'),
    endsLine: true,
    cell: undefined,
  };
}
