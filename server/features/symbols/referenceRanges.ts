import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';
import type { BlockFacts, CiteFact } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { moved, type TextRange } from '../../text/range.ts';

/**
 * Where the constructs of a page stand that make references or lists of them, such as `<ref>…</ref>`,
 * `{{r|a|b}}` and `{{reflist}}`, in the order of the text. What stands in another one is not named by
 * itself. After an edit only the blocks that it touched are looked at.
 */
export function referenceRanges(article: Article): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { block, told } of rangesOfBlocks(article)) {
    for (const range of told) ranges.push(moved(range, block.start));
  }
  return ranges;
}

const rangesOfBlocks = askForLists((facts: BlockFacts, site: Site): readonly TextRange[] => {
  const { cites, calls } = facts;
  const ranges: TextRange[] = [];
  let end = -1;
  let before = 0;
  for (const cite of cites) {
    // The second name of `{{r|a|b}}`, or a reference in a list.
    if (cite.start < end) continue;
    while (before < calls.length && calls[before]!.start < cite.start) before++;
    const range = isReuse(cite) ? (reuseAround(cite, before, facts, site) ?? cite) : cite;
    ({ end } = range);
    ranges.push({ start: range.start, end });
  }
  return ranges;
});

/** One name of `{{r|a|b}}` is a reference of its own; all of the template is what writes it. */
function isReuse(cite: CiteFact): boolean {
  if (cite.kind === 'list' || cite.form !== 'template') return false;
  return cite.opening.start === cite.name?.valueRange.start;
}

/** @param before how many calls of the block begin before the name */
function reuseAround(
  cite: CiteFact,
  before: number,
  { calls }: BlockFacts,
  site: Site,
): TextRange | undefined {
  for (let index = before - 1; index >= 0; index--) {
    const { start, end, name } = calls[index]!;
    if (end > cite.end && site.citeTemplates[name]?.makes === 'reuses') return { start, end };
  }
  return undefined;
}
