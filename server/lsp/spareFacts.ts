import type { Block } from '../article/article.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';

/**
 * Facts of blocks that a page had and does not have now, as when an unclosed `<!--` takes in the rest
 * of it, when it was edited while it was read, or when the last edit may be undone.
 */
export class SpareFacts {
  private readonly facts = new Map<string, BlockFacts>();
  private length = 0;
  private replaced: ReadonlyMap<string, BlockFacts> = new Map();

  /** The facts of a text, if they were kept. */
  get(text: string): BlockFacts | undefined {
    return this.replaced.get(text) ?? this.facts.get(text);
  }

  /**
   * Keeps some more, and of the older ones no more than the page is long.
   * @param limit the page's length in UTF-16 units
   */
  keep(blocks: readonly Block[], limit: number): void {
    for (const { facts } of blocks) {
      if (this.facts.delete(facts.text)) this.length -= facts.text.length;
      this.facts.set(facts.text, facts);
      this.length += facts.text.length;
    }
    for (const text of this.facts.keys()) {
      if (this.length <= limit) return;
      this.facts.delete(text);
      this.length -= text.length;
    }
  }

  /**
   * Keeps what the last edit replaced until the next one: an undo then parses nothing, and what was
   * known of the block stays in use, where the collector of young objects need not copy it.
   */
  keepReplaced(blocks: readonly Block[]): void {
    this.replaced = new Map(blocks.map(({ facts }) => [facts.text, facts]));
  }
}
