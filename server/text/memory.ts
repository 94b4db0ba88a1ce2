/**
 * What was worked out of an object, kept in it for as long as it lives. The object stays immutable for
 * whoever reads it: what is kept follows from what it is.
 */
export class Memory {
  // Hidden from comparisons: two objects are equal whatever was asked of them.
  readonly #kept: unknown[] = [];

  at(place: number): unknown {
    return this.#kept[place];
  }

  keep(place: number, value: unknown): void {
    this.#kept[place] = value;
  }
}

/**
 * One thing that may be worked out of each of many objects. A `WeakMap` would say the same, but V8's
 * collections of young objects take its values for alive. A value that leads back to its key, as the
 * diagnoses of an article to the article, then keeps all that a keystroke has made until the next
 * collection of the whole heap, and each collection in between copies it.
 */
export class Memo<Owner extends { readonly memory: Memory }, Value> {
  private static places = 0;
  private readonly place = Memo.places++;

  get({ memory }: Owner): Value | undefined {
    return memory.at(this.place) as Value | undefined;
  }

  set({ memory }: Owner, value: Value): void {
    memory.keep(this.place, value);
  }
}

/** The same function, which works each result out once, and keeps it in the object that it is asked of. */
export function onceFor<Owner extends { readonly memory: Memory }, Value>(
  find: (owner: Owner) => Value,
): (owner: Owner) => Value;
/** @param find what else it is given must follow from the object, as the site of a block does */
export function onceFor<Owner extends { readonly memory: Memory }, Given, Value>(
  find: (owner: Owner, given: Given) => Value,
): (owner: Owner, given: Given) => Value;
export function onceFor<Owner extends { readonly memory: Memory }, Given, Value>(
  find: (owner: Owner, given: Given) => Value,
): (owner: Owner, given: Given) => Value {
  const known = new Memo<Owner, { readonly value: Value }>();
  return (owner, given) => {
    let entry = known.get(owner);
    if (!entry) {
      entry = { value: find(owner, given) };
      known.set(owner, entry);
    }
    return entry.value;
  };
}
