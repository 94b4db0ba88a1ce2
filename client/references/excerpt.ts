/** A stretch of a text in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of a line, with a mark in it. */
export interface Excerpt {
  readonly text: string;
  /** Where the mark is in `text`: UTF-16 offsets of its start and end. */
  readonly highlight: [number, number];
}

/** How much is shown before and after the mark, in UTF-16 units. */
const before = 24;
const after = 40;

/**
 * The words around a reference, which its mark stands for: `…uprising in the province.[4] In 1980…`
 * @param text the text that all offsets are in
 * @param others further references; those beside it on its line are left out, as what they say is
 *   no part of the sentence
 */
export function excerpt(
  text: string,
  reference: Stretch,
  others: readonly Stretch[],
  mark: string,
): Excerpt {
  const { start, end } = reference;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
  const rest = (piece: Stretch) => withoutReferences(text, piece, others);
  const lead = lastWords(rest({ start: lineStart, end: start }));
  const tail = firstWords(rest({ start: end, end: lineEnd }));
  return { text: lead + mark + tail, highlight: [lead.length, lead.length + mark.length] };
}

function withoutReferences(text: string, piece: Stretch, others: readonly Stretch[]): string {
  let result = '';
  let last = piece.start;
  for (const { start, end } of others) {
    // One that reaches out of the piece contains the reference, or spans lines.
    if (start < last || end > piece.end) continue;
    result += text.slice(last, start);
    last = end;
  }
  return (result + text.slice(last, piece.end)).replace(/\s+/g, ' ');
}

function lastWords(text: string): string {
  const words = text.trimStart();
  if (words.length <= before) return words;
  const cut = words.slice(-before);
  // A long word, such as an address, is cut anywhere rather than dropped.
  return `…${cut.replace(/^\S*\s+/, '') || cut}`;
}

function firstWords(text: string): string {
  const words = text.trimEnd();
  if (words.length <= after) return words;
  const cut = words.slice(0, after);
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
