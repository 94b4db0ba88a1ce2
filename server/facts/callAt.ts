import type { TextRange } from '../text/range.ts';
import type { BlockFacts } from './blockFacts.ts';
import type { CallArgument } from './callArguments.ts';
import type { TemplateCall } from './templateCall.ts';

/** The call that has exactly this range in the block. */
export function callSpanning(
  { calls }: Pick<BlockFacts, 'calls'>,
  { start, end }: TextRange,
): TemplateCall | undefined {
  return calls.find((call) => call.start === start && call.end === end);
}

/** The innermost call whose arguments hold a range of the block. */
export function callAround(
  { calls }: Pick<BlockFacts, 'calls'>,
  { start, end }: TextRange,
): TemplateCall | undefined {
  return calls.findLast((call) => call.nameRange.end < start && end < call.end);
}

/** The innermost argument that holds a range of the block. */
export function argumentAround(
  facts: Pick<BlockFacts, 'calls'>,
  range: TextRange,
): CallArgument | undefined {
  return callAround(facts, range)?.arguments.find(
    ({ start, end }) => start <= range.start && range.end <= end,
  );
}
