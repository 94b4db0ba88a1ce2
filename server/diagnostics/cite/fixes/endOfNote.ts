import { knownTemplates } from '../../../wikis/knownTemplates.ts';
import type { Site } from '../../../wikis/site.ts';
import type { TextView } from '../../../text/pageText.ts';

/** Where the text of a reference without its end most likely ends. */
export interface EndOfNote {
  /** Offset in the page. */
  readonly place: number;
  /** What has to be closed before the reference can be: `}}`. */
  readonly closers: string;
  /** Hardly anything else can be meant. */
  readonly certain: boolean;
}

/**
 * Guesses where the note ends that begins at `start` and must end before `limit`: behind the
 * templates that it begins with, behind a source that the page's own sentence follows, at the end of
 * its line, or behind a year that a sentence follows.
 */
export function endOfNote(text: TextView, start: number, limit: number, site: Site): EndOfNote {
  const note = text.slice(start, limit);
  const scan = scanBrackets(note);
  const place =
    templatesEnd(note, scan, site) ??
    sourceEnd(note, scan) ??
    lineEnd(note, scan) ??
    yearEnd(note, scan);
  const offset = Math.min(place ?? note.trimEnd().length, outerEnd(note, scan));
  const closers = place === undefined ? scan.closers : '';
  const rest = note.slice(offset);
  const certain =
    templatesEnd(note, scan, site) !== undefined && /^(?:\s*$|\n| \p{Lu})/u.test(rest);
  if (closers && /\n/.test(note.trim())) return { ...brokenLine(start, note), certain: false };
  return { place: start + offset, closers, certain };
}

interface BracketScan {
  /** Offsets at which every template and link is closed. */
  readonly isOutside: (offset: number) => boolean;
  /** Where each template ends that is not in another construct. */
  readonly templates: readonly { readonly start: number; readonly end: number }[];
  /** What the stretch leaves open, innermost first. */
  readonly closers: string;
  /** The first end of something that opened before the note: `[[File:a.jpg|b<ref>c]]`. */
  readonly stray: number;
}

function scanBrackets(note: string): BracketScan {
  const open: { readonly start: number; readonly closer: string }[] = [];
  let stray = Infinity;
  const spans: { start: number; end: number; template: boolean }[] = [];
  for (const match of note.matchAll(/<!--[\s\S]*?-->|\{\{|\}\}|\[\[|\]\]|\[(?=https?:|\/\/)|\]/g)) {
    const [token] = match;
    const end = match.index + token.length;
    if (token.startsWith('<')) spans.push({ start: match.index, end, template: false });
    else if (token.startsWith('{') || token.startsWith('[')) {
      const closer = { '{{': '}}', '[[': ']]', '[': ']' }[token] ?? '';
      open.push({ start: match.index, closer });
    } else if (open.at(-1)?.closer === token) {
      const { start, closer } = open.pop()!;
      if (open.length === 0) spans.push({ start, end, template: closer === '}}' });
    } else if (open.length === 0 && token.length > 1) stray = Math.min(stray, match.index);
  }
  const firstOpen = open[0]?.start ?? Infinity;
  return {
    isOutside: (offset) =>
      offset <= firstOpen && !spans.some(({ start, end }) => start < offset && offset < end),
    templates: spans.filter(({ template }) => template),
    stray,
    closers: open.reverse().reduce((result, { closer }) => result + closer, ''),
  };
}

/** `{{cite web|…}} {{dead link}}`, if the note begins so. */
function templatesEnd(note: string, { templates }: BracketScan, site: Site): number | undefined {
  let end: number | undefined;
  for (const template of templates) {
    const between = note.slice(end ?? 0, template.start);
    // What follows `{{cite web|…}}` at once, as `{{refn|…}}`, hardly stood in the same note.
    const name = /^\{\{([^|{}]*)/.exec(note.slice(template.start))?.[1] ?? '';
    const isNote = between === '' && knownTemplates(site).isNote(name);
    if (end === undefined ? between.trim() !== '' : !isNote && !/^(?:[.,] ?| )$/.test(between)) {
      break;
    }
    end = template.end;
  }
  if (end === undefined) return undefined;
  return note.charAt(end) === '.' ? end + 1 : end;
}

/**
 * Where the page goes on with a sentence of its own: `Retrieved 2 July 2018. The`, `p. 40. while`,
 * `[http://a A] the`.
 */
function sourceEnd(note: string, { isOutside }: BracketScan): number | undefined {
  const first = note.length - note.trimStart().length;
  const newline = note.indexOf('\n', first);
  const line = note.slice(0, Math.min(newline < 0 ? note.length : newline, longestLine));
  for (const match of line.matchAll(goesOn)) {
    const end = match.index + match[0].length;
    if (isOutside(end)) return end;
  }
  return undefined;
}

/** What is longer is no single source. */
const longestLine = 3000;

const goesOn =
  /(?:[Rr]etrieved|[Aa]ccessed)(?: on)? [\p{L}\d ,/–-]{0,40}\b\d{4}(?:-\d\d-\d\d)?\.?(?= (?:\p{Lu}|\p{Ll}{3}))|[\d)\]]\.(?= (?:while|but|and|the|in|which|who|that|it|he|she|\p{Ll}{6,}))|(?<!\])\](?= (?:the|and|while|but|which|who|is|was|are|were|it|he|she|that|The|In|He|She|It|They|This|However|His|Her|After|When|During) )/gu;

/**
 * Where something ends that the note stands in: a `]]` or `}}`, or the argument before that, as in
 * `{{efn|He<ref>A. B.|name=c}}`.
 */
function outerEnd(note: string, { stray, isOutside }: BracketScan): number {
  if (stray === Infinity) return stray;
  for (const { index } of note.slice(0, Math.min(stray, longestLine)).matchAll(/\|/g)) {
    if (isOutside(index)) return index;
  }
  return stray;
}

function lineEnd(note: string, { isOutside }: BracketScan): number | undefined {
  const first = note.length - note.trimStart().length;
  for (const { index } of note.slice(first).matchAll(/[ \t\r]*\n/g)) {
    if (isOutside(first + index)) return first + index;
  }
  return undefined;
}

/** `Smith 2001, p. 4. He` is left whole; in `The Times, 4 May 2001 He` the year ends the note. */
function yearEnd(note: string, { isOutside }: BracketScan): number | undefined {
  for (const match of note.matchAll(/\b(?:1[5-9]|20)\d\d[.)]*(?= \p{Lu})/gu)) {
    const end = match.index + match[0].length;
    if (isOutside(end)) return end;
  }
  return undefined;
}

/** An open template reaches over the next lines; they are taken to stand behind the note. */
function brokenLine(start: number, note: string): Omit<EndOfNote, 'certain'> {
  const leading = note.length - note.trimStart().length;
  const [line = ''] = note.slice(leading).split('\n');
  const shown = line.trimEnd();
  const { closers } = scanBrackets(shown);
  return { place: start + leading + shown.length, closers };
}
