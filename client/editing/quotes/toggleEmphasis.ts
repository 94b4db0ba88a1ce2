import type { TextRange } from '../../../server/text/range.ts';
import type { Emphasis, QuoteMark } from './readQuotes.ts';

/** Whether all the text of a stretch is bold or italic. */
export function isEmphasized(
  line: string,
  marks: readonly QuoteMark[],
  stretch: TextRange,
  emphasis: Emphasis,
): boolean {
  let state = false;
  let from = 0;
  for (const mark of [...marks, { start: line.length, end: line.length, [emphasis]: false }]) {
    const text = line.slice(Math.max(from, stretch.start), Math.min(mark.start, stretch.end));
    if (!state && /\S/.test(text)) return false;
    if (mark[emphasis]) state = !state;
    from = mark.end;
  }
  return true;
}

/**
 * The marks of a line after some stretch of it was made bold or italic, or plain again. A mark turns
 * something on or off, so a mark of both is made of two, and parted again, by counting.
 * @param stretch without white space at its ends
 * @returns in the order of the line, with empty ranges where there was no mark; marks that turn nothing
 *   on or off are to be taken away
 */
export function setEmphasis(
  line: string,
  marks: readonly QuoteMark[],
  stretch: TextRange,
  emphasis: Emphasis,
  on: boolean,
): QuoteMark[] {
  const { start, end } = withSpaces(line, marks, stretch, emphasis, on);
  const first = markAt(marks, start);
  const last = markAt(marks, end);
  const before = marks.filter((mark) => mark.end <= first.start && mark !== first);
  const inside = marks.filter(
    (mark) => first.end <= mark.start && mark.end <= last.start && mark !== first && mark !== last,
  );
  const after = marks.filter((mark) => last.end <= mark.start && mark !== last);
  const stateBefore = isOdd(before, emphasis);
  const isLineEnd = last.end === line.length;
  const stateAfter =
    !isLineEnd && isOdd([...marks.filter((mark) => mark.end <= last.end)], emphasis);
  return [
    ...before,
    { ...first, [emphasis]: stateBefore !== on },
    ...inside.map((mark) => ({ ...mark, [emphasis]: false })),
    { ...last, [emphasis]: stateAfter !== on },
    ...after,
  ];
}

/** The mark that an offset touches, or one to come. */
function markAt(marks: readonly QuoteMark[], offset: number): QuoteMark {
  const found = marks.find(({ start, end }) => start <= offset && offset <= end);
  return found ?? { start: offset, end: offset, bold: false, italic: false };
}

function isOdd(marks: readonly QuoteMark[], emphasis: Emphasis): boolean {
  return marks.filter((mark) => mark[emphasis]).length % 2 === 1;
}

/**
 * With the spaces beside it that the marks ought to pass: the space of `'''a b'''` is no longer bold when
 * `b` is not, and that of `'''a''' b` is when `b` is.
 */
function withSpaces(
  line: string,
  marks: readonly QuoteMark[],
  { start, end }: TextRange,
  emphasis: Emphasis,
  on: boolean,
): TextRange {
  const isMarked = (at: number) => marks.some((mark) => mark.start <= at && at <= mark.end);
  let [from, to] = [start, end];
  while (from > 0 && !isMarked(from) && /\s/.test(line.charAt(from - 1))) from--;
  while (to < line.length && !isMarked(to) && /\s/.test(line.charAt(to))) to++;
  if (!on) return { start: from, end: to };
  const joins = (at: number) =>
    marks.some((mark) => mark.start <= at && at <= mark.end && mark[emphasis]);
  return { start: joins(from) ? from : start, end: joins(to) ? to : end };
}
