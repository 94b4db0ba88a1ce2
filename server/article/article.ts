import type { PageCuts } from '../blocks/cutAgain.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../wikis/site.ts';
import { Memory } from '../text/memory.ts';
import type { PageText } from '../text/pageText.ts';
import { lastFrom, type TextRange } from '../text/range.ts';

/** A piece of the page, and what it says. */
export interface Block {
  /** UTF-16 offsets in the page. */
  readonly start: number;
  readonly end: number;
  readonly facts: BlockFacts;
}

/**
 * One state of a page: its text, its blocks with their facts, and the site it belongs to.
 * Immutable; an edit makes a new one, which shares the facts of every block it did not touch.
 */
export interface Article {
  readonly page: PageText;
  /** The whole text as one string; it is made when first asked for, so a keystroke asks only for what it needs. */
  readonly text: string;
  readonly site: Site;
  readonly blocks: readonly Block[];
  /** How the page was cut, for the next edit to go on from; a page made otherwise is cut anew. */
  readonly cuts?: PageCuts | undefined;
  readonly memory: Memory;
}

export function articleOf(
  page: PageText,
  site: Site,
  blocks: readonly Block[],
  cuts: PageCuts | undefined,
): Article {
  return new ReadArticle(page, site, blocks, cuts);
}

/**
 * A class, as an object literal with a getter would cost more than it holds: V8 makes it a shape of its
 * own, which keeps the getter, and with it the whole page, until the next collection of the whole heap.
 */
class ReadArticle implements Article {
  readonly memory = new Memory();

  constructor(
    readonly page: PageText,
    readonly site: Site,
    readonly blocks: readonly Block[],
    readonly cuts: PageCuts | undefined,
  ) {}

  get text(): string {
    return this.page.toString();
  }
}

/** The block that an offset stands in; at a border the later one, at the page's end the last. */
export function blockAt({ blocks }: Article, offset: number): Block {
  return lastFrom(blocks, offset)!;
}

/** A range of a block as a range of the page. */
export function inPage(range: TextRange, block: Block): TextRange {
  return { start: range.start + block.start, end: range.end + block.start };
}
