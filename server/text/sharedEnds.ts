/** How many items two lists have in common. */
export interface SharedEnds {
  /** At the start. */
  readonly head: number;
  /** At the end, behind those. */
  readonly tail: number;
}

/** How many items two lists share at their start and at their end. */
export function sharedEnds<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): SharedEnds {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && isSame(a[head]!, b[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(a[a.length - 1 - tail]!, b[b.length - 1 - tail]!)) tail++;
  return { head, tail };
}
