import { cutAgain, type NewCuts } from '../blocks/cutAgain.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import { collectFacts } from '../facts/collectFacts.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { PageText } from '../text/pageText.ts';
import type { TextEdit } from '../text/range.ts';
import type { ParsedUnit } from '../syntax/parsedUnit.ts';
import { articleOf, type Article, type Block } from './article.ts';

/** Facts that were collected before, by the text of their block. */
export interface FactsByText {
  get(text: string): BlockFacts | undefined;
}

/**
 * Reads a page after an edit block by block, and can stop after each, so that a long page blocks nobody.
 * What it has parsed stays good for a later state of the page, as facts depend on the text only.
 */
export class ArticleBuilder {
  private readonly cuts: NewCuts;
  private readonly blocks: Block[];
  /** The old blocks that the new page does not have at their places. */
  private readonly replaced: readonly Block[];
  private byText: Map<string, BlockFacts> | undefined;

  /**
   * @param old the page before the edit
   * @param page the page after it
   * @param spare facts of blocks that the page had before, or may have, by their text
   */
  constructor(
    private readonly old: Article,
    edit: TextEdit,
    private readonly page: PageText,
    private readonly spare: FactsByText,
  ) {
    this.cuts = cutAgain(old.cuts, edit, page, old.site.extensionTags);
    const { head, tail } = this.cuts;
    this.blocks = old.blocks.slice(0, head);
    this.replaced = old.blocks.slice(head, old.blocks.length - tail);
  }

  /** The blocks that have been read so far and may be found again by their text. */
  get read(): readonly Block[] {
    return this.blocks.slice(Math.max(1, this.cuts.head));
  }

  /** The old blocks that the edit touched or took in. */
  get lost(): readonly Block[] {
    return this.replaced;
  }

  get done(): boolean {
    return this.blocks.length >= this.cuts.starts.length - this.cuts.tail;
  }

  /** How much of the page is known, from 0 to 1. */
  get share(): number {
    const { starts, tail } = this.cuts;
    const { length } = this.page;
    const rest = length - (starts[starts.length - tail] ?? length);
    return ((this.blocks.at(-1)?.end ?? 0) + rest) / Math.max(1, length);
  }

  /** The whole page. */
  finish(): Article {
    while (!this.done) this.readBlock();
    const { starts, states, tail } = this.cuts;
    const { old, page, blocks } = this;
    for (const { facts } of old.blocks.slice(old.blocks.length - tail)) {
      const start = starts[blocks.length]!;
      blocks.push({ start, end: start + facts.text.length, facts });
    }
    return articleOf(page, old.site, blocks, { starts, states });
  }

  /** Reads the next block. */
  readBlock(): void {
    const index = this.blocks.length;
    const start = this.cuts.starts[index]!;
    const end = this.cuts.starts[index + 1] ?? this.page.length;
    const text = this.page.slice(start, end);
    // The page's first block alone may be a redirect, so it is no other block's equal.
    const facts = (start > 0 && this.find(text)) || this.collect(text, start === 0);
    this.blocks.push({ start, end, facts });
  }

  private find(text: string): BlockFacts | undefined {
    if (!this.byText) {
      this.byText = new Map();
      for (const { start, facts } of this.replaced)
        if (start > 0) this.byText.set(facts.text, facts);
    }
    return this.byText.get(text) ?? this.spare.get(text);
  }

  private collect(slice: string, first: boolean): BlockFacts {
    return collectFacts(ownCopy(slice), this.old.site, first, (key) => this.unit(key));
  }

  /** What an edit leaves of a block's parts stood in a block that the edit touches. */
  private unit(key: string): ParsedUnit | undefined {
    for (const { facts } of this.replaced) {
      const unit = facts.units.get(key);
      if (unit) return unit;
    }
    return undefined;
  }
}
