import type { TextEdit, TextRange } from '../../../server/text/range.ts';
import { rangeOf, trimmedRange, type Selected } from '../change.ts';
import { fitToConstructs } from '../fitToConstructs.ts';
import { lineAt, touchedLines } from '../textLines.ts';
import { textOfLine } from '../textOfLine.ts';
import { changePair, insertPair } from './emptyPair.ts';
import type { QuotedLine } from './quotedLine.ts';
import type { Emphasis } from './readQuotes.ts';

/** What a selection comes to. */
export interface TogglePlan {
  /** What is to be marked, each within a line. */
  readonly stretches: readonly TextRange[];
  /** The edit of a pair of marks around the cursor, which comes to stand so far after its start. */
  readonly pair?: { readonly edit: TextEdit; readonly cursor: number };
}

/** A text of several lines; offsets are those of the text, but in a `QuotedLine` those of the line. */
export interface ToggledText {
  readonly lines: readonly TextRange[];
  readonly quoted: (line: TextRange) => QuotedLine;
  /** The word that an offset touches. */
  readonly wordAt: (offset: number) => TextRange | undefined;
}

/** @returns undefined where marks would break what stands there */
export function planToggle(
  toggled: ToggledText,
  selected: Selected,
  emphasis: Emphasis,
): TogglePlan | undefined {
  const range = rangeOf(selected);
  if (range.start === range.end) return planAtCursor(toggled, range.start, emphasis);
  const lines = touchedLines(toggled.lines, range);
  const stretches = lines.map((line) => stretchesOf(toggled, line, range, lines.length === 1));
  if (stretches.includes(undefined)) return undefined;
  return { stretches: stretches.flatMap((found) => found ?? []) };
}

/**
 * What of a line is selected and can be marked. Of the only line of a selection, marks may go wherever
 * they break nothing; of several, what cannot be marked is left out.
 */
function stretchesOf(
  { quoted }: ToggledText,
  line: TextRange,
  range: TextRange,
  isOnly: boolean,
): TextRange[] | undefined {
  const { line: written, constructs } = quoted(line);
  const wanted = moved(
    { start: Math.max(line.start, range.start), end: Math.min(line.end, range.end) },
    -line.start,
  );
  const texts = textOfLine(written, constructs)
    .map(({ start, end }) => ({
      start: Math.max(start, wanted.start),
      end: Math.min(end, wanted.end),
    }))
    .filter(({ start, end }) => start < end);
  const all = texts.length === 0 && isOnly ? [wanted] : texts;
  const fitting = all
    .map((stretch) => trimmedRange(stretch, written))
    .filter(({ start, end }) => start < end)
    .map((stretch) => fitToConstructs(stretch, constructs));
  if (isOnly && fitting.includes(undefined)) return undefined;
  return fitting.flatMap((stretch) => (stretch ? [moved(stretch, line.start)] : []));
}

function planAtCursor(
  { lines, quoted, wordAt }: ToggledText,
  cursor: number,
  emphasis: Emphasis,
): TogglePlan | undefined {
  const line = lineAt(lines, cursor);
  const ofLine = quoted(line);
  const at = cursor - line.start;
  const changed = changePair(ofLine.line, at, emphasis);
  if (changed) return { stretches: [], pair: inText(changed, line.start) };
  const word = wordAt(cursor);
  const mark = ofLine.markAt(at);
  const wanted = word ? moved(word, -line.start) : mark && ofLine.besideMark(mark);
  if (wanted) {
    const stretch = fitToConstructs(trimmedRange(wanted, ofLine.line), ofLine.constructs);
    return stretch && { stretches: [moved(stretch, line.start)] };
  }
  const place = { start: at, end: at };
  const isFree = !mark && fitToConstructs(place, ofLine.constructs) === place;
  return isFree
    ? { stretches: [], pair: inText(insertPair(ofLine.line, at, emphasis), line.start) }
    : undefined;
}

function inText({ edit, cursor }: NonNullable<TogglePlan['pair']>, by: number) {
  return { edit: { ...moved(edit, by), newText: edit.newText }, cursor };
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
