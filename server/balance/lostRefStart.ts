import type { PageUse } from './pageUse.ts';

/**
 * Where the `<ref>` of a stray `</ref>` stood, as in `He left.{{cite web|title=A}}</ref>`; -1 where nothing
 * shows it. A note stands right behind a stop or word, so what is glued to one is where it began.
 * @param at where the end tag begins
 */
export function lostRefStart(source: string, use: PageUse, at: number): number {
  const before = source.slice(Math.max(0, at - longestNote), at);
  // Behind an earlier tag or paragraph, for a note holds neither.
  const from = Math.max(
    before.lastIndexOf('<') + 1,
    before.lastIndexOf('>') + 1,
    paragraphStart(before),
  );
  const text = before.slice(from);
  if (text.endsWith('}}')) {
    const start = templateStart(text);
    const name = start < 0 ? '' : /^[^|{}<]*/.exec(text.slice(start + 2))![0].trim();
    // A list of sources has the citations of its items in no note.
    const isItem = /(?:^|\n)[*#:;\s]*$/.test(before.slice(0, from + start));
    return use.isCitation(name) && !isItem ? at - text.length + start : -1;
  }
  let last = -1;
  for (const { index } of text.matchAll(/(?<=\p{L}{2}[.,;:)"”])(?=\p{Lu}\p{Ll}|\[)/gu))
    last = index;
  return last < 0 || last === text.length ? -1 : at - text.length + last;
}

const longestNote = 3000;

/** Behind the last blank line, or at the last heading. */
function paragraphStart(text: string): number {
  let start = 0;
  for (const { index } of text.matchAll(/\n(?=[^\S\n]*\n|=)/g)) start = index + 1;
  return start;
}

/** Where the template begins that a text ends with; -1 where that is not in it. */
function templateStart(text: string): number {
  let depth = 0;
  const marks = [...text.matchAll(/\{\{|\}\}/g)];
  for (const { 0: mark, index } of marks.reverse()) {
    depth += mark === '}}' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}
