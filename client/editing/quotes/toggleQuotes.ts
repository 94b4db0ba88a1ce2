import type { Refusal } from '../../../server/lsp/messages.ts';
import type { TextEdit, TextRange } from '../../../server/text/range.ts';
import { movedOffset, movedSelection, rangeOf, type Change, type Selected } from '../change.ts';
import { lineAt, linesOf } from '../textLines.ts';
import { planToggle, type ToggledText, type TogglePlan } from './planToggle.ts';
import { QuotedLine } from './quotedLine.ts';
import type { Emphasis } from './readQuotes.ts';

/**
 * Makes what is selected bold or italic, or takes that away where all of it is. A cursor acts on the word
 * that it touches, or on the text whose marks it touches; elsewhere it gets a pair of marks around it, and
 * a pair with nothing but the cursor in it goes away. Of several lines each is marked by itself, without
 * the prefixes of lists, headings and cells; a line that is no text is left alone.
 * @param text whole lines
 * @param selections UTF-16 offsets in the text, in its order
 * @param wordAt the word that an offset of the text touches
 */
export function toggleQuotes(
  text: string,
  selections: readonly Selected[],
  emphasis: Emphasis,
  wordAt: (offset: number) => TextRange | undefined,
): Change | Refusal {
  const lines = linesOf(text);
  const known = new Map<TextRange, QuotedLine>();
  const quoted = (line: TextRange) => {
    const found = known.get(line) ?? new QuotedLine(text.slice(line.start, line.end));
    known.set(line, found);
    return found;
  };
  const toggled: ToggledText = { lines, quoted, wordAt };
  const plans: TogglePlan[] = [];
  for (const selected of selections) {
    const plan = planToggle(toggled, selected, emphasis);
    if (!plan) return { refusal: inMarkup };
    plans.push(plan);
  }
  for (const stretches of withoutRepeats(plans, lines)) toggle(toggled, stretches, emphasis);
  const edits = editsOf(plans, known);
  if (!edits) return { refusal: ambiguous };
  return {
    edits,
    selections: plans.map((plan, index) => afterwards(selections[index]!, plan, edits)),
  };
}

const inMarkup = 'Marks for bold or italics would break what stands here.';
const ambiguous = 'Here MediaWiki would read the apostrophes otherwise.';

/** Two cursors in one word, or in one link, mean it once. */
function withoutRepeats(
  plans: readonly TogglePlan[],
  lines: readonly TextRange[],
): readonly (readonly TextRange[])[] {
  const seen = new Map<TextRange, TextRange[]>();
  const isFresh = (stretch: TextRange) => {
    const line = lineAt(lines, stretch.start);
    const inLine = seen.get(line) ?? [];
    seen.set(line, inLine);
    const isSeen = inLine.some(({ start, end }) => start < stretch.end && stretch.start < end);
    if (!isSeen) inLine.push(stretch);
    return !isSeen;
  };
  return plans.map(({ stretches }) => stretches.filter(isFresh));
}

/** All the stretches of a selection become the same. */
function toggle(
  { lines, quoted }: ToggledText,
  stretches: readonly TextRange[],
  emphasis: Emphasis,
): void {
  const placed = stretches.map((stretch) => {
    const line = lineAt(lines, stretch.start);
    const range = { start: stretch.start - line.start, end: stretch.end - line.start };
    return { ofLine: quoted(line), range };
  });
  const on = !placed.every(({ ofLine, range }) => ofLine.isEmphasized(range, emphasis));
  for (const { ofLine, range } of placed) ofLine.set(range, emphasis, on);
}

/** In the order of the text; undefined where they would not be read as they are meant. */
function editsOf(
  plans: readonly TogglePlan[],
  quoted: ReadonlyMap<TextRange, QuotedLine>,
): TextEdit[] | undefined {
  const edits = plans.flatMap(({ pair }) => (pair ? [pair.edit] : []));
  for (const [{ start: by }, ofLine] of quoted) {
    const made = ofLine.edits();
    if (!made) return undefined;
    for (const { start, end, newText } of made) {
      edits.push({ start: start + by, end: end + by, newText });
    }
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const areApart = edits.every((edit, index) => index === 0 || edits[index - 1]!.end <= edit.start);
  return areApart ? edits : undefined;
}

/** A selection goes on to hold its text; a cursor stays in its word, or stands between new marks. */
function afterwards(
  selected: Selected,
  { stretches, pair }: TogglePlan,
  edits: readonly TextEdit[],
): Selected {
  const { start, end } = rangeOf(selected);
  if (start < end) return movedSelection(selected, edits);
  const cursor = pair
    ? movedOffset(
        pair.edit.start,
        edits.filter((edit) => edit !== pair.edit),
        'before',
      ) + pair.cursor
    : movedOffset(start, edits, start <= (stretches[0]?.start ?? -1) ? 'after' : 'before');
  return { anchor: cursor, active: cursor };
}
