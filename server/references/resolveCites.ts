import type { ResolvedCites } from './resolvedCites.ts';
import type { Article, Block } from '../article/article.ts';
import { citeNodes, type CiteNode } from './cites.ts';
import { indexCites, PlacedCites, type IndexedCites } from './indexedCites.ts';
import { resolveAlike } from './sameCites.ts';
import { CiteResolver } from './citeResolver.ts';
import { Memo } from '../text/memory.ts';

const resolved = new Memo<Article, ResolvedCites>();

/** The pages that were resolved last; the next ones to be are edits of them. */
let recent: WeakRef<Article>[] = [];
const mostRecent = 4;

/** Numbers the notes of a page as MediaWiki's Cite does, and finds the errors that it would show. */
export function resolveCites(article: Article): ResolvedCites {
  let result = resolved.get(article);
  if (!result) {
    result = resolvedAlike(article) ?? new CiteResolver(article).run(citeNodes(article));
    resolved.set(article, result);
    recent = [new WeakRef(article), ...recent].slice(0, mostRecent);
  }
  return result;
}

/** The references and lists of one block of a page, in the order of the text. */
export function citesIn(article: Article, block: Block): readonly CiteNode[] {
  const { length } = block.facts.cites;
  if (length === 0) return [];
  const { nodes } = resolveCites(article);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.block.start < block.start) low = middle + 1;
    else high = middle;
  }
  return nodes.slice(low, low + length);
}

/** Most edits change no number, name or error, but only places. */
function resolvedAlike(article: Article): ResolvedCites | undefined {
  for (const reference of recent) {
    const before = reference.deref();
    const known = before && resolved.get(before);
    if (!known) continue;
    const indexed = known instanceof PlacedCites ? known.indexed : indexes.get(before);
    if (!resolveAlike(before, article, (cite) => definitionsOf(cite, known, indexed))) continue;
    const found = indexed ?? indexCites(known);
    indexes.set(before, found);
    return new PlacedCites(article, found);
  }
  return undefined;
}

const indexes = new Memo<Article, IndexedCites>();

/** @returns -1 where the cite has no note */
function definitionsOf(
  cite: number,
  known: ResolvedCites,
  indexed: IndexedCites | undefined,
): number {
  if (!indexed) return known.noteOf.get(known.nodes[cite]!)?.definitions.length ?? -1;
  const note = indexed.noteOf[cite]!;
  return note < 0 ? -1 : indexed.notes[note]!.definitions.length;
}
