import type { PipeToken } from './bracketToken.ts';
import type { Scope } from './scopeBefore.ts';

/** Words of the page that may be the name of a template. */
export interface Words {
  readonly start: number;
  readonly words: string;
}

const longestName = 120;

/**
 * The words before an offset, or those that fill the line above if only white space is before it.
 * @returns undefined where nothing is, or the name of the template around
 */
export function nameBefore(source: string, scope: Scope, to: number): Words | undefined {
  const text = source.slice(Math.max(scope.from, to - longestName), to);
  const match = /([^|={}[\]<>\n]*?)\s*$/.exec(text)!;
  const words = match[1]!.replace(/^\s*(?:[*#:;+]+\s*)?/, '');
  const start = to - text.length + match.index + match[1]!.length - words.length;
  const isOuter = scope.around === 'braces' && source.slice(scope.from, start).trim() === '';
  return words && !isOuter ? { words, start } : undefined;
}

/**
 * A name that fills the line above its arguments.
 * @param pipe the first of them
 */
export function nameAbove(
  source: string,
  scope: Scope,
  pipe: PipeToken | undefined,
): Words | undefined {
  if (scope.around === 'braces' || !pipe?.first) return undefined;
  const name = nameBefore(source, scope, beforeComments(source, pipe.start));
  return name && isName(name, 5) && startsLine(source, name.start) ? name : undefined;
}

/** `Infobox settlement`, a line with a comment, `| name = a`. */
function beforeComments(source: string, at: number): number {
  const comments = /(?:\s*<!--[^>]{0,200}-->)+\s*$/.exec(source.slice(Math.max(0, at - 500), at));
  return comments ? at - comments[0].length : at;
}

/** Whether only white space stands before an offset on its line. */
export function startsLine(source: string, at: number): boolean {
  return /(?:^|\n)[^\S\n]*$/.test(source.slice(Math.max(0, at - 40), at));
}

/** The name of a template that no other call tells: what fills a value or line, or the last word before the pipe. */
export function nameStart(source: string, name: Words, pipe: PipeToken, end: number): number {
  const before = /[=|>\n]?[^\S\n]*$/.exec(
    source.slice(Math.max(0, name.start - 40), name.start),
  )![0];
  const isFirst = before.startsWith('\n') || name.start === 0;
  const endsLine = /^\}*[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 40));
  // `|quote=She bracket|Holt}} never`: where the value goes on, it need not begin with the name.
  const endsValue = endsLine || /^\}*[^\S\n]*(?:[|<(,]|\}\})/.test(source.slice(end, end + 40));
  const fills = isFirst ? endsLine : before.trim() !== '' && endsValue;
  // A navigation box may have a long name: `Lists of lighthouses in the United States|state=a}}`.
  const most = isFirst && fills ? 8 : 5;
  return isName(name, pipe.first || fills ? most : 2) ? name.start : lastWord(name);
}

/** `twice.citation needed|`, `66efn|`: a template often stands right behind a stop or number. */
export function unglued({ start, words }: Words): Words {
  const glued = /^.*(?:[.,;:)"”’(“](?=\p{L})|\d(?=\p{L}{3}))/u.exec(words)?.[0].length ?? 0;
  return { start: start + glued, words: words.slice(glued) };
}

export function lastWord({ start, words }: Words): number {
  const word = /[^\s(“"',;:]+$/.exec(words);
  return start + (word ? word.index : 0);
}

/** `reflist}}` alone on its line. */
export function fillsLine(source: string, name: Words, end: number): boolean {
  const isFirst = name.start === 0 || source[name.start - 1] === '\n';
  return isFirst && isName(name, 6) && /^\}*[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 40));
}

/** Names have few words and no stop: `birth date and age`, but not `He lived in the`. */
function isName({ words }: Words, most: number): boolean {
  return /^[A-Z]+:/.test(words) || (words.split(/\s+/).length <= most && !/[,;!?]\s/.test(words));
}
