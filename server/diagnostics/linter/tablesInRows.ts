import type { Article } from '../../article/article.ts';
import { askBlocks } from '../../article/askBlocks.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { HtmlNode } from '../../html/htmlNode.ts';
import { startTag } from '../../html/token.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { moved } from '../../text/range.ts';
import { describeDeletableTable } from './tableDescriptions.ts';
import type { TreeFault } from './treeFault.ts';

/**
 * Tables that begin between the rows of one which nothing else ends: `{|`, `|-`, `{|`. The outer one
 * is no table for its block, which ends with its first line, so its lines are read here.
 */
export function tablesInRows(article: Article): TreeFault[] {
  const faults: TreeFault[] = [];
  let outer: { start: number; end: number } | undefined;
  let inCell = false;
  for (const { block, told } of blocksOfTables(article)) {
    const table = told.table && { ...told.table, ...moved(told.table, block.start) };
    if (table?.closed && outer && !inCell) faults.push(faultOf(table, outer, article.text));
    if (table && !table.closed) {
      outer = table;
      inCell = false;
    } else if (outer && !table) {
      if (told.mark === '|}') outer = undefined;
      else inCell = told.mark !== '|-';
    } else if (table && outer && !inCell) outer = undefined;
  }
  return faults;
}

interface OpenedTable {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** What a block that is not about tables has none of: a table, or else the mark it begins with. */
const blocksOfTables = askBlocks((facts) => {
  const table = openedTable(facts);
  const mark = table ? undefined : /^\s*(?:\|[-+}]?|!)/.exec(facts.text)?.[0].trim();
  return table || mark ? { table, mark } : undefined;
});

function openedTable({ root, text }: BlockFacts): OpenedTable | undefined {
  if (!text.includes('{|')) return undefined;
  const table = root.children.find(({ type }) => type === 'table');
  if (!table || text.slice(0, table.start).trim()) return undefined;
  const end = childOf(table, 'table-attrs')?.end ?? table.start + 2;
  return { start: table.start, end, closed: isClosed(table) };
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
