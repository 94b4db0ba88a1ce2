import type { TextRange } from '../text/range.ts';
import { bracketFaults } from './bracketFaults.ts';
import { movedToken, type BracketToken, type TagToken } from './bracketToken.ts';
import type { EndPlace } from './endPlaces.ts';
import { headingFault } from './headingFault.ts';
import { looseFaults } from './looseFaults.ts';
import { readParameterUse, type ParameterUse } from './parameterUse.ts';
import { isUnbalanced, pairStrictly } from './strictPairs.ts';
import type { BlockBrackets } from './tokenizeBrackets.ts';

/** A construct whose start or end is missing. */
export interface BalanceFault {
  readonly kind:
    | 'unclosed-template'
    | 'stray-template-end'
    | 'unclosed-link'
    | 'stray-link-end'
    | 'unclosed-table'
    | 'stray-table-end'
    | 'unclosed-tag'
    | 'stray-tag-end'
    | 'unclosed-comment'
    | 'unbalanced-heading';
  /** The opening with the construct's name, the heading's text line, or the stray end itself. */
  readonly range: TextRange;
  /** Template, link target or tag; the heading's text; empty for tables, comments and stray ends. */
  readonly name: string;
  /** Where what is missing should stand, best first; empty for strays. */
  readonly ends: readonly EndPlace[];
  /** The openings of sound constructs that the fault breaks, and the text that it hides. */
  readonly affected: readonly TextRange[];
}

/** A block's place on the page, with its brackets. */
export interface PlacedBrackets extends TextRange {
  readonly brackets: BlockBrackets;
}

/**
 * Finds the constructs of a page that are really broken, each once and in the order of the text:
 * where an inner template lost its end, it is reported and not the outer one whose end it took.
 * @param blocks all blocks of the page in order
 * @param source the page's text; offsets are its UTF-16 offsets
 */
export function findBalanceFaults(
  blocks: readonly PlacedBrackets[],
  source: string,
): BalanceFault[] {
  const use = readParameterUse(source);
  const faults: BalanceFault[] = [];
  for (let index = 0; index < blocks.length && faults.length < mostFaults; index++) {
    if (blocks[index]!.brackets.balanced) continue;
    const from = sectionStart(blocks, index);
    const to = sectionEnd(blocks, index);
    const tokens = blocks
      .slice(from, to)
      .flatMap(({ start, brackets }) => brackets.tokens.map((token) => movedToken(token, start)));
    faults.push(...stretchFaults(tokens, source, blocks[to - 1]!.end, use));
    index = to - 1;
  }
  return faults.sort((a, b) => a.range.start - b.range.start).slice(0, mostFaults);
}

/** A page with more is no page to mend fault by fault. */
const mostFaults = 200;

/** The block with the heading above; what stands before it is of another section. */
function sectionStart(blocks: readonly PlacedBrackets[], index: number): number {
  let first = index;
  while (first > 0 && !startsWithHeading(blocks[first]!)) first--;
  return first;
}

/** Behind the last block of a section, or of several that are broken one after the other. */
function sectionEnd(blocks: readonly PlacedBrackets[], index: number): number {
  let end = index + 1;
  while (end < blocks.length) {
    const { brackets } = blocks[end]!;
    if (brackets.hasHeading && brackets.balanced && startsWithHeading(blocks[end]!)) break;
    end++;
  }
  return end;
}

function startsWithHeading({ brackets }: PlacedBrackets): boolean {
  const first = brackets.hasHeading ? brackets.tokens[0] : undefined;
  return first?.kind === 'line' && first.line === 'heading';
}

/** The faults of some sections that follow each other. */
function stretchFaults(
  tokens: readonly BracketToken[],
  source: string,
  end: number,
  use: ParameterUse,
): BalanceFault[] {
  const { unmatched, headings } = pairStrictly(tokens);
  const faults = looseFaults(tokens, source);
  for (const heading of headings) {
    const token = tokens[heading]!;
    if (isUnbalanced(token)) faults.push(headingFault(token, source));
  }
  const bounds = [0, ...headings.filter((heading) => heading > 0), tokens.length];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, to] = [bounds[i]!, bounds[i + 1]!];
    const inSection: number[] = [];
    for (; next < unmatched.length && unmatched[next]! < to; next++)
      inSection.push(unmatched[next]! - from);
    if (inSection.length === 0) continue;
    const sectionEnd = tokens[to]?.start ?? end;
    faults.push(...sectionFaults(tokens.slice(from, to), inSection, source, sectionEnd, '', use));
  }
  return faults;
}

/** The faults of a section, or of a tag's content. */
function sectionFaults(
  tokens: readonly BracketToken[],
  unmatched: readonly number[],
  source: string,
  end: number,
  tag: string,
  use: ParameterUse,
): BalanceFault[] {
  const faults = unmatched.flatMap((index) => {
    const token = tokens[index]!;
    return token.kind === 'tag' ? tagFaults(token, source, use) : [];
  });
  const brackets = unmatched.filter((index) => isBracket(tokens[index]!));
  if (brackets.length === 0) return faults;
  const first = searchStart(tokens, brackets[0]!);
  const searched = tokens.slice(first, first + longestSearch);
  const within = brackets.map((index) => index - first).filter((index) => index < longestSearch);
  const lastUnmatched = within.at(-1)!;
  // What is cut off is taken for the end of the section.
  const searchEnd = tokens[first + longestSearch]?.start ?? end;
  const region = { tokens: searched, source, end: searchEnd, use, lastUnmatched, tag };
  return [...faults, ...bracketFaults(region, within)];
}

function tagFaults(token: TagToken, source: string, use: ParameterUse): BalanceFault[] {
  const inner = token.inner ?? [];
  const { unmatched } = pairStrictly(inner);
  const faults = looseFaults(inner, source);
  return [...faults, ...sectionFaults(inner, unmatched, source, token.contentEnd, token.name, use)];
}

/** Most tokens that a search reads, and how far before a stray end it begins. */
const longestSearch = 3000;
const furthestBack = 1000;

/** Before an unclosed opener all is sound; a stray end may have lost its opener long before. */
function searchStart(tokens: readonly BracketToken[], first: number): number {
  const opens = /-open$/.test(tokens[first]!.kind);
  return opens ? first : Math.max(0, first - furthestBack);
}

function isBracket({ kind }: BracketToken): boolean {
  return (
    kind !== 'tag' && kind !== 'unclosed-tag' && kind !== 'stray-tag' && kind !== 'unclosed-comment'
  );
}
