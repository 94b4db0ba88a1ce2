import type { CiteFact, ReferenceFact, ReferenceListFact } from '../facts/blockFacts.ts';
import type { TextRange } from '../text/range.ts';
import type { Article, Block } from './article.ts';

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
  for (const block of article.blocks) {
    const { cites } = block.facts;
    if (cites.length === 0) continue;
    const first = all.length;
    for (const fact of cites) {
      const parent = fact.parent < 0 ? undefined : all[first + fact.parent];
      const node = { fact, block, parent, children: [], ...inPage(fact, block) };
      if (parent) (parent.children as CiteNode[]).push(node);
      all.push(node);
    }
  }
  return all;
}

/** A range of a block as a range of the page. */
export function inPage(range: TextRange, block: Block): TextRange {
  return { start: range.start + block.start, end: range.end + block.start };
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
