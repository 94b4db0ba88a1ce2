import type { TextEdit, TextRange } from '../../server/text/range.ts';

/** A selection, as UTF-16 offsets: the end that stays, and the cursor. */
export interface Selected {
  readonly anchor: number;
  readonly active: number;
}

/** What a command does to a text. */
export interface Change {
  /** They do not overlap; their offsets are of the old text. */
  readonly edits: readonly TextEdit[];
  /** Where each selection is afterwards, as offsets in the new text. */
  readonly selections: readonly Selected[];
}

/** The stretch that a selection takes up. */
export function rangeOf({ anchor, active }: Selected): TextRange {
  return { start: Math.min(anchor, active), end: Math.max(anchor, active) };
}

/** A range without the white space at its ends; empty where it has nothing else. */
export function trimmedRange({ start, end }: TextRange, text: string): TextRange {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

/**
 * Where an offset of the old text is after some edits.
 * @param side of the text that is inserted right at the offset
 */
export function movedOffset(
  offset: number,
  edits: readonly TextEdit[],
  side: 'before' | 'after',
): number {
  let by = 0;
  for (const { start, end, newText } of edits) {
    const grows = newText.length - (end - start);
    if (end < offset || (end === offset && start < end)) by += grows;
    else if (start === offset && start === end) by += side === 'after' ? grows : 0;
    else if (start < offset) by += start + (side === 'after' ? newText.length : 0) - offset;
  }
  return offset + by;
}

/** The same selection after edits around it: what is written at its ends stays outside of it. */
export function movedSelection(selected: Selected, edits: readonly TextEdit[]): Selected {
  const { start, end } = rangeOf(selected);
  const [from, to] = [movedOffset(start, edits, 'after'), movedOffset(end, edits, 'before')];
  const last = Math.max(from, to);
  return selected.anchor <= selected.active
    ? { anchor: from, active: last }
    : { anchor: last, active: from };
}
