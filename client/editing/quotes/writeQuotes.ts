import { applyEdits } from '../../../server/text/applyEdits.ts';
import type { TextEdit } from '../../../server/text/range.ts';
import { readQuotes, type Emphasis, type QuoteMark } from './readQuotes.ts';

/**
 * The edits that give a line other marks. A mark that would meet an apostrophe of the text is kept from it
 * by `<nowiki/>`, since MediaWiki would read a longer run: the bold `dog` of `dog's` is
 * `'''dog'''<nowiki/>'s`.
 * @param old the marks that the line has, by {@link readQuotes}
 * @param wanted in the order of the line: each in the place of an old one, or with an empty range
 * @returns undefined where MediaWiki would read the result otherwise
 */
export function writeQuotes(
  line: string,
  old: readonly QuoteMark[],
  wanted: readonly QuoteMark[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const mark of wanted) {
    const same = old.find(({ start, end }) => start === mark.start && end === mark.end);
    if (same && same.bold === mark.bold && same.italic === mark.italic) continue;
    const newText = written(mark, line);
    if (newText !== line.slice(mark.start, mark.end)) {
      edits.push({ start: mark.start, end: mark.end, newText });
    }
  }
  const result = applyEdits(line, edits);
  return readText(result, readQuotes(result)) === readText(line, wanted) ? edits : undefined;
}

function written({ start, end, bold, italic }: QuoteMark, line: string): string {
  const [before, after] = [line.charAt(start - 1) === "'", line.charAt(end) === "'"];
  if (!bold && !italic) return before && after ? nowiki : '';
  const run = "'".repeat((bold ? 3 : 0) + (italic ? 2 : 0));
  return (before ? nowiki : '') + run + (after ? nowiki : '');
}

const nowiki = '<nowiki/>';

/** The text of a line, each piece of it with what it is; whatever keeps marks apart is no text. */
function readText(line: string, marks: readonly QuoteMark[]): string {
  const pieces: string[] = [];
  const state: Record<Emphasis, boolean> = { bold: false, italic: false };
  let from = 0;
  let piece = '';
  for (const mark of [...marks, endOf(line)]) {
    piece += line.slice(from, mark.start);
    from = mark.end;
    if (!mark.bold && !mark.italic && mark.start < line.length) continue;
    piece = piece.replace(/<nowiki ?\/>/gi, '');
    if (piece) pieces.push(`${String(state.bold)} ${String(state.italic)} ${piece}`);
    piece = '';
    if (mark.bold) state.bold = !state.bold;
    if (mark.italic) state.italic = !state.italic;
  }
  return pieces.join('\n');
}

function endOf({ length }: string): QuoteMark {
  return { start: length, end: length, bold: false, italic: false };
}
