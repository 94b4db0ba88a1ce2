import type { TextEdit } from '../../text/range.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * The end tag of a note that is misspelt, and how it should read: `</ref/>`, `<\ref>`, `/ref>`, `</rf>`,
 * `</ref` without its `>`, or a bare `<ref>` or `<ref/>` with a space after it.
 * @param from UTF-16 offset after the opening tag
 */
export function misspeltRefEnd(page: TextView, from: number): TextEdit | undefined {
  const rest = page.slice(from, from + longestNote);
  const paragraph = rest.slice(0, paragraphEnd.exec(rest)?.index);
  const match = anyEnd.exec(paragraph);
  if (!match?.groups?.['misspelt'] || paragraph.slice(0, match.index).trim() === '')
    return undefined;
  // A tag that opens is no end on another line.
  if (/^<ref/i.test(match[0]) && paragraph.slice(0, match.index).includes('\n')) return undefined;
  const start = from + match.index;
  return { start, end: start + match[0].length, newText: '</ref>' };
}

/**
 * The opening tag of a note that is misspelt, and how it should read: `<refname=a>`, `< ref name=a>`, `<rf>`.
 * @param at UTF-16 offset of the end tag
 */
export function misspeltRefStart(page: TextView, at: number): TextEdit | undefined {
  const before = page.slice(Math.max(0, at - longestNote), at);
  const match = [...before.matchAll(anyStart)].at(-1);
  if (!match?.groups?.['misspelt'] || paragraphEnd.test(before.slice(match.index)))
    return undefined;
  const start = at - before.length + match.index;
  const newText = match[0].replace(/^<\s*(?:ref|rf|erf|fer|rfe|reff|rref)(?=[a-z])?/i, (name) =>
    /^<ref$/i.test(name) ? '<ref ' : '<ref',
  );
  return { start, end: start + match[0].length, newText };
}

const longestNote = 3000;
const paragraphEnd = /\n[^\S\n]*\n|\n==/;

const anyEnd =
  /(?<misspelt><\/(?:ref\s*\/+|rf|re|fer|erf|rfe|reff|rref|eref|refs)\s*>|<[\\|]\/?ref\s*>|(?<![<\w/])\/ref\s*>|<\/ref(?!\w|\s*\/*\s*>)|<ref\s*\/?>(?=\s|$))|<\/?ref\b/i;

const anyStart =
  /(?<misspelt><(?:ref(?:name|group|follow)\s*=|\s+ref\b|(?:rf|erf|fer|rfe|reff|rref)\b)[^<>]*>)|<\/?ref\b/gi;
