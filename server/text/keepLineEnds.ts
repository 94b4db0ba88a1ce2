import type { PageText } from './pageText.ts';
import type { TextEdit } from './range.ts';

/**
 * The same edit with no border between the `\r` and the `\n` of a Windows line end: what stands before a
 * line end is put before both halves, and what removes its second half removes the first with it.
 * @param page the text that the edit's UTF-16 offsets are in
 */
export function keepLineEnds<Edit extends TextEdit>(edit: Edit, page: PageText): Edit {
  const { start, end } = edit;
  const isTorn = (offset: number) => offset > 0 && page.slice(offset - 1, offset + 1) === '\r\n';
  if (!isTorn(start) && !isTorn(end)) return edit;
  return {
    ...edit,
    start: isTorn(start) ? start - 1 : start,
    end: isTorn(end) ? end - 1 : end,
  };
}
