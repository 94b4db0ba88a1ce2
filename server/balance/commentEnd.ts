/**
 * Where a comment was meant to end that lacks its `-->`: before what closes the construct around it,
 * at the end of its line, or, if it fills lines of its own, before the next blank line.
 * @param start where its `<!--` stands
 */
export function commentEnd(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const alone = !text.slice(lineStart, start).trim();
  const limit = boundedLimit(text, start + 4);
  const newline = text.indexOf('\n', start + 4);
  const lineEnd = newline < 0 || newline > limit ? limit : newline;
  const inLine = beforeOuterEnd(text, start + 4, lineEnd);
  if (!alone || inLine < lineEnd) return inLine;
  // `<!--` alone on its line begins a block of lines.
  if (text.slice(start + 4, lineEnd).trim()) return lineEnd;
  const blank = /\n[^\S\n]*(?=\n|$)/g;
  blank.lastIndex = lineEnd;
  const match = blank.exec(text);
  return match && match.index < limit ? match.index : limit;
}

/** A comment ends before the next one begins. */
function boundedLimit(text: string, from: number): number {
  const next = text.indexOf('<!--', from);
  return next < 0 ? text.length : next;
}

/** The offset of the first end in a line that closes nothing opened in it: `<!-- note }}`. */
function beforeOuterEnd(text: string, from: number, to: number): number {
  const mark = /\{\{|\}\}|\[\[|\]\]|<\/?ref\b[^>]*>/gi;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(text); match && match.index < to; match = mark.exec(text)) {
    const opens = match[0] === '{{' || match[0] === '[[' || /^<r/i.test(match[0]);
    if (match[0].endsWith('/>')) continue;
    depth += opens ? 1 : -1;
    if (depth < 0) return match.index;
  }
  return to;
}
