import type { LineKind, TableCloseToken } from './bracketToken.ts';
import { linkShapeCost, removalCost, templateShapeCost } from './closeCosts.ts';
import { insertEnd } from './insertEnd.ts';
import { halfCost } from './openSteps.ts';
import type { Search } from './searchState.ts';
import { editCost, refundLoose, type Frame, type State } from './repairState.ts';
import { append } from '../text/append.ts';

/** A run of `}`: it closes what is on top, shows that an end is missing above it, or is stray. */
export function closeBraces(search: Search, state: State, index: number): State[] {
  const token = search.tokens[index]!;
  if (token.kind === 'lone-brace-close') return halfEnd(state, index, ['braces']);
  return closeRun(search, state, index, token.end - token.start, longestRun);
}

/** A run of `]`. */
export function closeLinks(search: Search, state: State, index: number): State[] {
  const token = search.tokens[index]!;
  if (token.kind !== 'link-close') return halfEnd(state, index, ['link', 'file']);
  let states = [state];
  const pairs = Math.min(Math.floor((token.end - token.start) / 2), longestRun);
  for (let i = 0; i < pairs; i++) {
    states = states.flatMap((each) => closeLink(search, each, index, token.singles, token.half));
    if (states.length > 12) states = states.sort((a, b) => a.cost - b.cost).slice(0, 12);
  }
  return states;
}

/** `|}`, or the `|}}` that ends a template whose last argument is empty. */
export function closeTable(
  search: Search,
  state: State,
  index: number,
  token: TableCloseToken,
): State[] {
  const isTableEnd = endsAbove(search, state, index, ['table']).flatMap((ended) =>
    closeRun(search, pop(search, ended, index), index, token.braces - 1, longestRun),
  );
  const isArgument =
    token.braces > 1 ? closeRun(search, state, index, token.braces, longestRun) : [];
  if (token.braces > 1 || (isTableEnd.length > 0 && !isBeforeRows(search, index))) {
    return [...isTableEnd, ...isArgument];
  }
  // What a template makes of an argument that ends a table, `{{!}}}`, only the wiki knows.
  const isTemplates = token.braces === 0 && state.top?.kind === 'braces';
  return [...isTableEnd, isTemplates ? state : remove(search, state, index, 2)];
}

/** Only where rows follow can a `|}` have come too soon. */
function isBeforeRows({ tokens }: Search, index: number): boolean {
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind !== 'line' || token.line === 'blank' || token.line === 'comment') continue;
    return rowLines.has(token.line);
  }
  return false;
}

const rowLines: ReadonlySet<LineKind> = new Set([
  'row',
  'pipe',
  'header-cell',
  'parameter',
  'table-close',
]);

/** Longer runs than this are treated as stray at once. */
const longestRun = 12;

function closeRun(
  search: Search,
  state: State,
  index: number,
  length: number,
  most: number,
): State[] {
  if (length < 2) return [state];
  if (most === 0) return [remove(search, state, index, length)];
  const result: State[] = [];
  // Only the top can close; to reach one below, the ends above it must be put in.
  for (const ended of endsAbove(search, state, index, ['braces'])) {
    const matched = Math.min(length, ended.top!.count, 3);
    const closed = popBraces(search, ended, index, matched, length - matched);
    append(result, closeRun(search, closed, index, length - matched, most - 1));
  }
  // The stray braces of a run are its last, or all of it.
  result.push(remove(search, state, index, length));
  return result;
}

function closeLink(
  search: Search,
  state: State,
  index: number,
  singles: number,
  half: number,
): State[] {
  const result = endsAbove(search, state, index, ['link', 'file']).map((ended) =>
    pop(search, ended, index),
  );
  const isTop = state.top?.kind === 'link' || state.top?.kind === 'file';
  if (!isTop && (singles > 1 || (singles === 1 && half < 0))) result.push(state);
  else result.push(remove(search, state, index, 2));
  return result;
}

/** Readings whose top is of one of the kinds, with up to two ends put in to reach it. */
function endsAbove(
  search: Search,
  state: State,
  index: number,
  kinds: readonly Frame['kind'][],
): State[] {
  const result: State[] = [];
  let last = state;
  for (let i = 0; i < 3 && last.top; i++) {
    if (kinds.includes(last.top.kind)) result.push(last);
    last = insertEnd(search, last, index);
  }
  return result;
}

function pop(search: Search, state: State, index: number): State {
  const top = state.top!;
  const cost = top.kind === 'table' ? 0 : linkShapeCost(search, top, index);
  const pairs = { before: state.pairs, opener: top.token, end: index };
  return { ...state, cost: state.cost + cost, top: top.below, pairs };
}

function popBraces(
  search: Search,
  state: State,
  index: number,
  matched: number,
  rest: number,
): State {
  const top = state.top!;
  const left = top.count - matched;
  const cost = left > 1 || rest > 1 ? 0 : templateShapeCost(search, top, index);
  return {
    ...state,
    cost: state.cost + cost,
    top: left > 1 ? search.frames.rest(top, left) : top.below,
    pairs: { before: state.pairs, opener: top.token, end: index },
  };
}

function remove(search: Search, read: State, index: number, length: number): State {
  const cost = editCost + removalCost(search, read, index);
  const state = read.top?.kind === 'braces' ? read : refundLoose(read);
  const { edits: before } = state;
  const edits = {
    before,
    kind: 'remove-end',
    token: index,
    frame: undefined,
    at: index,
    length,
  } as const;
  return { ...state, cost: state.cost + cost, edits };
}

/** A single `}` or `]` may be what is left of an end. */
function halfEnd(state: State, index: number, kinds: readonly Frame['kind'][]): State[] {
  const { top } = state;
  if (!top || !kinds.includes(top.kind)) return [state];
  const completed: State = {
    ...state,
    cost: state.cost + halfCost,
    top: top.below,
    edits: {
      before: state.edits,
      kind: 'complete-end',
      token: top.token,
      frame: top,
      at: index,
      length: 1,
    },
    pairs: { before: state.pairs, opener: top.token, end: index },
  };
  return [state, completed];
}
