import type { EndPlace } from './endPlaces.ts';
import { isProse } from './lineCosts.ts';
import { knownNameStart } from './missingOpening.ts';
import {
  fillsLine,
  lastWord,
  nameAbove,
  nameBefore,
  nameStart,
  startsLine,
  unglued,
  type Words,
} from './nameWords.ts';
import { isGiven, ownPipes } from './ownPipes.ts';
import type { Region } from './searchState.ts';
import type { Pair } from './repairState.ts';
import { scopeBefore, type Scope } from './scopeBefore.ts';

/** Where the opening of a stray end may have stood. */
export interface LostStart {
  readonly place: EndPlace;
  /** Whether the text shows that an opening is lost, rather than that the end is one too many. */
  readonly isLikely: boolean;
}

/**
 * Where the `{{` of a stray `}}` may have stood, as in `born = birth date|1957|3|11}}`.
 * @param index the token of the stray end
 * @param from the offset of its braces
 */
export function lostTemplateStart(
  region: Region,
  index: number,
  from: number,
  pairs: Pair | undefined,
): LostStart | undefined {
  // In `{{sort|1|convert|1|m}}}}` it is the inner template's, in `sort|1|{{convert|1|m}}}}` the outer one's.
  const inner = startIn(region, scopeBefore(region.tokens, index, pairs), from);
  if (inner?.isLikely) return inner;
  return startIn(region, scopeBefore(region.tokens, index, pairs, true), from) ?? inner;
}

function startIn(region: Region, scope: Scope, from: number): LostStart | undefined {
  const { source, use } = region;
  if (partsSign(source, from)) return undefined;
  const pipes = ownPipes(region, scope, from);
  const above = startsLine(source, from) ? nameAbove(source, scope, pipes[0]) : undefined;
  if (above) return lost(above.start, true);
  for (const [index, pipe] of pipes.entries()) {
    // In `|name = Toronto` above `|area = 630` the words are a value.
    if (index > 0 && pipe.first && pipes[index - 1]!.name !== '') continue;
    const words = nameBefore(source, scope, pipe.start);
    if (!words) continue;
    const name = unglued(words);
    // `[[File:A.jpg|left|thumb|b}}`: an argument as a whole is the link's.
    if (scope.around === 'link' && source[name.start - 1] === '|') continue;
    const known = knownNameStart(use, name.words, true);
    // What stands behind `=` is a value, unless it is a name as a whole: `| list = plainlist |`.
    const isValue = index > 0 && pipes[index - 1]!.name !== '';
    if (isValue && (known !== 0 || name.words.trim().length < 3)) continue;
    if (known >= 0) return lost(name.start + known, true);
    // `recentlyWhen|date=March 2009}}`
    const behind = /\p{Ll}{4}(?=\p{Lu})/u.exec(name.words);
    const part = behind ? behind.index + behind[0].length : 0;
    if (behind && use.isTemplate(name.words.slice(part))) return lost(name.start + part, true);
  }
  const value = valueStart(region, scope, nameBefore(source, scope, from), from);
  if (value >= 0) return lost(value, true);
  const [pipe] = pipes;
  const name = nameBefore(source, scope, pipe?.start ?? from);
  if (!name) return undefined;
  if (pipe) {
    if (partsWord(source, from)) return undefined;
    const isLikely = isGiven(scope, pipe) && isProse(region);
    return lost(nameStart(source, unglued(name), pipe, from), isLikely);
  }
  // `DEFAULTSORT:Marl F.C.}}`
  if (/^\p{Lu}{4,}:/u.test(name.words) && fillsLine(source, name, from)) {
    return lost(name.start, true);
  }
  const known = calledNameStart(region, name, from);
  if (known >= 0) return lost(known, true);
  const fills =
    (!scope.around || isAmongTemplates(source, name.start, from)) && fillsLine(source, name, from);
  return lost(fills ? name.start : lastWord(name), fills);
}

/** Whether the lines around are templates: `{{Toronto}}` above `Subdivisions of Ontario}}`. */
function isAmongTemplates(source: string, start: number, end: number): boolean {
  const above = /(?:^|\n)[^\S\n]*\{\{[^\n]*\}\}[^\S\n]*\n$/.test(
    source.slice(Math.max(0, start - 200), start),
  );
  return above || /^\}\}[^\S\n]*\n[^\S\n]*\{\{[^\n]*\}\}/.test(source.slice(end, end + 200));
}

/** Whether an end parts the name of an argument from its sign: `|url-}}status=live`. */
function partsSign(source: string, at: number): boolean {
  return /^\}*[\w -]*=/.test(source.slice(at, at + 50));
}

/** `wi}}fe` */
function partsWord(source: string, at: number): boolean {
  return /\p{L}\}+\p{L}/u.test(source.slice(at - 1, at + 4));
}

function lost(offset: number, isLikely: boolean): LostStart {
  return { place: { offset, insert: '{{' }, isLikely };
}

/** Where a call without arguments fills a value: `| country = NOR}} [[Stavanger]]`, `|2001 | formatnum:71902}}`. */
function valueStart(
  { source, use }: Region,
  { around }: Scope,
  name: Words | undefined,
  from: number,
): number {
  if (!name || around === undefined || around === 'link') return -1;
  // In `r|LHF}}` the pipe is the template's own.
  const before = source.slice(Math.max(0, name.start - 4), name.start);
  if (!/(?:=|(?:^|[\s|])\|)\s*$/.test(before)) return -1;
  if (/^\}*\p{L}/u.test(source.slice(from, from + 6))) return -1;
  const isCall = /^\p{Lu}{3}$|^#?(?:\p{Ll}+|\p{Lu}+):[^\s/]/u.test(name.words);
  return isCall || use.isTemplate(name.words.trim()) ? name.start : -1;
}

/**
 * Where a name without arguments begins that the page calls elsewhere, or that the wiki has and that
 * stands where such a template does, right behind a word or stop; -1 without one.
 */
function calledNameStart({ source, use }: Region, name: Words, from: number): number {
  // `http://www.torstar}}.com`
  const isCut = /^\}*(?:[\p{L}\d]|[./]\w)/u.test(source.slice(from, from + 6));
  for (const { index } of name.words.matchAll(/(?<![\p{L}\p{N}#])[\p{L}\p{N}#]/gu)) {
    if (!isCut && use.calls(name.words.slice(index).trim()) > 0) return name.start + index;
  }
  if (/^\}*[./]\w/.test(source.slice(from, from + 6))) return -1;
  const part = unglued(name);
  const isGlued = part.start > name.start || /[^\s=|]/.test(source[name.start - 1] ?? ' ');
  const written = part.words.trim();
  // `twice.citation needed}}`, `2009snd}}the`
  const isBehind = /[\p{L}\d.,;:]/u.test(source[part.start - 1] ?? ' ');
  if (isGlued && (use.isNote(written) || (isBehind && use.isTemplate(written)))) return part.start;
  return -1;
}
