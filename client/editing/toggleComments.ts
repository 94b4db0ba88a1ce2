import type { Refusal } from '../../server/lsp/messages.ts';
import type { TextEdit, TextRange } from '../../server/text/range.ts';
import {
  movedOffset,
  movedSelection,
  rangeOf,
  trimmedRange,
  type Change,
  type Selected,
} from './change.ts';
import { linesOf, touchedLines } from './textLines.ts';

/** A selection, and the comment that it lies in, if it does. */
export interface CommentTarget {
  readonly selected: Selected;
  readonly comment: TextRange | undefined;
}

/**
 * Puts what is selected into a comment, or takes the comment marks away from it. A part of a line gets
 * them exactly around it, whole lines together, and a cursor stands for its line, or for the comment that
 * it is in.
 * @param text whole lines, and whole comments
 * @param targets their offsets are UTF-16 offsets in the text, in its order
 */
export function toggleComments(text: string, targets: readonly CommentTarget[]): Change | Refusal {
  const lines = linesOf(text);
  const made: Toggled[] = [];
  for (const target of targets) {
    const one = toggled(text, lines, target);
    if ('refusal' in one) return one;
    // Two cursors in one line, or in one comment, mean it once.
    if (!made.some(({ region }) => overlap(region, one.region))) made.push(one);
  }
  const edits = made.flatMap((one) => one.edits).sort((a, b) => a.start - b.start);
  return { edits, selections: targets.map(({ selected }) => moved(selected, edits)) };
}

/** What becomes a comment or is one, with the edits for it. */
interface Toggled {
  readonly region: TextRange;
  readonly edits: readonly TextEdit[];
}

const opening = '<!-- ';
const closing = ' -->';

function toggled(
  text: string,
  lines: readonly TextRange[],
  { selected, comment }: CommentTarget,
): Toggled | Refusal {
  const range = rangeOf(selected);
  const isCursor = range.start === range.end;
  if (comment) {
    const covers = isCursor || coversContent(range, comment, text);
    if (!covers) return { refusal: withinComment };
    return { region: comment, edits: uncommented(comment, text) };
  }
  const region = regionOf(range, lines, text);
  const written = text.slice(region.start, region.end);
  const comments = onlyComments(region, text);
  if (comments) {
    return { region, edits: comments.flatMap((one) => uncommented(one, text)) };
  }
  if (/<!--|-->/.test(written)) return { refusal: holdsComment };
  return { region, edits: commented(region) };
}

function commented({ start, end }: TextRange): TextEdit[] {
  if (start === end) return [{ start, end, newText: opening + closing }];
  return [
    { start, end: start, newText: opening },
    { start: end, end, newText: closing },
  ];
}

function overlap(a: TextRange, b: TextRange): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

const withinComment =
  'This lies within a comment. Without a selection, the comment marks around it are taken away.';
const holdsComment = 'The text holds a comment, whose end would end the new one as well.';

/** The comments that are all of a region, white space aside. */
function onlyComments({ start, end }: TextRange, text: string): TextRange[] | undefined {
  const comments: TextRange[] = [];
  for (let at = start; at < end;) {
    const opens = text.indexOf('<!--', at);
    const isNext = opens >= 0 && opens < end && text.slice(at, opens).trim() === '';
    const closes = isNext ? text.indexOf('-->', opens + 4) : -1;
    if (closes < 0 || closes + 3 > end) {
      return text.slice(at, end).trim() === '' && at > start ? comments : undefined;
    }
    at = closes + 3;
    comments.push({ start: opens, end: at });
  }
  return comments.length > 0 ? comments : undefined;
}

/** Whole lines without the white space around them, or exactly what is selected of a line. */
function regionOf(range: TextRange, lines: readonly TextRange[], text: string): TextRange {
  const touched = touchedLines(lines, range);
  const whole = trimmedRange({ start: touched[0]!.start, end: touched.at(-1)!.end }, text);
  const isWhole = range.start <= whole.start && whole.end <= range.end;
  if (range.start === range.end) return whole.start < whole.end ? whole : range;
  return isWhole && whole.start < whole.end ? whole : range;
}

function coversContent(range: TextRange, comment: TextRange, text: string): boolean {
  const end = text.endsWith('-->', comment.end) ? comment.end - 3 : comment.end;
  const content = trimmedRange({ start: comment.start + 4, end }, text);
  return range.start <= content.start && content.end <= range.end;
}

/** Takes the marks away, each with a space beside it, or with its line where it stands alone in one. */
function uncommented({ start, end }: TextRange, text: string): TextEdit[] {
  const isLineStart = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start));
  const lineAfter = isLineStart ? /^<!--[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, end)) : null;
  const from = start + (lineAfter ?? /^<!-- ?/.exec(text.slice(start, end))!)[0].length;
  const first = { start, end: from, newText: '' };
  if (!text.endsWith('-->', end) || end - 3 < from) return [first];
  const isLineEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
  const lineBefore = isLineEnd ? /(?:\r\n|\r|\n)[ \t]*-->$/.exec(text.slice(from, end)) : null;
  const mark = lineBefore ?? / ?-->$/.exec(text.slice(from, end))!;
  return [first, { start: end - mark[0].length, end, newText: '' }];
}

/** A selection holds its text and not the marks; a cursor stays beside the text that it was beside. */
function moved(selected: Selected, edits: readonly TextEdit[]): Selected {
  const { anchor, active } = selected;
  if (anchor !== active) return movedSelection(selected, edits);
  const written = edits.find(({ start, end }) => start === active && end === active)?.newText ?? '';
  const cursor =
    movedOffset(active, edits, 'before') + (written.startsWith(opening) ? opening.length : 0);
  return { anchor: cursor, active: cursor };
}
