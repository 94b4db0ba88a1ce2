import type { Refusal } from '../../server/lsp/messages.ts';
import type { TextEdit, TextRange } from '../../server/text/range.ts';
import { movedOffset, rangeOf, trimmedRange, type Change, type Selected } from './change.ts';
import { lineConstructs } from './lineConstructs.ts';
import { readHeading, trailStart, type Heading } from './readHeading.ts';
import { linesOf, touchedLines } from './textLines.ts';
import { textOfLine } from './textOfLine.ts';

/** Up is towards the title of the page: fewer `=`. */
export type HeadingStep = 'up' | 'down';

/**
 * Changes the level of the headings that are selected: `== A ==` becomes `=== A ===` and back, with its
 * spaces and what follows it. Up from level 2 a heading becomes a line of text; where there is no heading,
 * down makes one of each line of text.
 * @param text whole lines
 * @param selections UTF-16 offsets in the text
 */
export function changeHeadings(
  text: string,
  selections: readonly Selected[],
  step: HeadingStep,
): Change | Refusal {
  const all = linesOf(text);
  const touched = new Set(selections.flatMap((selected) => touchedLines(all, rangeOf(selected))));
  const lines = [...touched].map((range) => ({ range, text: text.slice(range.start, range.end) }));
  const headings = lines.flatMap(({ range, text: line }) => {
    const heading = readHeading(line);
    return heading ? [{ range, line, heading }] : [];
  });
  const made = headings.length > 0 ? headings.map((one) => changed(one, step)) : [];
  if (headings.length === 0 && step === 'down') {
    made.push(...lines.map(({ range, text: line }) => asHeading(line, range)));
  }
  const edits = made.flat().sort((a, b) => a.start - b.start);
  if (edits.length === 0) return { refusal: whyNot(headings.length, step) };
  return { edits, selections: selections.map((selected) => moved(selected, edits, all)) };
}

const highest = 2;
const lowest = 6;

interface HeadingLine {
  readonly range: TextRange;
  readonly line: string;
  readonly heading: Heading;
}

function changed({ range, line, heading }: HeadingLine, step: HeadingStep): TextEdit[] {
  const { level, title, trail } = heading;
  const at = (start: number, end: number, newText: string) => ({
    start: range.start + start,
    end: range.start + end,
    newText,
  });
  if (step === 'down') return level < lowest ? [at(0, 0, '='), at(title.end, title.end, '=')] : [];
  if (level > highest) return [at(0, 1, ''), at(title.end, title.end + 1, '')];
  const inner = trimmedRange(title, line);
  if (beginsMarkup.test(line.slice(inner.start, inner.end))) return [];
  return [at(0, inner.start, ''), at(inner.end, trail, '')];
}

/** What makes something else of a line than text: a list, a table, a heading. */
const beginsMarkup = /^(?:[*#:;=|!]|\{\||-{4}|$)/;

/** A line of text as a heading; the comments and spaces at its end stay outside. */
function asHeading(line: string, { start }: TextRange): TextEdit[] {
  const constructs = lineConstructs(line);
  const isText =
    /^[^\s*#:;=|!-]/.test(line) &&
    textOfLine(line, constructs).length > 0 &&
    constructs.every(({ whole }) => whole);
  if (!isText) return [];
  const end = start + trailStart(line);
  return [
    { start, end: start, newText: '== ' },
    { start: end, end, newText: ' ==' },
  ];
}

function whyNot(headings: number, step: HeadingStep): string {
  if (headings === 0) return step === 'up' ? 'No heading is here.' : 'No heading or text is here.';
  return step === 'up'
    ? 'Without its = this line would be no plain text.'
    : 'There is no heading level below 6.';
}

/** A cursor stays with its text; a selection takes in what is written at its ends. */
function moved(
  { anchor, active }: Selected,
  edits: readonly TextEdit[],
  lines: readonly TextRange[],
): Selected {
  const isLineStart = (offset: number) => lines.some(({ start }) => start === offset);
  const offset = (at: number, isEnd: boolean) => {
    if (anchor === active) return movedOffset(at, edits, isLineStart(at) ? 'after' : 'before');
    return movedOffset(at, edits, isEnd ? 'after' : 'before');
  };
  return { anchor: offset(anchor, anchor > active), active: offset(active, active > anchor) };
}
