import type { BracketToken, PipeToken } from './bracketToken.ts';
import type { Pair } from './repairState.ts';

/** What stands before a stray end and around it, with what is closed left out. */
export interface Scope {
  /** The pipes of no inner construct, in the order of the text. */
  readonly pipes: readonly PipeToken[];
  /** What opens the scope and ends behind the stray end. */
  readonly around: 'braces' | 'link' | 'table' | undefined;
  /** Where the scope begins: behind that opening, at the region's start, or behind a blank line. */
  readonly from: number;
}

/**
 * Reads back from a stray end to where the construct can have begun whose end it is.
 * @param index the token of the stray end
 * @param pairs the openers with their ends in the repaired reading
 * @param isOutside whether what the same run of braces ends stands before those that are stray
 */
export function scopeBefore(
  tokens: readonly BracketToken[],
  index: number,
  pairs: Pair | undefined,
  isOutside = false,
): Scope {
  const { openerOf, endOf } = pairMaps(pairs);
  const pipes: PipeToken[] = [];
  let at = (isOutside ? (openerOf.get(index) ?? index) : index) - 1;
  for (let steps = 0; at >= 0 && steps < furthest; steps++) {
    const token = tokens[at]!;
    const opener = openerOf.get(at);
    if (opener !== undefined && opener < at) {
      at = opener - 1;
      continue;
    }
    const kind = token.kind.replace(/-open$/, '');
    if ((endOf.get(at) ?? -1) >= index && isAround(kind)) {
      return { pipes, around: kind, from: token.end };
    }
    if (token.kind === 'pipe') pipes.unshift(token);
    const isBreak = token.kind === 'line' && (token.line === 'blank' || token.line === 'heading');
    if (isBreak) return { pipes, around: undefined, from: token.start };
    at--;
  }
  return { pipes, around: undefined, from: at < 0 ? 0 : tokens[at]!.end };
}

const furthest = 2000;

function isAround(kind: string): kind is 'braces' | 'link' | 'table' {
  return kind === 'braces' || kind === 'link' || kind === 'table';
}

/** The first opener that each token ends, and the last end of each opener. */
function pairMaps(pairs: Pair | undefined) {
  const openerOf = new Map<number, number>();
  const endOf = new Map<number, number>();
  for (let pair = pairs; pair; pair = pair.before) {
    openerOf.set(pair.end, Math.min(pair.opener, openerOf.get(pair.end) ?? Infinity));
    endOf.set(pair.opener, Math.max(pair.end, endOf.get(pair.opener) ?? -1));
  }
  return { openerOf, endOf };
}
