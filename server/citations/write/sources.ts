import type { Article } from '../../article/article.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import type { Note } from '../../references/note.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { citationCalls, type CitationCall } from '../../facts/citations.ts';
import type { Site } from '../../wikis/site.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceKey } from '../../facts/sourceKey.ts';
import { styleOf } from '../styles.ts';
import { onceFor } from '../../text/memory.ts';

/** The other notes of a page that cite a source of this one, by address, DOI or ISBN. */
export function notesOfSameSource(article: Article, reference: ReferenceNode): Note[] {
  const own = resolveCites(article).noteOf.get(reference);
  const notes = notesBySource(article);
  const found = keysIn(reference, article.site).flatMap((key) => notes.get(key) ?? []);
  return [...new Set(found)].filter((note) => note !== own);
}

/** A source that a block's text names, in the order of the text. */
interface SourceFact extends TextRange {
  readonly key: string;
}

const notesBySource = onceFor((article: Article): ReadonlyMap<string, readonly Note[]> => {
  const found = new Map<string, Note[]>();
  for (const note of resolveCites(article).notes) {
    for (const key of note.definitions[0] ? keysIn(note.definitions[0], article.site) : []) {
      const notes = found.get(key);
      if (!notes) found.set(key, [note]);
      else if (notes.at(-1) !== note) notes.push(note);
    }
  }
  return found;
});

function keysIn({ fact, block }: ReferenceNode, site: Site): string[] {
  const facts = sourcesOf(block.facts, site);
  let low = 0;
  for (let high = facts.length; low < high;) {
    const middle = (low + high) >> 1;
    if (facts[middle]!.start < fact.start) low = middle + 1;
    else high = middle;
  }
  const keys: string[] = [];
  for (; low < facts.length && facts[low]!.end <= fact.end; low++) keys.push(facts[low]!.key);
  return keys;
}

const sourcesOf = onceFor((facts: BlockFacts, site: Site): readonly SourceFact[] => {
  const cited = citationCalls(facts).flatMap((call) =>
    call.arguments.flatMap(({ name, bareRange, bareText }) => {
      const row = styleOf(call.citation).roleOf(name, call.citation, site) ?? '';
      const found = sourceKey(row, bareText);
      return found ? [{ ...bareRange, key: found }] : [];
    }),
  );
  const linked = facts.links.flatMap(({ start, end, external }) => {
    const found = external ? sourceKey('url', facts.text.slice(start, end)) : undefined;
    return found ? [{ start, end, key: found }] : [];
  });
  return [...cited, ...linked].sort((a, b) => a.start - b.start);
});

/** The citations in a reference, with their block. */
export function citationsIn({ fact, block }: ReferenceNode): CitationCall[] {
  return citationCalls(block.facts).filter(
    (call) => fact.start <= call.start && call.end <= fact.end,
  );
}
