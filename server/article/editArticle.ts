import type { BlockFacts } from '../facts/blockFacts.ts';
import type { Site } from '../site/site.ts';
import type { ParsedUnit } from '../syntax/parseBlock.ts';
import type { TextEdit } from '../text/range.ts';
import type { Article, Block } from './article.ts';
import { ArticleBuilder, type KnownFacts } from './articleBuilder.ts';

/** Reads a page from its text. */
export function openArticle(text: string, site: Site): Article {
  return new ArticleBuilder(text, site, nothingKnown).finish();
}

/**
 * The page after an edit; only blocks whose text is new are parsed.
 * @param edit a range of the old text in UTF-16 offsets, and what stands there now
 */
export function editArticle(article: Article, edit: TextEdit): Article {
  return startEdit(article, edit).finish();
}

/** Begins to read the page after an edit, for whoever must not wait for all of it. */
export function startEdit(
  { text, site, blocks }: Pick<Article, 'text' | 'site' | 'blocks'>,
  edit: TextEdit,
): ArticleBuilder {
  const edited = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  const reusable = new ReusableBlocks(blocks, edit);
  return new ArticleBuilder(edited, site, {
    find: (start, end) => reusable.find(edited, start, end),
    unit: (key) => reusable.unit(key),
  });
}

const nothingKnown: KnownFacts = { find: () => undefined, unit: () => undefined };

/** Finds facts again: by place where the edit did not reach, else by text. */
class ReusableBlocks {
  private readonly byStart = new Map<number, Block>();
  private byText: Map<string, BlockFacts> | undefined;
  private touched: Block[] | undefined;
  private readonly shift: number;

  constructor(
    private readonly blocks: readonly Block[],
    private readonly edit: TextEdit,
  ) {
    this.shift = edit.newText.length - (edit.end - edit.start);
    for (const block of blocks) this.byStart.set(block.start, block);
  }

  find(text: string, start: number, end: number): BlockFacts | undefined {
    const { edit, shift } = this;
    let found: BlockFacts | undefined;
    if (end <= edit.start) found = this.at(start, end);
    else if (start >= edit.start + edit.newText.length) {
      // Only the page's first block may be a redirect, so it is no other block's equal.
      if (start > 0 && start > shift) found = this.at(start - shift, end - shift);
    }
    if (found || start === 0) return found;
    return this.textIndex().get(text.slice(start, end));
  }

  /** What an edit leaves of a block's parts stood in a block that the edit touches. */
  unit(key: string): ParsedUnit | undefined {
    this.touched ??= this.blocks.filter(
      ({ start, end }) => (start <= this.edit.end && end >= this.edit.start) || start === Infinity,
    );
    for (const { facts } of this.touched) {
      const unit = facts.units.get(key);
      if (unit) return unit;
    }
    return undefined;
  }

  private at(start: number, end: number): BlockFacts | undefined {
    const block = this.byStart.get(start);
    return block?.end === end ? block.facts : undefined;
  }

  private textIndex(): Map<string, BlockFacts> {
    if (!this.byText) {
      this.byText = new Map();
      for (const block of this.blocks) {
        if (block.start > 0) this.byText.set(block.facts.text, block.facts);
      }
    }
    return this.byText;
  }
}
