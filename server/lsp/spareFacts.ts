import type { Block } from '../article/article.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';

/**
 * Facts of blocks that a page had and does not have now, as when an unclosed `<!--` takes in the rest
 * of it, when it was edited while it was read, or when the last edit may be undone.
 */
export class SpareFacts {
  private readonly facts = new Map<string, BlockFacts>();
  private length = 0;
  /** Texts of what the last edit replaced. */
  private replaced: readonly string[] = [];

  get byText(): ReadonlyMap<string, BlockFacts> {
    return this.facts;
  }

  /**
   * Keeps some more, and of the older ones no more than the page is long.
   * @param limit the page's length in UTF-16 units
   */
  keep(blocks: readonly Block[], limit: number): void {
    for (const { facts } of blocks) this.add(facts);
    for (const text of this.facts.keys()) {
      if (this.length <= limit) return;
      this.remove(text);
    }
  }

  /**
   * Keeps what the last edit replaced until the next one: an undo then parses nothing, and what was
   * known of the block stays in use, where the collector of young objects need not copy it.
   */
  keepReplaced(blocks: readonly Block[]): void {
    for (const text of this.replaced) this.remove(text);
    for (const { facts } of blocks) this.add(facts);
    this.replaced = blocks.map(({ facts }) => facts.text);
  }

  private add(facts: BlockFacts): void {
    this.remove(facts.text);
    this.facts.set(facts.text, facts);
    this.length += facts.text.length;
  }

  private remove(text: string): void {
    if (this.facts.delete(text)) this.length -= text.length;
  }
}
