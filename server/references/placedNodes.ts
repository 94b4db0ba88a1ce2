import type { Article, Block } from '../article/article.ts';
import { citingBlocks, nodesOfBlock, type CiteNode } from './cites.ts';

/** The references and lists of a page at their places, made block by block as they are asked for. */
export class PlacedNodes {
  private readonly blocks: readonly Block[];
  /** How many cites stand before each of the blocks. */
  private readonly firsts: readonly number[];
  private readonly made: (readonly CiteNode[] | undefined)[] = [];
  private whole: readonly CiteNode[] | undefined;

  constructor(article: Article) {
    const answers = citingBlocks(article);
    this.blocks = answers.map(({ block }) => block);
    let count = 0;
    this.firsts = answers.map(({ told }) => (count += told.length) - told.length);
  }

  /** In the order of the text. */
  get all(): readonly CiteNode[] {
    return (this.whole ??= this.blocks.flatMap((_, place) => this.madeAt(place)));
  }

  /** @param index the cite's number among those of the page */
  at(index: number): CiteNode {
    const place = lastUpTo(this.firsts, index);
    return this.madeAt(place)[index - this.firsts[place]!]!;
  }

  private madeAt(place: number): readonly CiteNode[] {
    return (this.made[place] ??= nodesOfBlock(this.blocks[place]!));
  }
}

/** The place of the last of some ascending numbers that is not above another. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
