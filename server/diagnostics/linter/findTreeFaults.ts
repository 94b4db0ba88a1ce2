import type { HtmlNode } from '../../html/htmlNode.ts';
import { descriptions } from './describeFault.ts';
import { endTagFault } from './endTagFaults.ts';
import { nowrapRun } from './nowrapRuns.ts';
import { closedTableBefore, fosteredContent, listItemAround } from './tableFaults.ts';
import { blockInSpan, linkInFont, paragraphInNowrap } from './tidyFaults.ts';
import type { SourceTree, TreeCategory, TreeFault } from './treeFault.ts';

/** The faults of a tree, in the order of its elements. */
export function findTreeFaults(tree: SourceTree): readonly TreeFault[] {
  const finder = new FaultFinder(tree);
  finder.visitChildren(tree.root);
  return finder.faults;
}

class FaultFinder {
  readonly faults: TreeFault[] = [];
  /** Copies of elements that a fault already speaks of. */
  private readonly told = new Set<HtmlNode>();
  private readonly runs = new Set<HtmlNode>();

  constructor(private readonly tree: SourceTree) {}

  visitChildren(parent: HtmlNode): void {
    for (let node = parent.first; node; node = node.next) {
      this.visit(node);
      this.visitChildren(node);
    }
  }

  private visit(node: HtmlNode): void {
    const { source } = this.tree;
    if (!this.told.has(node)) {
      const ending = endTagFault(node, source);
      if (ending?.continued) this.told.add(ending.continued);
      for (const category of ending?.categories ?? []) {
        this.add(category, node, ending?.continued);
      }
    }
    if (!node.isElement) return;
    this.visitTable(node);
    const paragraph = paragraphInNowrap(node);
    if (paragraph) this.add('pwrap-bug-workaround', node, paragraph);
    const link = linkInFont(node);
    if (link) this.add('tidy-font-bug', node, link);
    const block = blockInSpan(node);
    if (block) this.add('misc-tidy-replacement-issues', node, block);
    for (const member of nowrapRun(node, source, this.runs))
      this.add('tidy-whitespace-bug', member);
  }

  private visitTable(node: HtmlNode): void {
    if (node.name !== 'table') return;
    const before = closedTableBefore(node);
    if (before) this.add('deletable-table-tag', node, before);
    const item = listItemAround(node, this.tree.source);
    if (item) this.add('multiline-html-table-in-list', node, item);
    const fostered = fosteredContent(node);
    if (fostered) this.add(fostered.category, node, fostered.content);
  }

  private add(category: TreeCategory, node: HtmlNode, other?: HtmlNode): void {
    if (this.faults.length >= mostFaults) return;
    const description = descriptions[category]({ node, other, source: this.tree.source });
    const name = (node.token ?? node.endToken)?.name ?? node.name;
    this.faults.push({ ...description, category, name, ...surroundings(node) });
  }
}

function surroundings(from: HtmlNode): Pick<TreeFault, 'inTable' | 'part'> {
  let inTable = false;
  for (let node: HtmlNode | undefined = from; node; node = node.parent) {
    if (node.name === 'table') inTable = true;
    if (node.name === '#part')
      return { inTable, part: node.open ? 'open' : node.listed ? 'note' : 'argument' };
  }
  return { inTable, part: undefined };
}

/** A text with more is no page to mend fault by fault. */
const mostFaults = 500;
