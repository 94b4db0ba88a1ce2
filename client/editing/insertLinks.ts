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

/** A selection, and what stands there. */
export interface LinkTarget {
  readonly selected: Selected;
  /** The link that it lies in, and the part of it that a reader sees. */
  readonly link?: { readonly range: TextRange; readonly shown: TextRange } | undefined;
  /** The address that a cursor stands in, or else its word. */
  readonly around?: TextRange | undefined;
}

/**
 * Makes links: `[[a]]` of text, with the cursor where a label or section would be written, and
 * `[https://example.org ]` of an address, with the cursor at the label. A link becomes the text that a
 * reader sees of it.
 * @param text what the selections and links lie in
 * @param targets UTF-16 offsets in the text, in its order
 * @param address what selected text is to link to instead of a page, if anything
 */
export function insertLinks(
  text: string,
  targets: readonly LinkTarget[],
  address?: string,
): Change | Refusal {
  const made: { readonly selected: Selected; readonly plan: LinkPlan }[] = [];
  for (const target of targets) {
    const plan = target.link ? unlink(target.link) : link(text, target, address);
    if ('refusal' in plan) return plan;
    made.push({ selected: target.selected, plan });
  }
  const edits: TextEdit[] = [];
  for (const [index, { plan }] of made.entries()) {
    // Two cursors in one word, or in one link, mean it once.
    const isRepeated = made
      .slice(0, index)
      .some(({ plan: { range } }) => overlap(range, plan.range));
    if (!isRepeated) edits.push(...plan.edits);
  }
  return { edits, selections: made.map(({ selected, plan }) => afterwards(selected, plan, edits)) };
}

/** Whether a text is an address that a link may go to as it stands. */
export function isAddress(text: string): boolean {
  return /^(?:https?|ftp):\/\/(?:[^\s[\]<>"{}|']|'(?!'))+$/i.test(text);
}

interface LinkPlan {
  /** What becomes a link, or is one. */
  readonly range: TextRange;
  readonly edits: readonly TextEdit[];
  /** How far after the old end of the range the cursor comes to stand; undefined where a link goes. */
  readonly cursor?: number;
}

function unlink({ range, shown }: NonNullable<LinkTarget['link']>): LinkPlan {
  const edits = [
    { start: range.start, end: shown.start, newText: '' },
    { start: shown.end, end: range.end, newText: '' },
  ];
  return { range, edits };
}

function link(
  text: string,
  { selected, around }: LinkTarget,
  address: string | undefined,
): LinkPlan | Refusal {
  const wanted = rangeOf(selected);
  const isCursor = wanted.start === wanted.end;
  const range = withoutQuotes(isCursor ? (around ?? wanted) : wanted, text);
  const written = text.slice(range.start, range.end);
  if (isAddress(written)) return enclose(range, '[', ' ]', 1);
  if (/[[\]{}<>|\r\n]/.test(written)) return { refusal: unfit };
  return address !== undefined && !isCursor && written
    ? enclose(range, `[${address} `, ']', 1)
    : enclose(range, '[[', ']]', 0);
}

const unfit = 'A link cannot be made of text with brackets, tags or line ends.';

/** `''a''` is linked within its marks, and spaces stay outside too. */
function withoutQuotes(range: TextRange, text: string): TextRange {
  const { start, end } = trimmedRange(range, text);
  let length = 0;
  while (text.charAt(start + length) === "'" && text.charAt(end - 1 - length) === "'") length++;
  const isWrapped = length > 1 && end - start > 2 * length;
  return isWrapped ? { start: start + length, end: end - length } : { start, end };
}

function enclose(range: TextRange, before: string, after: string, cursor: number): LinkPlan {
  const { start, end } = range;
  if (start === end) {
    const newText = before + after;
    return { range, edits: [{ start, end, newText }], cursor: before.length + cursor };
  }
  const edits = [
    { start, end: start, newText: before },
    { start: end, end, newText: after },
  ];
  return { range, edits, cursor };
}

function overlap(a: TextRange, b: TextRange): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function afterwards(selected: Selected, { range, cursor }: LinkPlan, edits: readonly TextEdit[]) {
  if (cursor === undefined) return movedSelection(selected, edits);
  const at = movedOffset(range.end, edits, 'before') + cursor;
  return { anchor: at, active: at };
}
