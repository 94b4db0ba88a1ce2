import { Memo } from '../text/memory.ts';
import { ownCopy } from '../text/ownCopy.ts';
import type { PageText } from '../text/pageText.ts';
import { sectionEnd, sectionStart, type PlacedBrackets } from './pageSections.ts';
import { pairStrictly } from './strictPairs.ts';
import type { BlockBrackets } from './tokenizeBrackets.ts';

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
  if (!blocks.some(({ brackets }) => brackets.swallows)) return blocks;
  const joined: PlacedBrackets[] = [];
  let behind = 0;
  for (let index = 0; index < blocks.length; index++) {
    if (!blocks[index]!.brackets.swallows) continue;
    const from = Math.max(behind, sectionStart(blocks, index));
    joined.push(...blocks.slice(behind, from));
    behind = sectionEnd(blocks, index);
    let section = readTogether(blocks.slice(from, behind), page, sections);
    if (isOpen(section.brackets)) {
      behind = blocks.length;
      section = readTogether(blocks.slice(from, behind), page, rests);
    }
    joined.push(section);
    index = behind - 1;
  }
  return [...joined, ...blocks.slice(behind)];
}

/** `<ref>a <gallery> <ref>b</ref>`: what is open at the section's end may end in any section behind it. */
function isOpen({ tokens }: BlockBrackets): boolean {
  const { unmatched } = pairStrictly(tokens);
  return unmatched.some((index) => {
    const { kind } = tokens[index]!;
    return kind.endsWith('-open') || kind.startsWith('unclosed-') || kind === 'unfinished-tag';
  });
}

interface Together {
  readonly brackets: readonly BlockBrackets[];
  readonly read: BlockBrackets;
}

type KnownTogether = Memo<BlockBrackets, Together>;

/** By their first block: sections, and all from the start of a section to the end of the page. */
const sections: KnownTogether = new Memo();
const rests: KnownTogether = new Memo();

/** @param known what was read before, which serves as long as the blocks stay the same */
function readTogether(
  blocks: readonly PlacedBrackets[],
  page: PageText,
  known: KnownTogether,
): PlacedBrackets {
  const { start, brackets: first } = blocks[0]!;
  const { end } = blocks.at(-1)!;
  const brackets = blocks.map((block) => block.brackets);
  let together = known.get(first);
  if (!together || !isSame(together.brackets, brackets)) {
    together = { brackets, read: first.read(ownCopy(page.slice(start, end))) };
    known.set(first, together);
  }
  return { start, end, brackets: together.read };
}

function isSame(a: readonly BlockBrackets[], b: readonly BlockBrackets[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
