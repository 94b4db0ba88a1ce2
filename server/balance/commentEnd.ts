/**
 * Where a comment was meant to end that lacks its `-->`: before what closes the construct around it,
 * at the end of its line, or, if it fills lines of its own, before the next blank line.
 * @param start where its `<!--` stands
 */
export function commentEnd(text: string, start: number): number {
  const alone = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start));
  const limit = boundedLimit(text, start + 4);
  const newline = text.slice(0, limit).indexOf('\n', start + 4);
  const lineEnd = newline < 0 ? limit : newline;
  const inLine = beforeOuterEnd(text, start + 4, lineEnd);
  if (!alone || inLine < lineEnd) return inLine;
  // `<!--` alone on its line begins a block of lines.
  if (text.slice(start + 4, lineEnd).trim()) return lineEnd;
  const blank = /\n[^\S\n]*(?=\n|$)/g;
  blank.lastIndex = lineEnd;
  const match = blank.exec(text);
  return match && match.index < limit ? match.index : limit;
}

/** A comment ends before the next one begins, and is not endless. */
const longestComment = 20_000;

function boundedLimit(text: string, from: number): number {
  const furthest = Math.min(text.length, from + longestComment);
  const next = text.slice(0, furthest).indexOf('<!--', from);
  return next < 0 ? furthest : next;
}

/** The offset of the first mark in a line that finds no partner in it: `<!-- note }}`, `<!-- note {{a|`. */
function beforeOuterEnd(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  const mark = /\{\{|\}\}|\[\[|\]\]|<\/?ref\b[^>]*>/gi;
  const open: number[] = [];
  for (const match of line.matchAll(mark)) {
    const opens = match[0] === '{{' || match[0] === '[[' || /^<r/i.test(match[0]);
    if (match[0].endsWith('/>')) continue;
    if (opens) open.push(from + match.index);
    else if (open.pop() === undefined) return from + match.index;
  }
  return open[0] ?? to;
}
