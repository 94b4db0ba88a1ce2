import type { Article } from './article.ts';
import type { Answer } from './askBlocks.ts';
import { sharedBlocks } from './sharedBlocks.ts';

interface Keyed {
  readonly key: string;
}

/**
 * Which keys a page has more than once. The keys are counted once a page; after an edit only those of
 * the blocks that it touched are counted again.
 * @param ask what the blocks of a page say, as `askForLists` makes it
 * @returns the keys of a page; the set is good until another page is asked of
 */
export function repeatedKeys(
  ask: (article: Article) => readonly Answer<readonly Keyed[]>[],
): (article: Article) => ReadonlySet<string> {
  let counted: WeakRef<Article> | undefined;
  let counter = new KeyCounter();
  return (article) => {
    const before = counted?.deref();
    if (before === article) return counter.repeated;
    if (!before) counter = new KeyCounter();
    const { head, tail } = before ? sharedBlocks(before, article) : { head: 0, tail: 0 };
    if (before) counter.add(ask(before), head, before.blocks.length - tail, -1);
    counter.add(ask(article), head, article.blocks.length - tail, 1);
    counted = new WeakRef(article);
    return counter.repeated;
  };
}

class KeyCounter {
  readonly repeated = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** Counts the keys of some blocks, from one place among the blocks of the page up to another. */
  add(answers: readonly Answer<readonly Keyed[]>[], from: number, to: number, by: 1 | -1): void {
    for (const { index, told } of answers) {
      if (index < from || index >= to) continue;
      for (const { key } of told) this.count(key, by);
    }
  }

  private count(key: string, by: 1 | -1): void {
    const count = (this.counts.get(key) ?? 0) + by;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
    if (count > 1) this.repeated.add(key);
    else this.repeated.delete(key);
  }
}
