import { type Article, type Block, inPage } from '../../article/article.ts';

import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { moved } from '../../text/range.ts';
import type { Placed } from './shownConstructs.ts';
import { onceFor } from '../../text/memory.ts';

/**
 * The end tag of an HTML tag, in page offsets: among the tags that stand in the same construct, or,
 * at the top of the page, in another block.
 */
export function partnerOf(article: Article, block: Block, tag: Placed): TextRange | undefined {
  if (tag.top) return topPartners(article).get(tag.node.start + block.start);
  const partner = siblingPartners(tag.siblings, block.facts.text).get(tag.node);
  return partner && moved(partner, block.start);
}

/** By the start of the opening tag. */
const topPartners = onceFor((article: Article): ReadonlyMap<number, TextRange> => {
  const tags = article.blocks.flatMap((block) =>
    block.facts.topTags.map((tag) => ({ ...tag, ...inPage(tag, block) })),
  );
  return new Map(pair(tags).map(([opening, closing]) => [opening.start, closing]));
});

const ofSiblings = new WeakMap<readonly SyntaxNode[], ReadonlyMap<SyntaxNode, SyntaxNode>>();

function siblingPartners(
  siblings: readonly SyntaxNode[],
  source: string,
): ReadonlyMap<SyntaxNode, SyntaxNode> {
  let found = ofSiblings.get(siblings);
  if (!found) {
    const tags = siblings
      .filter(({ type }) => type === 'html')
      .map((node) => ({ node, name: node.name, closing: source[node.start + 1] === '/' }));
    found = new Map(pair(tags).map(([opening, closing]) => [opening.node, closing.node]));
    ofSiblings.set(siblings, found);
  }
  return found;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
}

/** An end tag closes the last tag of its name that is open. */
function pair<Item extends Tag>(tags: readonly Item[]): [Item, Item][] {
  const open = new Map<string, Item[]>();
  const pairs: [Item, Item][] = [];
  for (const tag of tags) {
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    const opening = tag.closing ? waiting.pop() : undefined;
    if (opening) pairs.push([opening, tag]);
    else if (!tag.closing) waiting.push(tag);
  }
  return pairs;
}
