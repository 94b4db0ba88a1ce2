import type { Position } from 'vscode-languageserver';
import { PageText, type TextPiece } from '../text/pageText.ts';
import type { TextEdit } from '../text/range.ts';

/**
 * One version of a document: its text, and where LSP's lines and characters are in it. Lines end with
 * `\n`, `\r\n` or `\r`. An edit makes a new one, and looks for lines only in what it touches.
 */
export class PageDocument {
  private lines: Lines | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly page: PageText,
  ) {}

  get lineCount(): number {
    return this.linesOfPage().before.at(-1)! + 1;
  }

  /** Another version of the document. */
  edit(edit: TextEdit, version: number): PageDocument {
    return new PageDocument(this.uri, version, this.page.replace(edit));
  }

  getText(): string {
    return this.page.toString();
  }

  /** What lies beyond the text is taken to its end; within a line end, before that. */
  positionAt(offset: number): Position {
    const { page } = this;
    const at = Math.max(0, Math.min(offset, page.length));
    const place = page.pieceAt(at);
    const { before, opened } = this.linesOfPage();
    const starts = lineStarts(page.pieces[place]);
    const from = page.starts[place] ?? 0;
    const count = countUpTo(starts, at - from);
    const start = count > 0 ? from + starts[count - 1]! : opened[place]!;
    return { line: before[place]! + count, character: this.beforeLineEnd(at, start) - start };
  }

  /** What lies beyond a line is taken to its end; beyond the text, to that. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.page.length;
    const start = this.lineStart(line);
    if (character <= 0) return start;
    const end = line + 1 < this.lineCount ? this.lineStart(line + 1) : this.page.length;
    return this.beforeLineEnd(Math.min(start + character, end), start);
  }

  private lineStart(line: number): number {
    const { page } = this;
    const { before } = this.linesOfPage();
    // The first piece behind which there are as many lines.
    const place = Math.max(0, countUpTo(before, line - 1) - 1);
    const within = line - before[place]!;
    return within === 0 ? 0 : page.starts[place]! + lineStarts(page.pieces[place])[within - 1]!;
  }

  private beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && /[\r\n]/.test(this.page.slice(end - 1, end))) end--;
    return end;
  }

  private linesOfPage(): Lines {
    return (this.lines ??= countLines(this.page));
  }
}

interface Lines {
  /** How many lines end before each piece, and before the text's end. */
  readonly before: readonly number[];
  /** Where the line begins that runs on into each piece. */
  readonly opened: readonly number[];
}

function countLines({ pieces, starts }: PageText): Lines {
  const before: number[] = [0];
  const opened: number[] = [0];
  pieces.forEach((piece, place) => {
    const found = lineStarts(piece);
    before.push(before[place]! + found.length);
    opened.push(found.length > 0 ? starts[place]! + found.at(-1)! : opened[place]!);
  });
  return { before, opened };
}

const known = new WeakMap<TextPiece, readonly number[]>();

/** Where lines begin in a piece, but for the one that it may begin with. */
function lineStarts(piece: TextPiece | undefined): readonly number[] {
  if (!piece) return [];
  let starts = known.get(piece);
  if (!starts) {
    starts = [...piece.text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length);
    known.set(piece, starts);
  }
  return starts;
}

/** How many of ascending numbers are no greater than a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
