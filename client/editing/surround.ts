import type { Refusal } from '../../server/lsp/messages.ts';
import type { TextEdit, TextRange } from '../../server/text/range.ts';
import {
  movedOffset,
  movedSelection,
  rangeOf,
  trimmedRange,
  type Change,
  type Selected,
} from './change.ts';
import type { Surrounding } from './surroundings.ts';

/**
 * Surrounds each selection. A cursor comes to stand between the marks, or where more is to be written.
 * @param text what the selections lie in
 * @param selections UTF-16 offsets in the text, in its order
 */
export function surround(
  text: string,
  selections: readonly Selected[],
  surrounding: Surrounding,
): Change | Refusal {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const plans = selections.map((selected) => plan(text, selected, surrounding, lineEnd));
  if (plans.some(({ range }) => surrounding.forbidden?.test(text.slice(range.start, range.end)))) {
    return { refusal: `The text cannot stand in ${surrounding.label}.` };
  }
  const edits = plans.flatMap((one) => one.edits);
  return {
    edits,
    selections: plans.map((one, index) => afterwards(selections[index]!, one, edits, surrounding)),
  };
}

interface Plan {
  readonly range: TextRange;
  readonly edits: readonly TextEdit[];
  /** What is written before the text. */
  readonly before: string;
}

function plan(text: string, selected: Selected, surrounding: Surrounding, lineEnd: string): Plan {
  const wanted = rangeOf(selected);
  const trimmed = surrounding.exact ? wanted : trimmedRange(wanted, text);
  const range = trimmed.start < trimmed.end ? trimmed : wanted;
  const written = text.slice(range.start, range.end);
  const ownLines = surrounding.ownLines === true && /[\r\n]/.test(written);
  const before = surrounding.before + (ownLines && !/^[\r\n]/.test(written) ? lineEnd : '');
  const after = (ownLines && !/[\r\n]$/.test(written) ? lineEnd : '') + surrounding.after;
  const { start, end } = range;
  if (start === end) return { range, edits: [{ start, end, newText: before + after }], before };
  const edits = [
    { start, end: start, newText: before },
    { start: end, end, newText: after },
  ];
  return { range, edits, before };
}

function afterwards(
  selected: Selected,
  { range, before }: Plan,
  edits: readonly TextEdit[],
  { cursor }: Surrounding,
): Selected {
  const isEmpty = range.start === range.end;
  if (!isEmpty && cursor === undefined) return movedSelection(selected, edits);
  const at = movedOffset(range.start, edits, 'before') + (cursor ?? before.length);
  return { anchor: at, active: at };
}
