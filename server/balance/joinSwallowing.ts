import { Memo } from '../text/memory.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { PageText } from '../text/pageText.ts';
import { movedToken, type BracketToken } from './bracketToken.ts';
import { isSameRun, sectionEnd, sectionStart, type PlacedBrackets } from './pageSections.ts';
import { pairStrictly } from './strictPairs.ts';
import type { BlockBrackets } from './tokenizeBrackets.ts';
import { append } from '../text/append.ts';

/**
 * The blocks of a page, those of a section as one where something in it swallows text: what begins in
 * swallowed text, as in `<ref>a {{b <ref>c</ref> d}}`, may go on behind the block.
 * @param blocks all blocks of the page in order
 * @param page the page's text
 */
export function joinSwallowing(
  blocks: readonly PlacedBrackets[],
  page: PageText,
): readonly PlacedBrackets[] {
  if (!blocks.some(({ facts }) => facts.brackets.swallows)) return blocks;
  const joined: PlacedBrackets[] = [];
  let behind = 0;
  let looks = 0;
  for (let index = 0; index < blocks.length; index++) {
    if (!blocks[index]!.facts.brackets.swallows) continue;
    const from = Math.max(behind, sectionStart(blocks, index));
    append(joined, blocks.slice(behind, from));
    let section: PlacedBrackets;
    let reaches = index;
    do {
      behind = sectionEnd(blocks, reaches);
      const known = reaches === index ? sections : longer;
      section = readTogether(blocks.slice(from, behind), page, known);
      const open = openAtEnd(section, page);
      if (open.length === 0) break;
      reaches =
        ++looks > mostLooks ? blocks.length - 1 : lastReached(section, open, blocks, behind);
    } while (reaches >= behind);
    joined.push(section);
    index = behind - 1;
  }
  return [...joined, ...blocks.slice(behind)];
}

/** A page with more sections in which something is open is read as one from there on: each look passes it all. */
const mostLooks = 20;

/** What is open at a section's end, and may end behind it. */
function openAtEnd(
  { start, end, facts: { brackets } }: PlacedBrackets,
  page: PageText,
): BracketToken[] {
  return pairStrictly(brackets.tokens)
    .unmatched.map((index) => brackets.tokens[index]!)
    .filter((token) => {
      if (token.kind !== 'unclosed-comment' || token.hiddenTo >= end - start)
        return isOpener(token);
      // `<!-- a {{b}} <!-- c -->` took the next comment's end, and hides nothing behind that; but of
      // `<!-- a <ref name=b <!-- c -->` the reference may end there.
      return unfinishedTag.test(page.slice(start + token.end, start + token.hiddenTo));
    });
}

const unfinishedTag = /<[a-z][^<>]*(?:<|$)/i;

/**
 * The place of the last block in which something ends that is open at a section's end; below `behind`
 * without one. A sound block ends nothing but what begins in it, so most pages are not looked through.
 * @param open what is open
 * @param behind the place of the first block behind the section
 */
function lastReached(
  { start, facts: { brackets } }: PlacedBrackets,
  open: readonly BracketToken[],
  blocks: readonly PlacedBrackets[],
  behind: number,
): number {
  // What hides all behind it, as the gallery in `<ref>a <gallery> <ref>b</ref>`, shows only when read on.
  if (open.some(({ kind }) => kind.startsWith('unclosed-'))) return blocks.length - 1;
  const { tokens, places } = withUnsound(brackets.tokens, start, blocks, behind);
  const ends = [...pairStrictly(tokens).ends].sort(([a], [b]) => a - b);
  let reached = -1;
  // What begins in a section that is reached may end farther on.
  let covered = behind;
  for (const [opener, end] of ends) {
    if (places[opener]! >= covered || places[end]! <= reached) continue;
    reached = places[end]!;
    if (reached >= covered) covered = sectionEnd(blocks, reached);
  }
  return reached;
}

/** The tokens of a section and of the unsound blocks behind it, with the place of each block; -1 for the section. */
function withUnsound(
  section: readonly BracketToken[],
  start: number,
  blocks: readonly PlacedBrackets[],
  behind: number,
): { readonly tokens: readonly BracketToken[]; readonly places: readonly number[] } {
  const tokens = [...section];
  const places = tokens.map(() => -1);
  for (let place = behind; place < blocks.length; place++) {
    const { brackets } = blocks[place]!.facts;
    if (brackets.balanced) continue;
    const by = blocks[place]!.start - start;
    for (const token of brackets.tokens) {
      tokens.push(movedToken(token, by));
      places.push(place);
    }
  }
  return { tokens, places };
}

function isOpener({ kind }: BracketToken): boolean {
  return kind.endsWith('-open') || kind.startsWith('unclosed-');
}

interface Together {
  readonly brackets: readonly BlockBrackets[];
  readonly read: BlockBrackets;
}

type KnownTogether = Memo<BlockBrackets, Together>;

/** By their first block: sections, and those with what follows them. */
const sections: KnownTogether = new Memo();
const longer: KnownTogether = new Memo();

/** @param known what was read before, which serves as long as the blocks stay the same */
function readTogether(
  blocks: readonly PlacedBrackets[],
  page: PageText,
  known: KnownTogether,
): PlacedBrackets {
  const { start, facts } = blocks[0]!;
  const first = facts.brackets;
  const { end } = blocks.at(-1)!;
  const brackets = blocks.map((block) => block.facts.brackets);
  let together = known.get(first);
  if (!together || !isSameRun(together.brackets, brackets)) {
    together = { brackets, read: first.read(ownCopy(page.slice(start, end))) };
    known.set(first, together);
  }
  return { start, end, facts: { brackets: together.read } };
}
