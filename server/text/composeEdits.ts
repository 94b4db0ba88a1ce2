import type { TextEdit } from './range.ts';

/**
 * Several edits of a text, followed by several edits of what they left, as edits of the first text.
 * @param first edits that do not overlap
 * @param between the text after the first edits
 * @param second edits of that text that do not overlap
 */
export function composeEdits(
  first: readonly TextEdit[],
  between: string,
  second: readonly TextEdit[],
): TextEdit[] {
  const clusters: Cluster[] = [];
  for (const piece of [...placesLeft(first), ...second.map(changed)].sort(byStart)) {
    const last = clusters.at(-1);
    if (last && piece.start <= last.end) {
      last.pieces.push(piece);
      last.end = Math.max(last.end, piece.end);
    } else clusters.push({ start: piece.start, end: piece.end, pieces: [piece] });
  }
  let shift = 0;
  return clusters.map(({ start, end, pieces }) => {
    const from = start - shift;
    shift += pieces.reduce((sum, { growth }) => sum + growth, 0);
    return { start: from, end: end - shift, newText: rewrite(between, start, end, pieces) };
  });
}

/** A stretch of the text between: what a first edit left, or what a second one replaces. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** By how much a first edit made the text longer. */
  readonly growth: number;
  readonly newText: string | undefined;
}

interface Cluster {
  readonly start: number;
  end: number;
  readonly pieces: Piece[];
}

function placesLeft(edits: readonly TextEdit[]): Piece[] {
  let shift = 0;
  return [...edits].sort(byStart).map(({ start, end, newText }) => {
    const growth = newText.length - (end - start);
    const place = { start: start + shift, end: start + shift + newText.length, growth };
    shift += growth;
    return { ...place, newText: undefined };
  });
}

function changed({ start, end, newText }: TextEdit): Piece {
  return { start, end, growth: 0, newText };
}

function rewrite(text: string, start: number, end: number, pieces: readonly Piece[]): string {
  let result = '';
  let last = start;
  for (const piece of pieces) {
    if (piece.newText === undefined) continue;
    result += text.slice(last, piece.start) + piece.newText;
    last = piece.end;
  }
  return result + text.slice(last, end);
}

function byStart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}
