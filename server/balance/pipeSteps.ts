import type { PipeToken } from './bracketToken.ts';
import { templateNameAt } from './constructName.ts';
import { insertEnd } from './insertEnd.ts';
import { isProse } from './lineCosts.ts';
import { openingBeforePipe } from './missingOpening.ts';
import type { Search } from './searchState.ts';
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
  if (!top) {
    if (token.first || !isProse(search)) return state;
    return chargeLoose(state, 3, openingBeforePipe(search, token.start));
  }
  const change = {
    pipes: top.pipes + (token.first ? 0 : 1),
    named: top.named + (token.name ? 1 : 0),
    names: token.name && top.names.length < 1000 ? `${top.names}|${token.name}|` : top.names,
    // In `{{plainlist|` with a line for each, a pipe within a line is of something inside.
    isBlockArgument:
      token.lineEnd || (top.isBlockArgument && top.lines > 0 && !token.first && !token.name),
  };
  if (top.kind === 'table') {
    const cost = cellPipeCost(search, token);
    return cost > 0 ? chargeLoose(state, cost, openingBeforePipe(search, token.start)) : state;
  }
  if (top.kind === 'file') return charge(state, 0, change);
  if (top.kind === 'braces') return charge(state, argumentCost(search, top, token), change);
  const extra = (top.pipes > 0 ? 3 : 0) + (token.name ? 2 : 0);
  return charge(state, extra, change);
}

/** How unlikely it is that an argument belongs to a template, and not to the one around it. */
function argumentCost(search: Search, top: Frame, token: PipeToken): number {
  const outer = templateBelow(top);
  // `| {{flag|Iran || 2`: what looks like the next cell is hardly an empty argument.
  if (isCellMark(search, top, token)) return 3;
  // Nothing is given twice; a second `|page=` is the outer template's.
  const isTwice = token.name !== '' && top.names.includes(`|${token.name}|`);
  // `| date = {{a|1}}|2|3`: what follows a template in a line of its own argument was inside it.
  const isCutOff = top.pipeLines > 0 && !token.first && search.source[token.start - 1] === '}';
  // Where each line names its argument, a pipe within a line is of something inside.
  const isOdd =
    !isCutOff && top.pipeLines > 0 && top.named > 0 && !token.first && token.name === '';
  if (!outer || token.first) return (isTwice || isCutOff ? 2 : 0) + (isOdd ? 1.5 : 0);
  if (isTwice) return 4;
  const name = nameOf(search, top);
  if (!token.name) {
    const most = search.use.positional(name);
    return most !== undefined && top.pipes - top.named >= most ? 1.5 : 0;
  }
  const known = knows(search, top, token.name);
  if (known) return 0;
  const isOuters = knows(search, outer, token.name);
  if (isOuters) return known === false ? 5 : 4;
  // A parser function such as `{{urlencode:a}}` takes no named arguments.
  if (isOuters === false) return 0;
  const isUnusual = top.named === 0 && (top.pipes > 0 || name.includes(':'));
  return isUnusual && outer.named > 0 ? 1.75 : 0;
}

function isCellMark({ source }: Search, top: Frame, { start, end }: PipeToken): boolean {
  const isDouble =
    source[end] === '|' && /\s/.test(source[start - 1] ?? '') && /\s/.test(source[end + 1] ?? '');
  return isDouble && top.below?.kind === 'table';
}

/** `| style="…" | text` and `| a || b` are cells; another pipe may be what is left of a template. */
function cellPipeCost({ source }: Search, token: PipeToken): number {
  if (token.first || source[token.end] === '|' || source[token.start - 1] === '|') return 0;
  const before = source.slice(Math.max(0, token.start - 80), token.start);
  // `{{code}}|a}}`
  if (before.endsWith('}')) return 3;
  return /[="][^\n|<]*$|[-!|+][^\n|{}[\]]*$/.test(before) && before.includes('=') ? 0 : 1.5;
}

function knows(search: Search, frame: Frame, parameter: string): boolean | undefined {
  const { start } = search.tokens[frame.token]!;
  return search.use.knows(nameOf(search, frame), parameter, start);
}

function nameOf(search: Search, frame: Frame): string {
  return templateNameAt(search.source, search.tokens[frame.token]!.end).name;
}
