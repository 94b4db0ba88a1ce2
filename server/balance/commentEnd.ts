import type { Site } from '../wikis/site.ts';

/** What people write of in comments. */
type AsideSite = Pick<Site, 'projectPrefixes' | 'templateLinks'>;

/**
 * Where a comment was meant to end that lacks its `-->`: behind the construct that it hides, before what
 * goes on behind its words, at the end of its line, or, if it fills lines of its own, before the next
 * blank line.
 * @param start where its `<!--` stands
 */
export function commentEnd(text: string, start: number, site: AsideSite): number {
  const from = start + 4;
  const alone = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start));
  const limit = boundedLimit(text, from);
  const newline = text.slice(0, limit).indexOf('\n', from);
  const lineEnd = newline < 0 ? limit : newline;
  const line = text.slice(from, lineEnd);
  // `<!--` alone on its line begins a block of lines.
  if (alone && !line.trim()) return blockEnd(text, lineEnd, limit);
  const hidden = hiddenConstruct(text, from, limit);
  if (hidden > 0) return alone && hidden < lineEnd ? lineEnd : hidden;
  if (alone) return from + beforeOuterEnd(line);
  return from + trimmed(line, beforeConstruct(line, site));
}

/** A comment ends before the next one begins, and is not endless. */
const longestComment = 20_000;

function boundedLimit(text: string, from: number): number {
  const furthest = Math.min(text.length, from + longestComment);
  const next = text.slice(0, furthest).indexOf('<!--', from);
  return next < 0 ? furthest : next;
}

function blockEnd(text: string, lineEnd: number, limit: number): number {
  const blank = /\n[^\S\n]*(?=\n|$)/g;
  blank.lastIndex = lineEnd;
  const match = blank.exec(text);
  return match && match.index < limit ? match.index : limit;
}

const marks = /\{\{|\}\}|\[\[|\]\]|<\/?ref\b[^>]*>/gi;

/** Behind the template, link or reference that a comment begins with, and hides: `<!-- {{a|b}}`; else -1. */
function hiddenConstruct(text: string, from: number, limit: number): number {
  const content = text.slice(from, limit);
  const first = /^\s*(?:\{\{|\[\[|<ref\b[^>]*>)/i.exec(content);
  if (!first) return -1;
  if (first[0].endsWith('/>')) return from + first[0].length;
  let depth = 0;
  for (const { 0: mark, index } of content.matchAll(marks)) {
    if (!mark.endsWith('/>')) depth += opens(mark) ? 1 : -1;
    if (depth <= 0) return from + index + mark.length;
  }
  return -1;
}

function opens(mark: string): boolean {
  return mark === '{{' || mark === '[[' || /^<r/i.test(mark);
}

/** The offset of the first mark in a line that finds no partner in it: `<!-- note }}`, `<!-- note {{a|`. */
function beforeOuterEnd(line: string): number {
  const open: number[] = [];
  for (const { 0: mark, index } of line.matchAll(marks)) {
    if (mark.endsWith('/>')) continue;
    if (opens(mark)) open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0] ?? line.length;
}

/**
 * Before what goes on behind the words of a comment: a construct, the end of one, the next argument or
 * cell. Links to pages about pages, `[[WP:NPOV]]`, belong to the words.
 */
function beforeConstruct(line: string, site: AsideSite): number {
  let end = line.length;
  let asideEnd = 0;
  for (const { 0: mark, index } of line.matchAll(construct)) {
    if (index < asideEnd) continue;
    if (isAside(mark, line.slice(index + 2), site)) {
      asideEnd = line.indexOf(mark === '{{' ? '}}' : ']]', index) + 2;
      continue;
    }
    end = index;
    break;
  }
  const single = unpairedBracket(line.slice(0, end));
  return single < 0 ? end : single;
}

const construct = /\{\{|\}\}|\[\[|<\/?\w|\|\||\|[\w -]*=|\s\|\s*\S|[^\S\n]+={2,}\s*$/gi;

/** `{{tl|a}}` and `[[WP:A]]` belong to the words. */
function isAside(mark: string, behind: string, site: AsideSite): boolean {
  if (mark === '{{')
    return site.templateLinks.includes(/^\w+(?=\|)/.exec(behind)?.[0].toLowerCase() ?? '');
  const prefix = mark === '[[' ? /^\s*:?([\p{L}\p{N}_]+)[^\]]*:/u.exec(behind) : null;
  return prefix !== null && site.projectPrefixes.includes(prefix[1]!.toLowerCase());
}

/** A `]` that ends something before the comment: `[http://a b<!-- title ]`; `[[WP:A]]` is sound. */
function unpairedBracket(words: string): number {
  let depth = 0;
  for (const { 0: mark, index } of words.matchAll(/[[\]]/g)) {
    depth += mark === '[' ? 1 : -1;
    if (depth < 0) return index;
  }
  return -1;
}

/** Where the words have no end of their own, white space before the next construct stands outside. */
function trimmed(line: string, end: number): number {
  return line.slice(0, end).trimEnd().length || end;
}
