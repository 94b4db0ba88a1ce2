import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { Grid } from './grid.ts';
import { shownName, isCall } from './calls.ts';
import { rowsOfTemplates } from './rowsOfTemplates.ts';
import { spanOf } from './spans.ts';
import type { Refusal, Table } from './table.ts';

/** Why the cells of a table cannot be told for certain; undefined where they can. */
export function unreadable({ closing, node, source }: Table): Refusal | undefined {
  if (!closing) return refuse('This table has no end: its “|}” is missing.');
  const tag = find(node, (child) => child.type === 'html' && holdsPipe(child, source));
  if (!tag) return undefined;
  return refuse(
    `A <${tag.name}> tag in this table holds a “|”, where MediaWiki begins a new cell. Write it as &#124; first.`,
  );
}

/** Why the rows and columns of a table must be left as they are; undefined where they may change. */
export function unsafe(table: Table, grid: Grid): Refusal | undefined {
  return (
    unreadable(table) ??
    rowsOfTemplates(table) ??
    foreignTags(table) ??
    oddCells(table) ??
    unknownSpans(table, grid)
  );
}

/** Why columns cannot be told apart; undefined where they can. Asked of a table that is safe. */
export function unsafeColumns({ source }: Table, { rows, columns }: Grid): Refusal | undefined {
  const short = rows.filter(({ width }) => width < columns);
  const calls = short.flatMap(({ row }) => row.cells.flatMap(({ nodes }) => nodes.filter(isCall)));
  const [call] = calls;
  if (!call) return undefined;
  return refuse(
    `A row with ${shownName(call, source)} has fewer cells than others, and the missing ones may come from there.`,
  );
}

function refuse(refusal: string): Refusal {
  return { refusal };
}

/** MediaWiki looks for cells before it looks for tags: `<span title="a|b">` is cut in two. */
function holdsPipe({ start, end }: SyntaxNode, source: string): boolean {
  return /\||\{\{!\}\}/.test(source.slice(start, end));
}

/** `<tr>`, or `<noinclude>` around rows. */
function foreignTags({ node }: Table): Refusal | undefined {
  const found = find(
    node,
    ({ type, name }) =>
      type === 'noinclude' || type === 'onlyinclude' || (type === 'html' && tableTags.has(name)),
  );
  if (!found) return undefined;
  return found.type === 'html'
    ? refuse(`A <${found.name}> tag stands among the cells of this table.`)
    : refuse('A <noinclude> or <onlyinclude> tag stands in this table.');
}

const tableTags: ReadonlySet<string> = new Set(
  'table caption colgroup col thead tbody tfoot tr td th'.split(' '),
);

function oddCells({ rows, source }: Table): Refusal | undefined {
  for (const { cells, mark, start } of rows) {
    if (cells.some(({ kind }) => kind === 'caption')) {
      return refuse('A caption (“|+”) of this table stands after its first row.');
    }
    const leads = cells.map(({ lineStart, mark: own }) => source.slice(lineStart, own.start));
    if (leads.some((lead) => /[^ \t]/.test(lead))) {
      return refuse('A comment or an unusual space stands before the mark of a cell.');
    }
    const rowLead = source.slice(start, mark?.start ?? start).replace(/<!--[\s\S]*?-->/g, '');
    if (/[^ \t]/.test(rowLead)) return refuse('An unusual space stands before the mark of a row.');
  }
  return undefined;
}

/** Cells are made for each column, and a few letters may ask for a thousand. */
const mostColumns = 1000;

function unknownSpans(table: Table, { overlaps, columns }: Grid): Refusal | undefined {
  const isUnknown = table.rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        spanOf(cell, table, 'rowspan') === undefined ||
        spanOf(cell, table, 'colspan') === undefined,
    ),
  );
  if (isUnknown)
    return refuse('The page alone does not tell how many rows or columns a cell spans.');
  if (columns > mostColumns) return refuse(`This table has more than ${mostColumns} columns.`);
  return overlaps
    ? refuse('Cells of this table overlap: their rowspan and colspan do not fit.')
    : undefined;
}

/** The first of the nodes of a table that fits; what templates, tags such as `<ref>` and inner tables hold is their own. */
function find(node: SyntaxNode, fits: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  for (const child of node.children) {
    if (fits(child)) return child;
    if (isCall(child) || child.type === 'ext' || child.type === 'table') continue;
    const inner = find(child, fits);
    if (inner) return inner;
  }
  return undefined;
}
