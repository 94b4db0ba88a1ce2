import { Memo } from '../text/memory.ts';
import type { PageText } from '../text/pageText.ts';
import { sectionEnd, sectionStart, type PlacedBrackets } from './pageSections.ts';
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
    let section = readTogether(blocks.slice(from, behind), page);
    // `<ref>a <!-- b <ref>c</ref>`: a comment in swallowed text ends where the next one does, or never.
    if (section.brackets.tokens.some(({ kind }) => kind === 'unclosed-comment')) {
      behind = blocks.length;
      section = readTogether(blocks.slice(from, behind), page);
    }
    joined.push(section);
    index = behind - 1;
  }
  return [...joined, ...blocks.slice(behind)];
}

interface Together {
  readonly brackets: readonly BlockBrackets[];
  readonly read: BlockBrackets;
}

/** Read once for as long as the blocks stay the same. */
const known = new Memo<BlockBrackets, Together>();

function readTogether(blocks: readonly PlacedBrackets[], page: PageText): PlacedBrackets {
  const { start, brackets: first } = blocks[0]!;
  const { end } = blocks.at(-1)!;
  const brackets = blocks.map((block) => block.brackets);
  let together = known.get(first);
  if (!together || !isSame(together.brackets, brackets)) {
    together = { brackets, read: first.read(page.slice(start, end)) };
    known.set(first, together);
  }
  return { start, end, brackets: together.read };
}

function isSame(a: readonly BlockBrackets[], b: readonly BlockBrackets[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
