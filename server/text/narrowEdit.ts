import type { TextEdit } from './range.ts';

/**
 * The same edit without what it leaves as it is at its ends. Neither a line end nor a character outside
 * the Basic Multilingual Plane is split.
 * @param old what stands in the edit's range
 */
export function narrowEdit<Edit extends TextEdit>(edit: Edit, old: string): Edit {
  const { start, newText } = edit;
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  while (head > 0 && (splits(old, head) || splits(newText, head))) head--;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  while (tail > 0 && (splits(old, old.length - tail) || splits(newText, newText.length - tail))) {
    tail--;
  }
  return {
    ...edit,
    start: start + head,
    end: start + old.length - tail,
    newText: newText.slice(head, newText.length - tail),
  };
}

/** Whether an offset stands between the halves of a line end or of a surrogate pair. */
function splits(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
}
