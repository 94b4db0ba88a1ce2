import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { Site } from '../../wikis/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { BlockFinding } from '../../problems/finding.ts';
import { shownConstructs } from './shownConstructs.ts';

const mostColumns = 5;
const rowsLookedAt = 10;

/** Tables with more columns than small screens have room for; a table around others is for layout. */
export function findLargeTables(facts: BlockFacts, site: Site): BlockFinding[] {
  const { tables } = shownConstructs(facts, site);
  return tables.flatMap((table, index): BlockFinding[] => {
    const next = tables[index + 1];
    if (next && next.start < table.end) return [];
    const columns = columnsOf(table, facts.text);
    if (columns === undefined) return [];
    const syntax = childOf(table, 'table-attrs') ?? table;
    return [{ start: table.start, end: syntax.end, values: { columns: `${columns}` } }];
  });
}

/** The number of cells in the first row that has too many. */
function columnsOf(table: SyntaxNode, source: string): number | undefined {
  const rows = [table, ...table.children.filter(({ type }) => type === 'tr')].map((row) =>
    row.children.filter(({ type }) => type === 'td'),
  );
  const isEmpty = rows[0]!.every((cell) => kindOf(cell, source) === '|+');
  for (const row of rows.slice(isEmpty ? 1 : 0).slice(0, rowsLookedAt)) {
    const headers = row.filter((cell) => kindOf(cell, source) === 'th').length;
    const cells = row.filter((cell) => kindOf(cell, source) === 'td').length;
    const columns = Math.max(headers, headers > mostColumns ? 0 : cells);
    if (columns > mostColumns) return columns;
  }
  return undefined;
}

function kindOf(cell: SyntaxNode, source: string): string {
  const syntax = childOf(cell, 'table-syntax');
  if (syntax && source.slice(syntax.start, syntax.end).trim() === '|+') return '|+';
  return childOf(cell, 'table-attrs')?.name ?? 'td';
}
