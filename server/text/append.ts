/**
 * Adds all items behind those of a list. To spread them over the arguments of `push` overflows the
 * stack where a page has a hundred thousand of them.
 */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
