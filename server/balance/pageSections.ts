import type { TextRange } from '../text/range.ts';
import type { BlockBrackets } from './tokenizeBrackets.ts';

/** A block's place on the page, with its brackets. */
export interface PlacedBrackets extends TextRange {
  readonly facts: { readonly brackets: BlockBrackets };
}

/**
 * The block with the heading above a block; what stands before it is of another section.
 * @param index the block's place among the blocks
 */
export function sectionStart(blocks: readonly PlacedBrackets[], index: number): number {
  let first = index;
  while (first > 0 && !startsWithHeading(blocks[first]!)) first--;
  return first;
}

/** Behind the last block of a section, or of several that are broken one after the other. */
export function sectionEnd(blocks: readonly PlacedBrackets[], index: number): number {
  let end = index + 1;
  while (end < blocks.length) {
    const { brackets } = blocks[end]!.facts;
    if (brackets.hasHeading && brackets.balanced && startsWithHeading(blocks[end]!)) break;
    end++;
  }
  return end;
}

function startsWithHeading({ facts: { brackets } }: PlacedBrackets): boolean {
  const first = brackets.hasHeading ? brackets.tokens[0] : undefined;
  return first?.kind === 'line' && first.line === 'heading';
}

/** Whether two runs of blocks are the same blocks. */
export function isSameRun(a: readonly BlockBrackets[], b: readonly BlockBrackets[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
