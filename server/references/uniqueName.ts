import type { Article } from '../article/article.ts';
import { isReference } from './cites.ts';
import { resolveCites } from './resolveCites.ts';
import { onceFor } from '../text/memory.ts';

/** The names of a page's references in all groups, as `uniqueName` compares them. */
export function takenNames(article: Article): TakenNames {
  return new TakenNames(writtenNames(article));
}

const writtenNames = onceFor((article: Article): ReadonlySet<string> => {
  const names = resolveCites(article).nodes.flatMap((node) =>
    isReference(node) ? [node.fact.name?.value ?? '', node.fact.follow?.value ?? ''] : [],
  );
  return new Set(names.map(folded));
});

/** Of a page with thousands of names each fix would else copy all. */
class TakenNames {
  private readonly added = new Set<string>();

  constructor(private readonly written: ReadonlySet<string>) {}

  has(name: string): boolean {
    return this.written.has(name) || this.added.has(name);
  }

  add(name: string): void {
    this.added.add(name);
  }
}

/**
 * The wanted name, or with `b`, `c` behind a year or a number behind words where it is taken.
 * Names that differ in case only would confuse people, so they count as one.
 * @param taken the names in use; the new one is added
 */
export function uniqueName(wanted: string, taken: TakenNames): string {
  let name = wanted;
  for (let count = 2; taken.has(folded(name)); count++) name = wanted + suffix(wanted, count);
  taken.add(folded(name));
  return name;
}

function suffix(name: string, count: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'[count - 1];
  return letter && /\d$/.test(name) ? letter : ` ${String(count)}`;
}

function folded(name: string): string {
  return name.toLowerCase();
}
