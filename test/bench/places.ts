import { Random } from '../unit/random.ts';
import type { Place, PlaceKind } from './plan.ts';

/** UTF-16 offsets, the end not included. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What people type into text, most of the time. */
const letters = [...'etaoinshrdlu ,.0'];

/** What people type beside syntax: halves of constructs, which may change how the page reads. */
const marks = [...'{}[]<>|=\'"/*\n'];

/**
 * Random places to type one character at, the kinds in turn, so that each has its share however
 * little of the page it is. A kind that the page has none of is left out.
 * @param count how many places
 * @param seed the same seed gives the same places
 */
export function choosePlaces(text: string, count: number, seed: number): Place[] {
  const random = new Random(seed);
  const kinds = [...stretchesByKind(text)].filter(([, stretches]) => stretches.length > 0);
  return Array.from({ length: count }, (_, index) => {
    const [kind, stretches] = kinds[index % kinds.length]!;
    const offset = randomOffset(stretches, random, text);
    return { kind, offset, character: random.pick(kind === 'syntax' ? marks : letters) };
  });
}

function stretchesByKind(text: string): Map<PlaceKind, Stretch[]> {
  const refs = matches(text, /(?<=<ref\b[^<>/]*>)[\s\S]*?(?=<\/ref>)/gi);
  return new Map([
    // Whole paragraphs are long lines; the refs in them are another kind.
    ['prose', matches(text, /^(?:\w|''')[^\n]{80,}/gm).flatMap((line) => without(line, refs))],
    ['infobox', infoboxes(text)],
    ['ref', refs],
    ['table', matches(text, /^\{\|[\s\S]*?^\|\}/gm)],
    ['syntax', matches(text, /[{}[\]<>|=]+|''+/g)],
  ]);
}

function matches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Each `{{Infobox …}}` up to the braces that balance its own. */
function infoboxes(text: string): Stretch[] {
  return matches(text, /\{\{\s*infobox/gi).map(({ start }) => {
    let depth = 0;
    for (const brace of text.slice(start).matchAll(/\{\{|\}\}/g)) {
      depth += brace[0] === '{{' ? 1 : -1;
      if (depth === 0) return { start, end: start + brace.index };
    }
    return { start, end: text.length };
  });
}

/** What is left of a stretch without the parts that others cover; these are in order. */
function without(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { start } = stretch;
  for (const other of others) {
    if (other.end <= start || other.start >= stretch.end) continue;
    if (other.start > start) left.push({ start, end: other.start });
    start = other.end;
  }
  if (start < stretch.end) left.push({ start, end: stretch.end });
  return left;
}

/** Every offset is as likely as any other, so long stretches are met more often. */
function randomOffset(stretches: readonly Stretch[], random: Random, text: string): number {
  const total = stretches.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  let rest = random.below(total);
  for (const { start, end } of stretches) {
    if (rest <= end - start) return beforePair(text, start + rest);
    rest -= end - start + 1;
  }
  return text.length;
}

/** Nobody types between the two halves of a character such as an emoji. */
function beforePair(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
