import type { BlockFacts } from '../../facts/blockFacts.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import { RangeSet } from '../../text/rangeSet.ts';
import { Memo } from '../../text/memory.ts';

/**
 * Where MediaWiki may leave out what is written, or may show it as something else: in the arguments
 * of templates and parser functions.
 */
export function inArguments({ root }: BlockFacts): RangeSet {
  return new RangeSet([...nodesOfType(root, 'parameter'), ...nodesOfType(root, 'arg-default')]);
}

/** Remembers what a block says, so that an edit asks only the blocks that it touched. */
export function onceForEach<Result>(
  find: (facts: BlockFacts) => Result,
): (facts: BlockFacts) => Result {
  const known = new Memo<BlockFacts, { readonly result: Result }>();
  return (facts) => {
    let entry = known.get(facts);
    if (!entry) {
      entry = { result: find(facts) };
      known.set(facts, entry);
    }
    return entry.result;
  };
}
