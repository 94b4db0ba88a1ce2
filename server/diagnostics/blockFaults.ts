import type { Article, Block } from '../article/article.ts';
import { askForLists } from '../article/askBlocks.ts';
import { sharedBlocks } from '../article/sharedBlocks.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import { moved } from '../text/range.ts';
import type { BlockFinding, BlockRule, Finding, Fix, RelatedPlace } from '../problems/finding.ts';
import { rules } from './rules.ts';
import { Memo } from '../text/memory.ts';

/** A fault and the rule that found it. */
export interface BlockFault<Found = Finding> {
  readonly rule: BlockRule;
  readonly finding: Found;
}

/** The faults that rules find in each block by itself; an edit asks them of the blocks it touched. */
export function findBlockFaults(article: Article): BlockFault[] {
  return faultyBlocks(article).flatMap(({ block, told }) =>
    told.map(({ rule, finding }) => ({ rule, finding: placed(finding, block, article) })),
  );
}

/** Finds the same block by block, for whoever must not keep others waiting on a long page. */
export function* readBlockFaults(article: Article): Generator<void, void> {
  const { blocks, site } = article;
  const before = lastRead?.deref();
  const { head, tail } = before ? sharedBlocks(before, article) : { head: 0, tail: 0 };
  for (let index = head; index < blocks.length - tail; index++) {
    const { facts } = blocks[index]!;
    if (known.get(facts)) continue;
    faultsOf(facts, site);
    yield;
  }
  lastRead = new WeakRef(article);
}

/** The page of which all blocks were read last; the next one is most likely an edit of it. */
let lastRead: WeakRef<Article> | undefined;

const blockRules = rules.filter((rule) => 'findInBlock' in rule);

const faultyBlocks = askForLists(faultsOf);

/** A block's facts are made anew when the site changes, so they alone are the key. */
const known = new Memo<BlockFacts, BlockFault<BlockFinding>[]>();

function faultsOf(facts: BlockFacts, site: Site): BlockFault<BlockFinding>[] {
  const before = known.get(facts);
  if (before) return before;
  const faults: BlockFault<BlockFinding>[] = [];
  for (const rule of blockRules) {
    for (const finding of rule.findInBlock(facts, site)) faults.push({ rule, finding });
  }
  known.set(facts, faults);
  return faults;
}

function placed(finding: BlockFinding, { start: by }: Block, article: Article): Finding {
  const { fixes = [], related = [] } = finding;
  return {
    ...finding,
    ...moved(finding, by),
    related: related.map((place): RelatedPlace => ({ ...place, ...moved(place, by) })),
    fixes: () =>
      (typeof fixes === 'function' ? fixes(article) : fixes).map((fix) => movedFix(fix, by)),
  };
}

function movedFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...moved(edit, by) })) };
}
