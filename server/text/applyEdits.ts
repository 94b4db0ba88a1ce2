import type { TextEdit } from './range.ts';

/** A text after edits that do not overlap; all ranges are of the old text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let last = 0;
  for (const { start, end, newText } of sorted) {
    result += text.slice(last, start) + newText;
    last = end;
  }
  return result + text.slice(last);
}
