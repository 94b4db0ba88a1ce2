import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** Nobody types and then asks for completions in less time, in ms; a client does so at once. */
const promptly = 500;

interface Typed {
  readonly ranges: readonly Range[];
  /** In ms. */
  readonly time: number;
}

/**
 * Where something was written last in each document. While their users type, many clients ask for
 * completions in the same words as when their users ask for them; this tells both apart.
 */
export class TypedPlaces {
  private readonly byUri = new Map<string, Typed>();

  /** @param now the time in ms, from whatever moment on */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @param changes sound ones, as they were applied */
  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const ranges = changes.flatMap((change) => {
      const { range } = change as { readonly range?: Range };
      return range ? [{ start: range.start, end: endOf(range.start, change.text) }] : [];
    });
    this.byUri.set(uri, { ranges, time: this.now() });
  }

  closed(uri: string): void {
    this.byUri.delete(uri);
  }

  /** Whether something was written at a position just now; whoever asks again asks for another reason. */
  take(uri: string, position: Position): boolean {
    const typed = this.byUri.get(uri);
    this.byUri.delete(uri);
    if (!typed || this.now() > typed.time + promptly) return false;
    return typed.ranges.some(
      ({ start, end }) => !isBefore(position, start) && !isBefore(end, position),
    );
  }
}

function endOf({ line, character }: Position, text: string): Position {
  const lines = text.split(/\r\n|\n|\r/);
  const { length } = lines.at(-1)!;
  return {
    line: line + lines.length - 1,
    character: lines.length > 1 ? length : character + length,
  };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
