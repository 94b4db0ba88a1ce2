import type { BracketToken } from './bracketToken.ts';
import { linkTargetAt, templateNameAt } from './constructName.ts';
import { isKnownName } from './missingOpening.ts';
import type { Search } from './searchState.ts';
import type { Frame, State } from './repairState.ts';

/** How unlikely the shape of a template is that ends at the token `index`. */
export function templateShapeCost(search: Search, frame: Frame, index: number): number {
  const { source } = search;
  const token = search.tokens[index]!;
  let cost = goesOn(source, token.end) ? wordCost(search, frame) : 0;
  if (/[^\s|=] $/.test(source.slice(token.start - 2, token.start))) {
    cost += goesOn(source, token.end) ? 1 : 0.5;
  }
  const endsLine = /^[^\S\n]*(?:\n|$|<|\}|\|)/.test(source.slice(token.end, token.end + 20));
  if (frame.pipeLines > 0 && !endsLine) cost += 1;
  if (frame.pipeLines > 0 && !startsItsLine(token)) cost += 0.5;
  // `{{navboxes|list=` with a line for each: its end has one, too.
  if (frame.isBlockArgument && frame.lines > 0 && !startsItsLine(token)) cost += 1;
  const isInline = frame.pipes > 0 && frame.pipeLines === 0 && !frame.isBlockArgument;
  if (isInline && startsItsLine(token)) cost += 3;
  // A reference that begins with a template and ends with braces is that template.
  const rest = search.tag === 'ref' && frame.token === 0 ? source.slice(token.end, search.end) : '';
  if (rest.trim()) cost += rest.trimEnd().endsWith('}}') ? 1.5 : 0.5;
  return cost;
}

/** A template may stand before a word, as `{{snd}}and` does, but is rarely cut in two: `{{fl}}ag|…`. */
function wordCost(search: Search, frame: Frame): number {
  if (frame.pipes + frame.pipeLines > 0) return 1.5;
  const { name } = templateNameAt(search.source, search.tokens[frame.token]!.end);
  return search.use.calls(name) > 1 ? 0.5 : 2.5;
}

function startsItsLine(token: BracketToken): boolean {
  return token.kind === 'table-close' || (token.kind === 'braces-close' && token.lineStart);
}

/** How unlikely the shape of a link is that ends at the token `index`. */
export function linkShapeCost(search: Search, frame: Frame, index: number): number {
  const { source } = search;
  const token = search.tokens[index]!;
  const opener = search.tokens[frame.token]!;
  if (frame.kind === 'file') {
    const startsLine = opener.start === 0 || source[opener.start - 1] === '\n';
    const rest = source.slice(token.end, token.end + 40);
    const goesOn = /^[,.]?\s?\p{Ll}/u.test(rest) ? 1 : 0;
    return goesOn + (startsLine && !/^[^\S\n]*(?:\n|$|<|\[\[)/.test(rest) ? 2 : 0);
  }
  const length = token.start - opener.end;
  const target = linkTargetAt(source, opener.end).name;
  const isSentence = /\p{Ll}{2}\. \p{Lu}/u.test(target) || target.length >= 100;
  // `[[File:A.jpg|thumb|Of [[anarchism.]]`: the stop is the caption's.
  const isStopped = /\p{Ll}{4}[.,;:]$/u.test(source.slice(opener.end, token.start)) ? 1.5 : 0;
  return isStopped + Math.min(4, Math.floor(length / 100)) + (isSentence ? 2 : 0);
}

/** How unlikely it is that an end is stray which could close what is on top. */
export function removalCost(search: Search, state: State, index: number): number {
  const { top } = state;
  const { kind, start, end } = search.tokens[index]!;
  if (kind === 'link-close') return top?.kind === 'link' ? 2 : top?.kind === 'file' ? 0.25 : 0;
  if (kind === 'table-close') return top?.kind === 'table' ? 0.75 : 0;
  if (top?.kind !== 'braces') return 0;
  if (top.count > 2) return 6;
  // Without its start, `{{a|lang|fr|eau}} b}}` has one end too many at the first.
  const before = search.source.slice(Math.max(0, start - 80), start);
  const words = /(?:^|[^{|={}[\]<>\n])([^|={}[\]<>\n]*)\|[^{}[\]\n]*$/.exec(before)?.[1];
  if (words && isKnownName(search, words)) return -0.5;
  const isLong = top.pipeLines > 0;
  if (isLong) return startsItsLine(search.tokens[index]!) ? 1.25 : 0.75;
  const gap = nextArgument(search, index) - end;
  const swallowed = gap > 60 ? 2 : gap > 25 ? 1.25 : gap > 8 ? 0.5 : 0;
  const sentences = /[.)]\s+\p{Lu}/u.test(search.source.slice(end, end + Math.min(gap, 300)))
    ? 1
    : 0;
  return 0.75 + swallowed + sentences + (top.pipes === 0 ? 1 : 0);
}

/** The offset of the next mark that means something to a template that goes on. */
function nextArgument({ tokens, end }: Search, index: number): number {
  for (let next = index + 1; next < Math.min(tokens.length, index + 20); next++) {
    const { kind, start } = tokens[next]!;
    if (kind === 'pipe' || kind === 'braces-close' || kind === 'line') return start;
  }
  return end;
}

/** Whether a word, or the value of an argument, goes on where an end stands: `{{a|b}}c`, `{{a|b}}=c`. */
function goesOn(source: string, at: number): boolean {
  return /^[-_]?[\p{L}\p{N}=]/u.test(source.slice(at, at + 2));
}
