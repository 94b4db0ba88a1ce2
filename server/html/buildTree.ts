import type { HtmlNode } from './htmlNode.ts';
import { ListBuilder } from './lists.ts';
import { ParagraphBuilder } from './paragraphs.ts';
import { repairTree } from './repairTree.ts';
import type { HtmlToken } from './token.ts';
import { TreeBuilder } from './treeBuilder.ts';

/** Builds the HTML tree of wikitext that comes piece by piece, as MediaWiki would show it. */
export class PageBuilder {
  private readonly tree = new TreeBuilder();
  private readonly paragraphs = new ParagraphBuilder((token) => this.tree.take(token));
  private readonly lists = new ListBuilder((token) => this.paragraphs.take(token));

  /** @param tokens a block's tokens, with tags in place of quotes */
  take(tokens: readonly HtmlToken[]): void {
    for (const token of tokens) this.lists.take(token);
  }

  /** Whether nothing of what came reaches into what comes, but paragraphs and lists. */
  get clean(): boolean {
    return this.tree.clean;
  }

  /** The tree grew beyond all use; what comes behind is left out. */
  get cutOff(): boolean {
    return this.tree.cutOff;
  }

  /**
   * The body's tree.
   * @param end the UTF-16 offset behind the text
   */
  finish(end: number): HtmlNode {
    this.lists.finish();
    this.paragraphs.finish();
    const root = this.tree.finish(end);
    repairTree(root);
    return root;
  }
}
