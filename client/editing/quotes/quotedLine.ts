import type { TextEdit, TextRange } from '../../../server/text/range.ts';
import { lineConstructs, type LineConstruct } from '../lineConstructs.ts';
import { cellsOfLine } from '../textOfLine.ts';
import { readQuotes, type Emphasis, type QuoteMark } from './readQuotes.ts';
import { isEmphasized, setEmphasis } from './toggleEmphasis.ts';
import { writeQuotes } from './writeQuotes.ts';

/** What MediaWiki reads quotes in by itself: a line, a cell, the content of a reference or comment. */
interface Scope {
  readonly range: TextRange;
  readonly text: string;
  readonly old: readonly QuoteMark[];
  marks: readonly QuoteMark[];
}

/** A line whose text is made bold or italic, stretch by stretch; offsets are those of the line. */
export class QuotedLine {
  readonly constructs: readonly LineConstruct[];
  private readonly scopes: Scope[] = [];

  constructor(readonly line: string) {
    this.constructs = lineConstructs(line);
  }

  /** The mark that an offset stands in or beside. */
  markAt(offset: number): TextRange | undefined {
    const { range, old } = this.scopeOf({ start: offset, end: offset });
    const at = offset - range.start;
    const mark = old.find(({ start, end }) => start <= at && at <= end);
    return mark && { start: mark.start + range.start, end: mark.end + range.start };
  }

  /** The text that a mark ends, or else that it begins. */
  besideMark(mark: TextRange): TextRange | undefined {
    const { range, old, text } = this.scopeOf(mark);
    const at = old.findIndex(({ start }) => start + range.start === mark.start);
    const before = { start: old[at - 1]?.end ?? 0, end: old[at]!.start };
    const after = { start: old[at]!.end, end: old[at + 1]?.start ?? text.length };
    const emphases = ['bold', 'italic'] as const;
    const isText = /\S/.test(text.slice(before.start, before.end));
    const ends = emphases.some((emphasis) => isEmphasized(text, old, before, emphasis));
    const { start, end } = isText && ends ? before : after;
    if (text.slice(start, end).trim() === '') return undefined;
    return { start: start + range.start, end: end + range.start };
  }

  isEmphasized(stretch: TextRange, emphasis: Emphasis): boolean {
    const { text, old, range } = this.scopeOf(stretch);
    return isEmphasized(text, old, within(stretch, range), emphasis);
  }

  set(stretch: TextRange, emphasis: Emphasis, on: boolean): void {
    const scope = this.scopeOf(stretch);
    scope.marks = setEmphasis(scope.text, scope.marks, within(stretch, scope.range), emphasis, on);
  }

  /** The edits; undefined where MediaWiki would not read the marks as they are meant. */
  edits(): TextEdit[] | undefined {
    const all: TextEdit[] = [];
    for (const { text, old, marks, range } of this.scopes) {
      const edits = writeQuotes(text, old, marks);
      if (!edits) return undefined;
      for (const { start, end, newText } of edits) {
        all.push({ start: start + range.start, end: end + range.start, newText });
      }
    }
    return all;
  }

  private scopeOf({ start, end }: TextRange): Scope {
    const areas = this.constructs
      .filter(({ kind, name }) => kind === 'comment' || name === 'ref')
      .flatMap((construct) => construct.areas);
    const cells = cellsOfLine(this.line, this.constructs);
    const whole = { start: 0, end: this.line.length };
    const range = [whole, ...cells, ...areas].findLast(
      (area) => area.start <= start && end <= area.end,
    )!;
    const known = this.scopes.find(
      (scope) => scope.range.start === range.start && scope.range.end === range.end,
    );
    if (known) return known;
    const text = this.line.slice(range.start, range.end);
    const old = readQuotes(text);
    const scope: Scope = { range, text, old, marks: old };
    this.scopes.push(scope);
    return scope;
  }
}

function within({ start, end }: TextRange, outer: TextRange): TextRange {
  return { start: start - outer.start, end: end - outer.start };
}
