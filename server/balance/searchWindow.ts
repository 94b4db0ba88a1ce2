import type { BracketToken } from './bracketToken.ts';

/** The part of a section that a search for its faults reads. */
export interface SearchWindow {
  readonly tokens: readonly BracketToken[];
  /** Indices in `tokens` of what MediaWiki leaves as text, ascending. */
  readonly unmatched: readonly number[];
  /** Offset at which the window ends, in UTF-16 units; undefined if it reaches to the section's end. */
  readonly end: number | undefined;
  /** The kinds of ends in what follows in the section. */
  readonly endsAfter: ReadonlySet<BracketToken['kind']>;
}

/** Most tokens that a search reads, how far before a stray end it begins, and how far before to see what is around. */
const longestSearch = 3000;
const furthestBack = 1000;
const furthestAround = 2000;

/** Stretches in such disorder are searched less far. */
const manyUnmatched = 20;

/**
 * Chooses what is searched so that nothing sound is cut: half a template would look like one that lost its
 * other half.
 * @param tokens a section's tokens
 * @param unmatched indices of those that MediaWiki leaves as text, ascending; at least one
 * @param ends the end of each opener that closes
 */
export function searchWindow(
  tokens: readonly BracketToken[],
  unmatched: readonly number[],
  ends: ReadonlyMap<number, number>,
): SearchWindow {
  const from = windowStart(tokens, unmatched[0]!, ends);
  const longest = unmatched.length > manyUnmatched ? longestSearch / 4 : longestSearch;
  const to = windowEnd(Math.min(tokens.length, from + longest), unmatched, ends);
  const cut = cutByWindow(from, to, ends);
  const kept: number[] = [];
  for (let index = from; index < to; index++) if (!cut.has(index)) kept.push(index);
  const places = new Map(kept.map((index, place) => [index, place]));
  return {
    tokens: kept.map((index) => tokens[index]!),
    unmatched: unmatched.flatMap((index) => places.get(index) ?? []),
    end: tokens[to]?.start,
    endsAfter: new Set(looseEnds(to, unmatched, ends).map((index) => tokens[index]!.kind)),
  };
}

/** Before an unclosed opener all is sound; a stray end may have lost its opener long before. */
function windowStart(
  tokens: readonly BracketToken[],
  first: number,
  ends: ReadonlyMap<number, number>,
): number {
  const isOpener = tokens[first]!.kind.endsWith('-open');
  const start = isOpener ? first : Math.max(0, first - furthestBack);
  let around = start;
  let behind = start;
  for (const [opener, end] of ends) {
    if (opener >= start || end < start) continue;
    // A table or template around it is sound, but must be seen to open.
    if (end > first && opener >= first - furthestAround) around = Math.min(around, opener);
    if (end < first) behind = Math.max(behind, end + 1);
  }
  return around < start ? around : behind;
}

/** Where the window ends, before what would be cut. */
function windowEnd(
  furthest: number,
  unmatched: readonly number[],
  ends: ReadonlyMap<number, number>,
): number {
  const last = unmatched.findLast((index) => index < furthest) ?? furthest;
  let to = furthest;
  for (const [opener, end] of ends) {
    if (opener > last && opener < to && end >= furthest) to = opener;
  }
  return to;
}

/** What follows the window and ends nothing that begins there, so it may be the end of what is open in it. */
function looseEnds(
  to: number,
  unmatched: readonly number[],
  ends: ReadonlyMap<number, number>,
): number[] {
  const cut = [...ends].filter(([opener, end]) => opener < to && end >= to);
  return [...unmatched.filter((index) => index >= to), ...cut.map(([, end]) => end)];
}

/** The halves within the window of what is too long for it. */
function cutByWindow(from: number, to: number, ends: ReadonlyMap<number, number>): Set<number> {
  const cut = new Set<number>();
  for (const [opener, end] of ends) {
    if (opener < from && end >= from) cut.add(end);
    if (opener < to && end >= to) cut.add(opener);
  }
  return cut;
}
