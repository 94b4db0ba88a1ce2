import type { AttributeFact, BlockFacts, CiteFact } from '../facts/blockFacts.ts';
import type { Article, Block } from '../article/article.ts';
import { askBlocks } from '../article/askBlocks.ts';
import { opensListIn } from './citeArguments.ts';
import { sharedBlocks } from '../article/sharedBlocks.ts';
import { onceFor } from '../text/memory.ts';

/**
 * Whether the cites of a page resolve as those of an earlier state of it did, but for their places: an
 * edit in the text of an unnamed reference changes no number, name or error of any.
 * @param definitionsOf how many definitions the note of a cite has in the earlier state, by the place
 *   of the cite on the page; -1 where it has no note
 */
export function resolveAlike(
  before: Article,
  now: Article,
  definitionsOf: (cite: number) => number,
): boolean {
  if (before.site !== now.site) return false;
  const { head, tail } = sharedBlocks(before, now);
  const old = before.blocks.slice(head, before.blocks.length - tail);
  const fresh = now.blocks.slice(head, now.blocks.length - tail);
  const digestsIn = (blocks: readonly Block[]) => blocks.flatMap(({ facts }) => digestsOf(facts));
  const [oldCites, freshCites] = [digestsIn(old), digestsIn(fresh)];
  if (oldCites.length !== freshCites.length) return false;
  if (oldCites.some(({ rest }, place) => rest !== freshCites[place]!.rest)) return false;
  const isAlike = ({ content }: CiteDigest, place: number) =>
    content === freshCites[place]!.content;
  if (oldCites.every(isAlike)) return true;
  if (uncountedArguments(now).length > 0) return false;
  let first = 0;
  for (let index = 0; index < head; index++) first += before.blocks[index]!.facts.cites.length;
  return oldCites.every((digest, place) => {
    if (isAlike(digest, place)) return true;
    // Contents matter only where MediaWiki compares them: in a note with several definitions. In a list
    // that is made by a call they were, even where no note came of it.
    const definitions = definitionsOf(first + place);
    return definitions < 0 ? digest.isOutermost : definitions <= 1;
  });
}

/**
 * Lists made by a call that hold a reference of which only the wiki knows the name or group: such a list
 * takes back a reference above it as well, and what that was compared with.
 */
const uncountedArguments = askBlocks(({ cites }) =>
  cites.some((cite) => {
    const list = cites[cite.parent];
    if (list?.kind !== 'list' || list.form === 'tag') return false;
    return cite.group?.dynamic === true || (cite.kind === 'reference' && cite.name?.dynamic);
  })
    ? true
    : undefined,
);

interface CiteDigest {
  /** All that resolving reads of a cite, without its places and its text. */
  readonly rest: string;
  /** Its text as MediaWiki compares it; empty where it never does. */
  readonly content: string;
  /** It stands in no other reference or list. */
  readonly isOutermost: boolean;
}

const digestsOf = onceFor((facts: BlockFacts): readonly CiteDigest[] => {
  const { cites } = facts;
  // Of an argument it counts where in the call it stands: some are never read.
  const calls = new Set(
    cites
      .filter(({ parent }) => parent >= 0 && cites[parent]!.form !== 'tag')
      .map((cite) => outermost(cite, cites)),
  );
  return cites.map((cite, index) => {
    const origin = outermost(cite, cites);
    return digestOf(cite, index, facts, calls.has(origin) ? origin : undefined);
  });
});

/** @param call the outermost call around the cite, if its places in that count */
function digestOf(
  cite: CiteFact,
  index: number,
  facts: BlockFacts,
  call: CiteFact | undefined,
): CiteDigest {
  const { kind, parent } = cite;
  const isNamed = kind === 'reference' && (cite.name ?? cite.follow) !== undefined;
  const rest = JSON.stringify([
    call ? asWithin(cite, call) : bare(cite),
    parent < 0 ? 0 : index - parent,
    kind === 'list' && opensListIn(cite, facts.text),
  ]);
  return { rest, content: isNamed ? cite.contentKey : '', isOutermost: parent < 0 };
}

function outermost(cite: CiteFact, cites: readonly CiteFact[]): CiteFact {
  let found = cite;
  while (found.parent >= 0) found = cites[found.parent]!;
  return found;
}

/** What moves as a whole keeps the places within it. */
function asWithin(cite: CiteFact, call: CiteFact): object {
  const isPlace = (key: string) => key === 'start' || key === 'end';
  const within = JSON.stringify({ ...cite, contentKey: '' }, (key, value: unknown) =>
    isPlace(key) ? (value as number) - call.start : value,
  );
  return [within];
}

/** Without places; spelt out, as this is done for each cite of a block that an edit touches. */
function bare(cite: CiteFact): object {
  const placeless = {
    start: undefined,
    end: undefined,
    opening: undefined,
    parent: undefined,
    attributes: cite.attributes.map(attribute),
    group: attribute(cite.group),
    content: cite.content !== undefined,
  };
  if (cite.kind === 'list') return { ...cite, ...placeless };
  const { name, follow, dir, details } = cite;
  return {
    ...cite,
    ...placeless,
    contentKey: '',
    name: attribute(name),
    follow: attribute(follow),
    dir: attribute(dir),
    details: attribute(details),
  };
}

function attribute(written: AttributeFact | undefined): object | undefined {
  return written && { ...written, keyRange: undefined, valueRange: undefined };
}
