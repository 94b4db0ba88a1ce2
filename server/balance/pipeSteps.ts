import type { PipeToken } from './bracketToken.ts';
import { templateNameAt } from './constructName.ts';
import { insertEnd } from './insertEnd.ts';
import { isProse } from './lineCosts.ts';
import type { Search } from './repairSearch.ts';
import { charge, chargeLoose, templateBelow, type Frame, type State } from './repairState.ts';

/** A `|`: it parts arguments, a link's target and text, or cells; or shows that something ended too soon. */
export function passPipe(search: Search, state: State, index: number, token: PipeToken): State[] {
  const result = [argument(search, state, token)];
  // The line start has offered the ends that a pipe at its start would.
  if (token.first) return result;
  let last = state;
  for (let i = 0; i < 3 && last.top && last.top.kind !== 'table' && last.top.below; i++) {
    last = insertEnd(search, last, index);
    result.push(argument(search, last, token));
  }
  return result;
}

function argument(search: Search, state: State, token: PipeToken): State {
  const { top } = state;
  if (!top) return token.first || !isProse(search) ? state : chargeLoose(state, 3);
  const change = {
    pipes: top.pipes + (token.first ? 0 : 1),
    named: top.named + (token.name ? 1 : 0),
    isBlockArgument: token.lineEnd,
  };
  if (top.kind === 'table') return state;
  if (top.kind === 'file') return charge(state, 0, change);
  if (top.kind === 'braces') return charge(state, argumentCost(search, top, token), change);
  const extra = (top.pipes > 0 ? 3 : 0) + (token.name ? 2 : 0);
  return charge(state, extra, change);
}

/** How unlikely it is that an argument belongs to a template, and not to the one around it. */
function argumentCost(search: Search, top: Frame, token: PipeToken): number {
  const outer = templateBelow(top);
  if (!outer || token.first) return 0;
  const name = nameOf(search, top);
  if (!token.name) {
    const most = search.use.positional(name);
    return most !== undefined && top.pipes - top.named >= most ? 1.5 : 0;
  }
  const known = search.use.knows(name, token.name);
  if (known) return 0;
  if (search.use.knows(nameOf(search, outer), token.name)) return known === false ? 5 : 4;
  return top.named === 0 && top.pipes > 0 && outer.named > 0 ? 1.75 : 0;
}

function nameOf(search: Search, frame: Frame): string {
  return templateNameAt(search.source, search.tokens[frame.token]!.end).name;
}
