import type { Article } from '../../article/article.ts';
import { askBlocks } from '../../article/askBlocks.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { HtmlNode } from '../../html/htmlNode.ts';
import { startTag } from '../../html/token.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { moved, type TextRange } from '../../text/range.ts';
import { describeDeletableTable } from './tableDescriptions.ts';
import type { TreeFault } from './treeFault.ts';
import type { TextView } from '../../text/pageText.ts';

/**
 * Tables that begin between the rows of one which nothing else ends: `{|`, `|-`, `{|`. The outer one
 * is no table for its block, which ends with its first line, so its lines are read here.
 */
export function tablesInRows(article: Article): TreeFault[] {
  const faults: TreeFault[] = [];
  let outer: TextRange | undefined;
  /** The table that has ended the outer one, whose own end is still to come. */
  let ending: TextRange | undefined;
  let inCell = false;
  for (const { block, told } of blocksOfTables(article)) {
    const table = told.table && { ...told.table, ...moved(told.table, block.start) };
    if (table && !table.closed) {
      outer = table;
      ending = undefined;
      inCell = false;
    } else if (table && outer && !inCell) {
      faults.push(faultOf(table, outer, article.page));
      outer = undefined;
      ending = table;
    } else if (told.mark?.text === '|}') {
      if (ending) faults.push(strippedEnd(moved(told.mark, block.start), ending));
      outer = ending = undefined;
    } else if (outer && told.mark) inCell = told.mark.text !== '|-';
  }
  return faults;
}

interface OpenedTable extends TextRange {
  readonly closed: boolean;
}

/** What a block that is not about tables has none of: a table, or else the mark it begins with. */
const blocksOfTables = askBlocks((facts) => {
  const table = openedTable(facts);
  const mark = table ? undefined : markOf(facts.text);
  return table || mark ? { table, mark } : undefined;
});

function markOf(text: string): (TextRange & { readonly text: string }) | undefined {
  const [all, blank = '', mark = ''] = /^(\s*)(\|[-+}]?|!)/.exec(text) ?? [];
  return all ? { start: blank.length, end: all.length, text: mark } : undefined;
}

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

function faultOf(table: OpenedTable, outer: TextRange, source: TextView): TreeFault {
  const node = elementOf(table);
  const description = describeDeletableTable({ node, other: elementOf(outer), source });
  const rest = { name: 'table', inTable: true, part: undefined } as const;
  return { ...description, category: 'deletable-table-tag', ...rest };
}

/** The `|}` of the first table, which the wiki leaves out. */
function strippedEnd(range: TextRange, ending: TextRange): TreeFault {
  return {
    ...range,
    category: 'stripped-tag',
    message:
      'This “|}” ends no table, for a table between the rows has ended the one that it is of.',
    related: [{ ...ending, message: 'This table ended it.' }],
    fixes: () => [],
    name: 'table',
    inTable: true,
    part: undefined,
  };
}

function elementOf(range: TextRange): HtmlNode {
  const node = new HtmlNode('table', range.start, range.end);
  node.token = startTag('table', range);
  return node;
}
