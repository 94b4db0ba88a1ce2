import type { TextRange } from '../../text/range.ts';

/** A range with the end of its line, where nothing else stands on it: what to remove of a category. */
export function wholeLine(text: string, { start, end }: TextRange): TextRange {
  const isAlone =
    (start === 0 || text.charAt(start - 1) === '\n') && /^\r?\n/.test(text.slice(end, end + 2));
  if (isAlone) return { start, end: text.indexOf('\n', end) + 1 };
  const isLast = text.charAt(start - 1) === '\n' && end === text.length;
  return isLast ? { start: start - 1, end } : { start, end };
}
