import type { TextRange } from '../../server/text/range.ts';

/** The lines of a text, without their line ends. */
export function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + lineEnd.length;
  }
  return [...lines, { start, end: text.length }];
}

/**
 * The lines that a stretch takes up. One that ends where a line begins takes nothing of that line.
 * @param lines of the text, by {@link linesOf}
 */
export function touchedLines(lines: readonly TextRange[], { start, end }: TextRange): TextRange[] {
  return lines.filter(
    (line) =>
      line.start <= end &&
      start <= line.end &&
      (line.start < end || start === end || line.start === start),
  );
}
