import type { CiteFact, ReferenceFact, ReferenceListFact } from '../facts/blockFacts.ts';
import type { TextRange } from '../text/range.ts';
import { type Article, type Block, inPage } from '../article/article.ts';
import { askForLists } from '../article/askBlocks.ts';

/** A reference or reference list in its page. */
export interface CiteNode<Fact extends CiteFact = CiteFact> extends TextRange {
  readonly fact: Fact;
  readonly block: Block;
  readonly parent: CiteNode | undefined;
  readonly children: readonly CiteNode[];
}

export type ReferenceNode = CiteNode<ReferenceFact>;
export type ReferenceListNode = CiteNode<ReferenceListFact>;

/** The references and lists of a page in the order of the text, each knowing what stands in it. */
export function citeNodes(article: Article): CiteNode[] {
  const all: CiteNode[] = [];
  for (const { block } of citingBlocks(article)) {
    for (const node of nodesOfBlock(block)) all.push(node);
  }
  return all;
}

/** The blocks of a page that hold references or lists. */
export const citingBlocks = askForLists(({ cites }) => cites);

/** The references and lists of one block. */
export function nodesOfBlock(block: Block): CiteNode[] {
  const nodes: CiteNode[] = [];
  for (const fact of block.facts.cites) {
    const parent = fact.parent < 0 ? undefined : nodes[fact.parent];
    const { start, end } = inPage(fact, block);
    const node = { fact, block, parent, children: [], start, end };
    if (parent) (parent.children as CiteNode[]).push(node);
    nodes.push(node);
  }
  return nodes;
}

export function isReference(node: CiteNode): node is ReferenceNode {
  return node.fact.kind === 'reference';
}

export function isList(node: CiteNode): node is ReferenceListNode {
  return node.fact.kind === 'list';
}

/** Where a reference opens: `<ref name=a>` or `{{efn`. */
export function openingPlace(node: CiteNode): TextRange {
  return inPage(node.fact.opening, node.block);
}
