import { cutBlocks } from '../blocks/cutBlocks.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import { collectFacts } from '../facts/collectFacts.ts';
import type { Site } from '../site/site.ts';
import type { ParsedUnit } from '../syntax/parseBlock.ts';
import type { Article, Block } from './article.ts';

/** What is known of an earlier state of the page. */
export interface KnownFacts {
  /** The facts of a stretch of the page, if a block of that text was read before. */
  readonly find: (start: number, end: number) => BlockFacts | undefined;
  /** A part of a block that was parsed before, by its key. */
  readonly unit: (key: string) => ParsedUnit | undefined;
}

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
    private readonly known: KnownFacts,
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
    const facts = this.known.find(start, end) ?? this.collect(start, end);
    this.blocks.push({ start, end, facts });
  }

  private collect(start: number, end: number): BlockFacts {
    const text = ownCopy(this.text.slice(start, end));
    return collectFacts(text, this.site, start === 0, this.known.unit);
  }
}

/** A slice keeps its whole page alive in memory; a copy of its own does not. */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}
