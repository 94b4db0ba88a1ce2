import { blockAt, type Article, type Block } from '../../article/article.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import { moved, touches, type TextRange } from '../../text/range.ts';
import { delimitersOf, tagPairs, type Delimiters } from './delimiters.ts';

/** The marks that begin and end the construct at an offset. */
export interface MatchingEnd {
  readonly opening: TextRange;
  readonly closing: TextRange;
  /** Which of both the offset touches; undefined where it stands between them. */
  readonly touched: 'opening' | 'closing' | undefined;
}

/**
 * The delimiters of the innermost template, parameter, link, tag, table, comment or heading whose delimiter
 * an offset touches, or else of the one that encloses it. Reads the tree of one block.
 */
export function matchingEnd(article: Article, offset: number): MatchingEnd | undefined {
  const block = blockAt(article, offset);
  const found = touchedIn(block, offset);
  if (found) return found;
  // Between two blocks the end of the one before is touched as well.
  const before = offset === block.start && offset > 0 ? blockAt(article, offset - 1) : undefined;
  return (before && touchedIn(before, offset)) ?? enclosing(block, offset);
}

/** Where *Go to Matching End* puts the cursor: before the mark of the other side, or the end from within. */
export function matchingEndTarget(article: Article, offset: number): number | undefined {
  const found = matchingEnd(article, offset);
  if (!found) return undefined;
  return found.touched === 'closing' ? found.opening.start : found.closing.start;
}

function touchedIn(block: Block, offset: number): MatchingEnd | undefined {
  const at = offset - block.start;
  let best: MatchingEnd | undefined;
  let isBestBehind = false;
  for (const pair of constructsAt(block, at)) {
    const touched = sideAt(pair, at);
    if (!touched) continue;
    // Of `}}|{{` the mark behind the cursor counts, so that there is a way back from where a jump ends.
    const isBehind = at < (touched === 'opening' ? pair.openingEnd : pair.closing.end);
    if (best && isBestBehind && !isBehind) continue;
    best = inPage(pair, block, touched);
    isBestBehind = isBehind;
  }
  return best;
}

function enclosing(block: Block, offset: number): MatchingEnd | undefined {
  const at = offset - block.start;
  const pair = constructsAt(block, at).findLast(
    ({ opening, closing }) => opening.end <= at && at <= closing.start,
  );
  return pair && inPage(pair, block, undefined);
}

/**
 * The constructs with both marks that an offset touches or stands in, outermost first.
 * @param at offset in the block, as those of the marks
 */
export function constructsAt({ facts }: Block, at: number): Delimiters[] {
  const { text } = facts;
  const isAt = ({ opening, closing }: Delimiters) => opening.start <= at && at <= closing.end;
  return nodesAt(facts.root, at).flatMap((node: SyntaxNode) => {
    const own = delimitersOf(node, text);
    const tags = tagPairs(node, text).filter(isAt);
    // Tags around a node stand beside it in the tree, so the wider ones come first.
    tags.sort((a, b) => a.opening.start - b.opening.start);
    return own ? [own, ...tags] : tags;
  });
}

function sideAt({ opening, openingEnd, closing }: Delimiters, at: number): MatchingEnd['touched'] {
  if (touches(closing, at)) return 'closing';
  return touches({ start: opening.start, end: openingEnd }, at) ? 'opening' : undefined;
}

function inPage(
  { opening, closing }: Delimiters,
  { start }: Block,
  touched: MatchingEnd['touched'],
): MatchingEnd {
  return { opening: moved(opening, start), closing: moved(closing, start), touched };
}
