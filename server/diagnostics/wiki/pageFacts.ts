import type { BlockFacts } from '../../facts/blockFacts.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import { RangeSet } from '../../text/rangeSet.ts';

/**
 * Where MediaWiki may leave out what is written, or may show it as something else: in the arguments
 * of templates and parser functions.
 */
export function inArguments({ root }: BlockFacts): RangeSet {
  return new RangeSet([...nodesOfType(root, 'parameter'), ...nodesOfType(root, 'arg-default')]);
}
