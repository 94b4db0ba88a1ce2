import { ownCopy } from './ownCopy.ts';
import type { TextEdit } from './range.ts';

/** What a string and a page's text have in common, for offsets of 0 and more. */
export interface TextView {
  readonly length: number;
  slice(start: number, end?: number): string;
  charAt(offset: number): string;
  indexOf(mark: string, from?: number): number;
  lastIndexOf(mark: string, from?: number): number;
}

/** A piece of a page's text; an edit leaves most pieces the same objects. */
export interface TextPiece {
  readonly text: string;
}

/** Pieces are cut to this length, in UTF-16 units, and joined with their neighbour below a quarter of it. */
const pieceLength = 4096;

/**
 * The text of a page in pieces, immutable. An edit copies the pieces that it touches; one string of the
 * whole page would be copied by every keystroke, which on a page of 2 MB takes longer than all else.
 */
export class PageText implements TextView {
  readonly length: number;
  /** Where each piece begins, in UTF-16 units. */
  readonly starts: readonly number[];
  private whole: string | undefined;

  private constructor(readonly pieces: readonly TextPiece[]) {
    const starts: number[] = [];
    let length = 0;
    for (const { text } of pieces) {
      starts.push(length);
      length += text.length;
    }
    this.starts = starts;
    this.length = length;
  }

  static of(text: string): PageText {
    const page = new PageText(cut(text));
    page.whole = text;
    return page;
  }

  /** The text after an edit; what lies beyond the text's end is left out of the edit. */
  replace({ start, end, newText }: TextEdit): PageText {
    const { pieces, starts } = this;
    let first = this.pieceAt(start);
    let last = this.pieceAt(end);
    const head = (pieces[first]?.text ?? '').slice(0, start - (starts[first] ?? 0));
    let middle = head + newText + (pieces[last]?.text ?? '').slice(end - (starts[last] ?? 0));
    while (middle.length < pieceLength / 4 && last + 1 < pieces.length) {
      middle += pieces[++last]!.text;
    }
    if (middle.startsWith('\n') && pieces[first - 1]?.text.endsWith('\r')) {
      middle = pieces[--first]!.text + middle;
    }
    return new PageText([...pieces.slice(0, first), ...cut(middle), ...pieces.slice(last + 1)]);
  }

  /**
   * As of a string, but an offset before the text counts as its start. Who wants a large part gets it from the whole, as others
   * will most likely want that, and joining pieces twice takes twice as long.
   */
  slice(from: number, end = this.length): string {
    const start = Math.max(0, from);
    if (this.whole !== undefined || end - start > this.length / 4) {
      return this.toString().slice(start, end);
    }
    const { pieces, starts } = this;
    let found = '';
    for (let place = this.pieceAt(start); place < pieces.length && starts[place]! < end; place++) {
      const begin = starts[place]!;
      found += pieces[place]!.text.slice(Math.max(0, start - begin), end - begin);
    }
    return found;
  }

  /** As of a string. */
  charAt(offset: number): string {
    const place = this.pieceAt(offset);
    return this.pieces[place]?.text.charAt(offset - this.starts[place]!) ?? '';
  }

  /** As of a string. */
  indexOf(mark: string, from = 0): number {
    for (let start = Math.max(0, from); start < this.length; start += pieceLength) {
      const found = this.slice(start, start + pieceLength + mark.length - 1).indexOf(mark);
      if (found >= 0) return start + found;
    }
    return -1;
  }

  /** As of a string: the last one that begins at `from` or before. */
  lastIndexOf(mark: string, from = this.length): number {
    for (let last = Math.max(0, Math.min(from, this.length)); last >= 0; last -= pieceLength) {
      const start = Math.max(0, last - pieceLength + 1);
      const found = this.slice(start, last + mark.length).lastIndexOf(mark);
      if (found >= 0) return start + found;
    }
    return -1;
  }

  /** The whole text as one string, made when first asked for. */
  toString(): string {
    return (this.whole ??= this.pieces.map(({ text }) => text).join(''));
  }

  /** The place of the piece that holds an offset; at a border the later one, beyond the end the last. */
  pieceAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Cuts a text into pieces, none of them between the two halves of a line end. */
function cut(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + pieceLength;
    if (end < text.length && text.charCodeAt(end) === 0x0a) end++;
    if (text.length - end < pieceLength / 4) end = text.length;
    pieces.push({ text: ownCopy(text.slice(start, end)) });
    start = end;
  }
  return pieces;
}
