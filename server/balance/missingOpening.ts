import type { PageUse } from './pageUse.ts';
import type { Search } from './searchState.ts';

/**
 * What it costs to read the text before a pipe as the name of a template that has lost its `{{`, as in
 * `of lang|fr|eau}}`.
 * @returns undefined if no name stands there
 */
export function openingBeforePipe(search: Search, pipe: number): number | undefined {
  const before = search.source.slice(Math.max(0, pipe - 80), pipe);
  const words = /[^|={}[\]<>\n]*$/.exec(before)![0];
  const isRestOfWord = /^[\p{L}\p{N}]/u.test(words) && before.slice(0, -words.length).endsWith('}');
  // `{{ci}}te web|…`: what follows an end at once is the rest of a word.
  if (!words.trim() || isRestOfWord) return undefined;
  const fillsLine = /(?:^|\n)[*#:;\s]*$/.test(before.slice(0, -words.length));
  return fillsLine || isKnownName(search, words) ? 0.5 : 1.5;
}

/** The same for pipes at a line start, where the name fills the line above. */
export function openingBeforeLine(search: Search, lineStart: number): number | undefined {
  const before = search.source.slice(Math.max(0, lineStart - 90), lineStart);
  const above = /(?:^|\n)[^\S\n]*([^|={}[\]<>\n]{2,80})\s*\n$/.exec(before);
  return above ? 0.5 : undefined;
}

/** Whether some words end with the name of a template that is known. */
export function isKnownName(search: Search, words: string): boolean {
  return knownNameStart(search.use, words) >= 0;
}

/**
 * Where in some words the longest name of a template begins that is known; -1 without one.
 * @param inWord whether one that the page calls elsewhere may follow other text at once, as in
 * `Kermansfn|Filkins|2013}}`
 */
export function knownNameStart(use: PageUse, words: string, inWord = false): number {
  const starts = /(?<![\p{L}\p{N}#])[\p{L}\p{N}#]|(?<=\p{N})\p{L}(?=\p{L}{2})/gu;
  for (const { index } of words.matchAll(starts)) {
    if (use.isTemplate(words.slice(index).trim())) return index;
  }
  if (!inWord) return -1;
  for (const { index } of words.matchAll(/(?=[\p{L}\p{N}#].{2})/gu)) {
    if (use.calls(words.slice(index).trim()) > 0) return index;
  }
  return -1;
}
