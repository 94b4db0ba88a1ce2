import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { BlockFinding } from '../../problems/finding.ts';

/** A block that the parser cannot take, which then counts as plain text. */
export function findTooComplex({ complete, text }: BlockFacts): BlockFinding[] {
  if (complete) return [];
  const line = text.search(/[\r\n]/);
  return [{ start: 0, end: line > 0 ? line : text.length }];
}
