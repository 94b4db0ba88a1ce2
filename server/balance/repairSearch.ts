import type { Region, Search } from './searchState.ts';
import type { BracketToken } from './bracketToken.ts';
import { closeBraces, closeLinks, closeTable } from './closeSteps.ts';
import { Frames } from './frames.ts';
import { insertEnd } from './insertEnd.ts';
import { crossLine } from './lineCosts.ts';
import { openBraces, openLink, openTable } from './openSteps.ts';
import { passPipe } from './pipeSteps.ts';
import { editCost, emptyState, type State } from './repairState.ts';
import { pairStrictly } from './strictPairs.ts';

/**
 * Finds the likeliest way to mend a region: the reading in which the fewest ends are missing or stray
 * and the constructs keep the shapes that people give them.
 *
 * All readings are carried along token by token; of those with the same constructs open the cheapest
 * is kept, and of all the cheapest few, so that the time is linear in the number of tokens.
 */
export function searchRepair(region: Region, width: number): State {
  const search: Search = { ...region, frames: new Frames() };
  const { ends } = pairStrictly(region.tokens);
  /** The last end of what begins before the token. */
  let reach = -1;
  let states: State[] = [emptyState];
  for (let index = 0; index < region.tokens.length; index++) {
    const mayEnd = index > region.lastUnmatched && region.tokens[index]!.kind === 'line';
    const settled = mayEnd ? settledReading(states, reach < index) : undefined;
    if (settled) return settled;
    reach = Math.max(reach, ends.get(index) ?? -1);
    const next = states.flatMap((state) => expand(search, state, index));
    states = cheapest(next, width, region.tokens);
  }
  const closed = states.map((state) => closeAll(search, state, region.tokens.length));
  return cheapest(closed, 1, region.tokens)[0]!;
}

/** Costlier readings than the best by this much are given up. */
const margin = 26;
/** With nothing open in the best reading, and all others so far behind, the rest cannot matter. */
const settledLead = 6;
const deepest = 60;

function expand(search: Search, state: State, index: number): State[] {
  const token = search.tokens[index]!;
  switch (token.kind) {
    case 'line':
      return withEnds(search, state, index, 4).map((each) =>
        // A blank line that held the end is none.
        each !== state && token.line === 'blank' ? each : crossLine(search, each, token),
      );
    case 'heading-end':
      return withEnds(search, state, index, 2);
    case 'pipe':
      return passPipe(search, state, index, token);
    case 'link-open':
      return depthOf(state) > deepest ? [state] : openLink(search, state, index, token);
    case 'braces-open':
    case 'lone-brace-open':
      return depthOf(state) > deepest ? [state] : openBraces(search, state, index, token);
    case 'table-open':
      return depthOf(state) > deepest ? [state] : openTable(search, state, index, token);
    case 'braces-close':
    case 'lone-brace-close':
      return closeBraces(search, state, index);
    case 'link-close':
    case 'lone-bracket-close':
      return closeLinks(search, state, index);
    case 'table-close':
      return closeTable(search, state, index, token);
    default:
      return [state];
  }
}

/** The reading as it is, and with the ends of up to `most` constructs put in before a token. */
function withEnds(search: Search, state: State, index: number, most: number): State[] {
  const result = [state];
  let last = state;
  for (let i = 0; i < most && last.top; i++) {
    last = insertEnd(search, last, index);
    result.push(last);
  }
  return result;
}

function closeAll(search: Search, state: State, index: number): State {
  let closed = state;
  while (closed.top) {
    const endKind = endKinds[closed.top.kind];
    closed = search.endsAfter.has(endKind)
      ? { ...closed, top: closed.top.below }
      : insertEnd(search, closed, index);
  }
  return closed;
}

const endKinds = {
  braces: 'braces-close',
  link: 'link-close',
  file: 'link-close',
  table: 'table-close',
} as const;

function cheapest(
  states: readonly State[],
  width: number,
  tokens: readonly BracketToken[],
): State[] {
  const byStack = new Map<number, State>();
  let best = Infinity;
  for (const state of states) {
    best = Math.min(best, state.cost);
    const identity = state.top?.identity ?? 0;
    const known = byStack.get(identity);
    if (!known || isBetter(state, known, tokens)) byStack.set(identity, state);
  }
  const kept = [...byStack.values()].filter((state) => state.cost <= best + margin);
  // The sort is stable: of equals, the one found first stays first.
  return kept.sort((a, b) => a.cost - b.cost).slice(0, width);
}

/** Of equally likely lines for an end the first is taken. */
function isBetter(state: State, known: State, tokens: readonly BracketToken[]): boolean {
  if (state.cost !== known.cost) return state.cost < known.cost;
  const [edit, other] = [state.edits, known.edits];
  if (!edit || !other || edit.token !== other.token || edit.at >= other.at) return false;
  return tokens[edit.at]?.kind === 'line';
}

/**
 * The reading with nothing open that no other is likely to become cheaper than.
 * @param isRestSound whether all that follows is sound by itself: what is still open then costs an end
 */
function settledReading(states: readonly State[], isRestSound: boolean): State | undefined {
  const best = states.find(({ top }) => !top);
  if (!best) return undefined;
  const least = (state: State) => state.cost + (isRestSound ? editCost * depthOf(state) : 0);
  const isBehind = (state: State) => least(state) >= best.cost + settledLead;
  return states.every((state) => state === best || isBehind(state)) ? best : undefined;
}

function depthOf(state: State): number {
  let depth = 0;
  for (let frame = state.top; frame; frame = frame.below) depth++;
  return depth;
}
