import type { Article, Block } from '../../article/article.ts';
import { askBlocks } from '../../article/askBlocks.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { blockTree, type BlockTree } from '../../html/blockTree.ts';
import { PageBuilder } from '../../html/buildTree.ts';
import { HtmlNode } from '../../html/htmlNode.ts';
import { movedTokens } from '../../html/moveTokens.ts';
import { findTreeFaults } from './findTreeFaults.ts';
import { settleFaults } from './settleFaults.ts';
import { tablesInRows } from './tablesInRows.ts';
import type { TextRange } from '../../text/range.ts';
import type { TreeFault } from './treeFault.ts';
import { onceFor } from '../../text/memory.ts';
import { append } from '../../text/append.ts';

/**
 * The faults of the page's HTML tree. Blocks whose tags have their partners are looked at by
 * themselves, once; the others together with the outlines of those that stand between them.
 */
export const pageTreeFaults = onceFor((article: Article): readonly TreeFault[] =>
  settleFaults(article, [...findFaults(article), ...tablesInRows(article)]),
);

function findFaults(article: Article): TreeFault[] {
  const faults: TreeFault[] = [];
  let last = -1;
  for (const { block, index, told: tree } of notableBlocks(article)) {
    if (index <= last) continue;
    if (tree.closed) append(faults, placedFaults(block, tree));
    else last = addStretch(article, index, faults);
  }
  return faults;
}

/** The trees that are open, or have faults of their own. */
const notableBlocks = askBlocks((facts, site) => {
  const tree = blockTree(facts, site);
  return tree.closed && ownFaults(facts, tree).length === 0 ? undefined : tree;
});

/** Adds the faults of an open block and of those behind it, up to where nothing is open. */
function addStretch({ blocks, site, page }: Article, first: number, faults: TreeFault[]): number {
  const builder = new PageBuilder();
  let last = first;
  const added = faults.length;
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]!;
    const tree = blockTree(block.facts, site);
    // What follows a tag decides how it counts, so one block more is looked at.
    const isBehind = index > first && builder.clean && tree.closed && tree.seen;
    builder.take(movedTokens(tree.closed ? tree.outline : tree.tokens, block.start));
    if (isBehind) break;
    if (tree.closed) append(faults, placedFaults(block, tree));
    last = index;
  }
  const root = builder.finish(page.length);
  if (last === blocks.length - 1 && hasUnlistedNotes(blocks))
    root.insert(new HtmlNode('block', page.length, page.length));
  const told = new Set(faults.slice(added).map(({ category, start }) => `${category} ${start}`));
  for (const fault of findTreeFaults({ root, source: page })) {
    if (!told.has(`${fault.category} ${fault.start}`)) faults.push(fault);
  }
  return last;
}

/** Whether some notes have no list, which MediaWiki then puts behind the page. */
function hasUnlistedNotes(blocks: Article['blocks']): boolean {
  const listed = new Set<string>();
  for (let index = blocks.length - 1; index >= 0; index--) {
    for (const cite of blocks[index]!.facts.cites.toReversed()) {
      if (cite.kind === 'list') listed.add(cite.groupName);
      else if (!listed.has(cite.groupName) && !cite.unseen) return true;
    }
  }
  return false;
}

const ownFaults = onceFor(({ text }: BlockFacts, { root }: BlockTree): readonly TreeFault[] =>
  root ? findTreeFaults({ root, source: text }) : [],
);

function placedFaults({ facts, start }: Block, tree: BlockTree): TreeFault[] {
  return ownFaults(facts, tree).map((fault) => moved(fault, start));
}

function moved(fault: TreeFault, by: number): TreeFault {
  const { related, fixes } = fault;
  return {
    ...fault,
    ...movedRange(fault, by),
    ...(related && { related: related.map((place) => ({ ...place, ...movedRange(place, by) })) }),
    fixes: () =>
      fixes().map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, ...movedRange(edit, by) })),
      })),
  };
}

function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
