import { lastFrom, type TextRange } from '../../server/text/range.ts';

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

/** The line that an offset stands in. */
export function lineAt(lines: readonly TextRange[], offset: number): TextRange {
  return lastFrom(lines, offset)!;
}

/**
 * The lines that a stretch takes up. One that ends where a line begins takes nothing of that line.
 * @param lines of the text, by {@link linesOf}
 */
export function touchedLines(lines: readonly TextRange[], { start, end }: TextRange): TextRange[] {
  const first = lines.indexOf(lineAt(lines, start));
  const last = lines.indexOf(lineAt(lines, start < end ? end - 1 : end));
  return lines.slice(first, last + 1);
}
