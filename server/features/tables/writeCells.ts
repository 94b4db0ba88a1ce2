import type { CellDraft } from './cellDraft.ts';
import type { TableMarks } from './table.ts';
import { trimmedSpaces } from './trimmed.ts';

/**
 * Writes the cells of a row. What stands in a cell stays as it was written; spaces are added or taken
 * away only where a mark comes to stand beside other text than before.
 * @param newline the table's line end
 */
export function writeCells(
  cells: readonly CellDraft[],
  marks: TableMarks,
  newline: string,
): string {
  return cells
    .map((cell, index) => {
      const [previous, next] = [cells[index - 1], cells[index + 1]];
      const begins = !previous || mustBeginLine(cell, previous);
      const ends = !next || mustBeginLine(next, cell);
      const before = previous && begins ? newline : '';
      const text = (begins ? cell.lead : '') + withMark(cell, begins, marks);
      return before + (ends ? endLine(text, cell) : beforeMark(text, cell, next));
    })
    .join('');
}

/** A line has one kind of cell, and what follows a line end in a cell is no mark unless it begins a line. */
function mustBeginLine(cell: CellDraft, previous: CellDraft): boolean {
  if (cell.beginsLine || cell.kind !== previous.kind) return true;
  return previous.spansLines && !isNextTo(previous, cell);
}

/** Spaces that stood before a mark would stand at the end of a line. */
function endLine(text: string, { endsLine, spansLines }: CellDraft): string {
  return endsLine || spansLines ? text : trimmedSpaces(text);
}

/** `| a |` and `||` would be other marks, were there no space between them. */
function beforeMark(text: string, cell: CellDraft, next: CellDraft): string {
  if (isNextTo(cell, next) && next.cell?.beginsLine === false) return text;
  // An empty cell that is to be filled in has a space on each side of the cursor.
  const isToFill = !cell.cell && cell.content === ' ';
  return !isToFill && /\s/.test(text.charAt(text.length - 1)) ? text : `${text} `;
}

/** `||-5` is a cell, and `|-5` a row: what comes after another mark gets a space. */
function withMark(cell: CellDraft, begins: boolean, { pipe, inline }: TableMarks): string {
  const text = (cell.attributes ?? '') + cell.separator + cell.content;
  if (cell.mark && cell.cell?.beginsLine === begins) return cell.mark + text;
  const mark = cell.kind === 'th' ? (begins ? '!' : '!!') : begins ? pipe : inline;
  return text === '' || /^\s/.test(text) ? mark + text : `${mark} ${text}`;
}

/** Whether both cells were neighbours already. */
function isNextTo({ cell: before }: CellDraft, { cell: after }: CellDraft): boolean {
  if (!before || !after) return false;
  const gap = (after.beginsLine ? after.lineStart : after.mark.start) - before.end;
  return gap >= 0 && gap <= (after.beginsLine ? 2 : 0);
}
