import { draftOf, type CellDraft } from './cellDraft.ts';
import { displayWidth } from './displayWidth.ts';
import type { PlacedCell } from './grid.ts';
import type { Table, TableCell } from './table.ts';
import type { TableContext } from './tableContext.ts';
import { trimmed, trimmedEnd, trimmedSpaces } from './trimmed.ts';

/** Cells as they are to be written, line by line. */
export interface Layout {
  /** @param cells the cells of a row, or the captions */
  lines(cells: readonly TableCell[]): string[];
}

/** Lines that would be longer with their columns under each other are better read without. */
const widestLine = 120;

/** Where the columns of a table stand in its lines. */
export function formatLines({ table, grid }: TableContext): Layout {
  const placed = new Map(grid.rows.flatMap(({ cells }) => cells.map((own) => [own.cell, own])));
  const written = new Map<TableCell, readonly Line[]>();
  for (const { row } of grid.rows) written.set(row.cells[0]!, linesOf(row.cells, table, placed));
  const groups = groupsOf([...written.values()].flat());
  const widths = new Map<Line, Widths>();
  for (const lines of groups) {
    const columns = columnWidths(lines);
    const isNarrow = lines.every((line) => widthOf(writeLine(line, columns)) <= widestLine);
    if (isNarrow) for (const line of lines) widths.set(line, columns);
  }
  return {
    lines: (cells) =>
      (written.get(cells[0]!) ?? linesOf(cells, table, placed)).map((line) =>
        writeLine(line, widths.get(line)),
      ),
  };
}

/** Cells that follow each other on a line of the page. */
type Line = readonly LineCell[];

interface LineCell {
  readonly mark: string;
  /** What stands after the mark, without the space around. */
  readonly text: string;
  readonly placed: PlacedCell | undefined;
}

/** The width of each column, in characters. */
type Widths = ReadonlyMap<number, number>;

function linesOf(
  cells: readonly TableCell[],
  table: Table,
  placed: ReadonlyMap<TableCell, PlacedCell>,
): Line[] {
  const lines: LineCell[][] = [];
  for (const cell of cells) {
    const draft = draftOf(cell, table);
    const lead = /^[ \t]*$/.test(draft.lead) ? '' : draft.lead;
    const text = textOf(draft, table);
    const shown = { mark: lead + draft.mark, text, placed: placed.get(cell) };
    if (cell.beginsLine || lines.length === 0) lines.push([shown]);
    else lines.at(-1)!.push(shown);
  }
  return lines;
}

/** `attributes | content` with one space around the pipe. */
function textOf(draft: CellDraft, { source }: Table): string {
  const content = contentOf(draft, source);
  if (draft.attributes === undefined) return content;
  const attributes = trimmed(draft.attributes);
  const head = attributes ? `${attributes} ${draft.separator}` : draft.separator;
  return content === '' || content.startsWith('\n') ? head + content : `${head} ${content}`;
}

/** Of several lines the ends of the first are tidied; the others count as they are. */
function contentOf(
  { content: written, spansLines, endsLine, cell }: CellDraft,
  source: string,
): string {
  if (!spansLines) return trimmed(written);
  const content = endsLine ? written : trimmedSpaces(written);
  const tidy = content.replace(/^[ \t]+/, '');
  const lineEnd = cell!.content.start + content.indexOf('\n');
  const isText = cell!.nodes.some(
    ({ type, start, end }) => type === 'text' && start <= lineEnd && lineEnd < end,
  );
  if (!isText) return tidy;
  const end = tidy.indexOf('\n');
  const lineBreak = source.charAt(lineEnd - 1) === '\r' ? '\r' : '';
  return trimmedEnd(tidy.slice(0, end)) + lineBreak + tidy.slice(end);
}

function writeLine(line: Line, widths?: Widths): string {
  let text = '';
  line.forEach((cell, index) => {
    const isLast = index === line.length - 1;
    const target = isLast || !widths ? 0 : targetWidth(cell, widths);
    const padding = ' '.repeat(Math.max(0, target - displayWidth(cell.text)));
    const shown = cell.text + padding;
    text += (index > 0 ? ' ' : '') + cell.mark;
    text += shown === '' || /^\r?\n/.test(shown) ? shown : ` ${shown}`;
  });
  return text;
}

/** The room of a cell: that of its columns, and of the marks between them. */
function targetWidth({ placed, mark }: LineCell, widths: Widths): number {
  // Nobody reads the lines of a table that is wider.
  if (!placed || placed.right - placed.left > 50) return 0;
  let width = (placed.right - placed.left - 1) * (mark.length + 2);
  for (let column = placed.left; column < placed.right; column++) width += widths.get(column) ?? 0;
  return width;
}

/** Lines whose columns can stand under each other: they begin with the same one, and their marks are of one length. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const isBroken = line.slice(0, -1).some(({ text }) => text.includes('\n'));
    if (line.length < 2 || isBroken) continue;
    const key = [line[0]!.placed?.left, line[0]!.mark.length, line[1]!.mark.length].join();
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

function columnWidths(lines: readonly Line[]): Widths {
  const widths = new Map<number, number>();
  for (const line of lines) {
    for (const { placed, text } of line.slice(0, -1)) {
      if (!placed || placed.right - placed.left > 1) continue;
      widths.set(placed.left, Math.max(widths.get(placed.left) ?? 0, displayWidth(text)));
    }
  }
  return widths;
}

/** Of a line, as far as it is one: its last cell may go on over more. */
function widthOf(line: string): number {
  return displayWidth(line.split('\n', 1)[0]!);
}
