import { sharedEnds, type SharedEnds } from '../text/sharedEnds.ts';
import type { Article } from './article.ts';

/** How many blocks two states of a page share at its start and at its end. */
export function sharedBlocks(before: Article, now: Article): SharedEnds {
  if (recent?.before.deref() === before && recent.now.deref() === now) return recent.shared;
  const shared = sharedEnds(before.blocks, now.blocks, (a, b) => a.facts === b.facts);
  recent = { before: new WeakRef(before), now: new WeakRef(now), shared };
  return shared;
}

/** After an edit, many ask of the same two states. */
let recent:
  | {
      readonly before: WeakRef<Article>;
      readonly now: WeakRef<Article>;
      readonly shared: SharedEnds;
    }
  | undefined;
