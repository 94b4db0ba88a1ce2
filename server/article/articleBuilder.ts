import { cutBlocks } from '../blocks/cutBlocks.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import { collectFacts } from '../facts/collectFacts.ts';
import type { Site } from '../site/site.ts';
import type { Article, Block } from './article.ts';

/** Finds the facts of a stretch of the page again, where they are known. */
export type FindFacts = (start: number, end: number) => BlockFacts | undefined;

/**
 * Reads a page block by block, and can stop after each, so that a long page blocks nobody.
 * What it has parsed stays good for a later state of the page, as facts depend on the text only.
 */
export class ArticleBuilder {
  private readonly cuts: readonly number[];
  private readonly blocks: Block[] = [];

  constructor(
    private readonly text: string,
    private readonly site: Site,
    private readonly find: FindFacts,
  ) {
    this.cuts = cutBlocks(text, site.extensionTags);
  }

  /** What has been read so far. */
  get parsed(): readonly Block[] {
    return this.blocks;
  }

  get done(): boolean {
    return this.blocks.length === this.cuts.length;
  }

  /** The whole page. */
  finish(): Article {
    while (!this.done) this.readBlock();
    return { text: this.text, site: this.site, blocks: this.blocks };
  }

  /** Reads the next block. */
  readBlock(): void {
    const index = this.blocks.length;
    const start = this.cuts[index]!;
    const end = this.cuts[index + 1] ?? this.text.length;
    const facts = this.find(start, end) ?? this.collect(start, end);
    this.blocks.push({ start, end, facts });
  }

  private collect(start: number, end: number): BlockFacts {
    return collectFacts(ownCopy(this.text.slice(start, end)), this.site, start === 0);
  }
}

/** A slice keeps its whole page alive in memory; a copy of its own does not. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
