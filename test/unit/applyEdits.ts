import type { TextEdit } from '../../server/text/range.ts';

/** The text after several edits of it, as an editor makes them: all ranges are of the old text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = '';
  let last = 0;
  for (const { start, end, newText } of sorted) {
    if (start < last) throw new Error(`Edits overlap at ${start}.`);
    result += text.slice(last, start) + newText;
    last = end;
  }
  return result + text.slice(last);
}
