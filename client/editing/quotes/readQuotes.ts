import type { TextRange } from '../../../server/text/range.ts';

/** What text may be. */
export type Emphasis = 'bold' | 'italic';

/** Apostrophes that begin or end emphasis, with a `<nowiki/>` that keeps them from a real apostrophe. */
export interface QuoteMark extends TextRange, Readonly<Record<Emphasis, boolean>> {}

/**
 * The marks of bold and italic text in a line, as MediaWiki's `doQuotes` reads them: two apostrophes turn
 * italics on or off, three bold, five both; of four, or of more than five, the first are text. Where a
 * line leaves both bold and italics open, one bold mark counts as an apostrophe and an italic mark:
 * `l'''amour''` is `l'` and the italic `amour`.
 * @param line the whole line, or a part that MediaWiki reads by itself: a cell, the content of a reference
 */
export function readQuotes(line: string): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (const match of line.matchAll(runOrRaw)) {
    const run = match[0];
    if (!run.startsWith("''")) continue;
    const length = run.length === 4 ? 3 : Math.min(run.length, 5);
    const end = match.index + run.length;
    marks.push({ start: end - length, end, bold: length !== 2, italic: length !== 3 });
  }
  const odd = (emphasis: Emphasis) => marks.filter((mark) => mark[emphasis]).length % 2 === 1;
  if (odd('bold') && odd('italic')) partApostrophe(marks, line);
  return marks.map((mark) => withNowiki(mark, line));
}

/** Runs of apostrophes, and what MediaWiki does not look into for them. */
const runOrRaw =
  /<!--[^]*?(?:-->|$)|<(nowiki|pre|math|chem|syntaxhighlight|source|score|timeline|ref)\b(?:[^<>/]|\/(?!>))*(?:\/>|>[^]*?<\/\1\s*>)|'{2,}/gi;

/**
 * Makes the italic mark and the apostrophe of the bold mark that does not look like one: after a single
 * letter at best, else after a longer word, else after a space.
 */
function partApostrophe(marks: QuoteMark[], line: string): void {
  let [letter, word, space] = [-1, -1, -1];
  marks.forEach((mark, index) => {
    if (!mark.bold || mark.italic || letter >= 0) return;
    const before = line.slice(marks[index - 1]?.end ?? 0, mark.start);
    if (before.endsWith(' ')) space = space < 0 ? index : space;
    else if (/ [ -~]$/.test(before)) letter = index;
    else word = word < 0 ? index : word;
  });
  const chosen = [letter, word, space].find((index) => index >= 0);
  if (chosen === undefined) return;
  const { start, end } = marks[chosen]!;
  marks[chosen] = { start: start + 1, end, bold: false, italic: true };
}

/** `l'<nowiki/>''amour''`: the tag is there for the mark alone. */
function withNowiki(mark: QuoteMark, line: string): QuoteMark {
  const { start, end } = mark;
  const before = /'(<nowiki ?\/>)$/i.exec(line.slice(Math.max(0, start - 12), start))?.[1] ?? '';
  const after = /^(<nowiki ?\/>)'/i.exec(line.slice(end, end + 12))?.[1] ?? '';
  return { ...mark, start: start - before.length, end: end + after.length };
}
