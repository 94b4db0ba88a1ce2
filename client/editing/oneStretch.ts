import { applyEdits } from '../../server/text/applyEdits.ts';
import type { TextRange } from '../../server/text/range.ts';
import type { Change } from './change.ts';

/** A change as one replacement, with what is selected in it afterwards; a cursor selects nothing. */
export interface OneStretch {
  /** What is replaced, as UTF-16 offsets in the old text. */
  readonly range: TextRange;
  readonly before: string;
  readonly selected: string;
  readonly after: string;
}

/**
 * A change of a stretch within a line, put so that an editor can make it and place its cursor at once: where
 * it places the cursor later, the next key may come before that.
 * @returns undefined for changes of several lines, several selections, or one whose cursor is at its start
 */
export function oneStretch(text: string, { edits, selections }: Change): OneStretch | undefined {
  const [selection, ...others] = selections;
  if (!selection || others.length > 0 || edits.length === 0) return undefined;
  const { anchor, active } = selection;
  if (anchor > active) return undefined;
  const changed = applyEdits(text, edits);
  const grows = changed.length - text.length;
  const start = Math.min(anchor, ...edits.map((edit) => edit.start));
  const end = Math.max(active - grows, ...edits.map((edit) => edit.end));
  const isInLine = !/[\r\n]/.test(text.slice(start, end) + changed.slice(start, end + grows));
  if (!isInLine) return undefined;
  return {
    range: { start, end },
    before: changed.slice(start, anchor),
    selected: changed.slice(anchor, active),
    after: changed.slice(active, end + grows),
  };
}
