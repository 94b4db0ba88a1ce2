import type { Article } from './article.ts';

/** What two states of a page have in common. */
export interface SharedBlocks {
  /** How many blocks at the start. */
  readonly head: number;
  /** How many at the end, moved or not. */
  readonly tail: number;
}

/** How many blocks two states of a page share at its start and at its end. */
export function sharedBlocks(before: Article, now: Article): SharedBlocks {
  if (recent?.before.deref() === before && recent.now.deref() === now) return recent.shared;
  const shared = compare(before, now);
  recent = { before: new WeakRef(before), now: new WeakRef(now), shared };
  return shared;
}

/** After an edit, many ask of the same two states. */
let recent:
  | {
      readonly before: WeakRef<Article>;
      readonly now: WeakRef<Article>;
      readonly shared: SharedBlocks;
    }
  | undefined;

function compare({ blocks: a }: Article, { blocks: b }: Article): SharedBlocks {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]!.facts === b[head]!.facts) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail]!.facts === b[b.length - 1 - tail]!.facts) {
    tail++;
  }
  return { head, tail };
}
