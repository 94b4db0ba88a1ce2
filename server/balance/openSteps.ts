import type { BracketToken, LinkOpenToken, TableOpenToken } from './bracketToken.ts';
import { insertEnd } from './insertEnd.ts';
import type { Search } from './searchState.ts';
import { charge, editCost, type Frame, type State } from './repairState.ts';

/** `[[`: links other than files hold no links. */
export function openLink(
  search: Search,
  state: State,
  index: number,
  token: LinkOpenToken,
): State[] {
  const kind = token.file ? 'file' : 'link';
  if (state.top?.kind !== 'link') {
    return [push(search, charge(state, inNameCost(search, state, index)), kind, index, 2)];
  }
  const nested = charge(state, 6);
  return [
    push(search, insertEnd(search, state, index), kind, index, 2),
    push(search, nested, kind, index, 2),
  ];
}

/** `{{`, or a `{` that may have lost its second brace. */
export function openBraces(
  search: Search,
  state: State,
  index: number,
  token: BracketToken,
): State[] {
  if (token.kind !== 'lone-brace-open') {
    const charged = charge(state, inNameCost(search, state, index));
    return [push(search, charged, 'braces', index, token.end - token.start)];
  }
  const opened = push(search, state, 'braces', index, 2);
  const edits = {
    before: state.edits,
    kind: 'complete-opener',
    token: index,
    frame: opened.top,
    at: index,
    length: 1,
  } as const;
  return [state, { ...opened, cost: state.cost + halfCost, edits }];
}

/** The name of a template holds no other construct: `{{snd and [[Kerman]]` has lost its end before. */
function inNameCost({ source, tokens }: Search, { top }: State, index: number): number {
  if (top?.kind !== 'braces' || top.pipes + top.pipeLines > 0) return 0;
  const name = source.slice(tokens[top.token]!.end, tokens[index]!.start);
  return name.length > 200 || /^(?!#|[^:]*:)[^<\n]*[\p{L}\p{N}]/u.test(name) ? 3 : 0;
}

/** `{|`: a table is meant to nest in a cell only. */
export function openTable(
  search: Search,
  state: State,
  index: number,
  { inValue }: TableOpenToken,
): State[] {
  const { top } = state;
  if (inValue && top?.kind !== 'braces') return [state];
  if (top?.kind !== 'table') return [push(search, state, 'table', index, 0)];
  const ended = push(search, insertEnd(search, state, index), 'table', index, 0);
  return top.inCell ? [push(search, state, 'table', index, 0), ended] : [ended];
}

/** A half mark is better evidence than none. */
export const halfCost = editCost - 3;

function push(
  search: Search,
  state: State,
  kind: Frame['kind'],
  index: number,
  count: number,
): State {
  return { ...state, top: search.frames.push(kind, index, count, state.top) };
}
