import type { BalanceFault } from './balanceFault.ts';
import type { Site } from '../wikis/site.ts';
import type { PageText } from '../text/pageText.ts';
import { bracketFaults } from './bracketFaults.ts';
import { movedToken, type BracketToken, type TagToken } from './bracketToken.ts';
import { headingFault, type UnbalancedHeading } from './headingFault.ts';
import { faultsOfStretch } from './knownStretches.ts';
import { joinSwallowing } from './joinSwallowing.ts';
import { looseFaults } from './looseFaults.ts';
import { sectionEnd, sectionStart, type PlacedBrackets } from './pageSections.ts';
import { readPageUse, type PageUse } from './pageUse.ts';
import { searchWindow } from './searchWindow.ts';
import { pairStrictly } from './strictPairs.ts';
import { append } from '../text/append.ts';

/**
 * Finds the constructs of a page that are really broken, each once and in the order of the text:
 * where an inner template lost its end, it is reported and not the outer one whose end it took.
 * @param blocks all blocks of the page in order
 * @param page the page's text; offsets are its UTF-16 offsets
 * @param site the wiki, whose templates are known by name
 */
export function findBalanceFaults(
  blocks: readonly PlacedBrackets[],
  page: PageText,
  site: Site,
): BalanceFault[] {
  return blockFaults(joinSwallowing(blocks, page), page, readPageUse(blocks, site));
}

function blockFaults(
  blocks: readonly PlacedBrackets[],
  page: PageText,
  use: PageUse,
): BalanceFault[] {
  const faults: BalanceFault[] = [];
  for (let index = 0; index < blocks.length && faults.length < mostFaults; index++) {
    if (blocks[index]!.facts.brackets.balanced) continue;
    const from = sectionStart(blocks, index);
    const to = sectionEnd(blocks, index);
    const stretch = blocks.slice(from, to);
    append(faults, knownFaults(stretch, page, use));
    index = to - 1;
  }
  return faults.sort((a, b) => a.range.start - b.range.start).slice(0, mostFaults);
}

/** No rule looks further than this before and behind a stretch, in UTF-16 units. */
const furthestBefore = 400;
export const furthestBehind = 21_000;

function knownFaults(
  blocks: readonly PlacedBrackets[],
  page: PageText,
  use: PageUse,
): readonly BalanceFault[] {
  const { start } = blocks[0]!;
  const { end } = blocks.at(-1)!;
  const from = Math.max(0, start - furthestBefore);
  const window = page.slice(from, end + furthestBehind);
  const brackets = blocks.map((block) => block.facts.brackets);
  return faultsOfStretch({ brackets, start, window, before: start - from, use }, (recorded) => {
    const tokens = blocks.flatMap((block) =>
      block.facts.brackets.tokens.map((token) => movedToken(token, block.start - from)),
    );
    return stretchFaults(tokens, window, end - from, recorded);
  });
}

/** A page with more is no page to mend fault by fault. */
const mostFaults = 200;

/** The faults of some sections that follow each other. */
function stretchFaults(
  tokens: readonly BracketToken[],
  source: string,
  end: number,
  use: PageUse,
): BalanceFault[] {
  const { unmatched, headings, unbalanced } = pairStrictly(tokens);
  const faults = looseFaults(tokens, source, use);
  for (const heading of unbalanced) {
    faults.push(headingFault(tokens[heading] as UnbalancedHeading, source));
  }
  const bounds = [0, ...headings.filter((heading) => heading > 0), tokens.length];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length && faults.length < mostFaults; i++) {
    const [from, to] = [bounds[i]!, bounds[i + 1]!];
    const inSection: number[] = [];
    for (; next < unmatched.length && unmatched[next]! < to; next++)
      inSection.push(unmatched[next]! - from);
    if (inSection.length === 0) continue;
    const sectionEnd = tokens[to]?.start ?? end;
    append(faults, sectionFaults(tokens.slice(from, to), inSection, source, sectionEnd, '', use));
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
  use: PageUse,
): BalanceFault[] {
  const faults = unmatched.flatMap((index) => {
    const token = tokens[index]!;
    return token.kind === 'tag' ? tagFaults(token, source, use) : [];
  });
  const brackets = unmatched.filter((index) => isBracket(tokens[index]!));
  if (brackets.length === 0) return faults;
  const window = searchWindow(tokens, brackets, pairStrictly(tokens).ends);
  const region = {
    tokens: window.tokens,
    source,
    // What is cut off is taken for the end of the section.
    end: window.end ?? end,
    endsAfter: window.endsAfter,
    use,
    lastUnmatched: window.unmatched.at(-1)!,
    tag,
  };
  return [...faults, ...bracketFaults(region, window.unmatched)];
}

function tagFaults(token: TagToken, source: string, use: PageUse): BalanceFault[] {
  const inner = token.inner ?? [];
  const { unmatched } = pairStrictly(inner);
  const faults = looseFaults(inner, source, use);
  return [...faults, ...sectionFaults(inner, unmatched, source, token.contentEnd, token.name, use)];
}

function isBracket({ kind }: BracketToken): boolean {
  return (
    kind !== 'tag' &&
    kind !== 'unclosed-tag' &&
    kind !== 'unfinished-tag' &&
    kind !== 'stray-tag' &&
    kind !== 'unclosed-comment'
  );
}
