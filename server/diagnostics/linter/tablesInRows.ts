import type { Article, Block } from '../../article/article.ts';
import { HtmlNode } from '../../html/htmlNode.ts';
import { startTag } from '../../html/token.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { describeDeletableTable } from './tableDescriptions.ts';
import type { TreeFault } from './treeFault.ts';

/**
 * Tables that begin between the rows of one which nothing else ends: `{|`, `|-`, `{|`. The outer one
 * is no table for its block, which ends with its first line, so its lines are read here.
 */
export function tablesInRows({ blocks, text }: Article): TreeFault[] {
  const faults: TreeFault[] = [];
  let outer: { start: number; end: number } | undefined;
  let inCell = false;
  for (const block of blocks) {
    const table = openedTable(block);
    if (table?.closed && outer && !inCell) faults.push(faultOf(table, outer, text));
    if (table && !table.closed) {
      outer = table;
      inCell = false;
    } else if (outer && !table) {
      const mark = /^\s*(?:\|[-+}]?|!)/.exec(block.facts.text)?.[0].trim();
      if (mark === '|}') outer = undefined;
      else if (mark) inCell = mark !== '|-';
    } else if (table && outer && !inCell) outer = undefined;
  }
  return faults;
}

interface OpenedTable {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

function openedTable({ start, facts }: Block): OpenedTable | undefined {
  const { root, text } = facts;
  if (!text.includes('{|')) return undefined;
  const table = root.children.find(({ type }) => type === 'table');
  if (!table || text.slice(0, table.start).trim()) return undefined;
  const end = childOf(table, 'table-attrs')?.end ?? table.start + 2;
  return { start: start + table.start, end: start + end, closed: isClosed(table) };
}

function isClosed({ children }: SyntaxNode): boolean {
  return children.length > 1 && children.at(-1)!.type === 'table-syntax';
}

function faultOf(
  table: OpenedTable,
  outer: { start: number; end: number },
  source: string,
): TreeFault {
  const node = elementOf(table);
  const description = describeDeletableTable({ node, other: elementOf(outer), source });
  const rest = { name: 'table', inTable: true, part: undefined } as const;
  return { ...description, category: 'deletable-table-tag', ...rest };
}

function elementOf(range: { start: number; end: number }): HtmlNode {
  const node = new HtmlNode('table', range.start, range.end);
  node.token = startTag('table', range);
  return node;
}
