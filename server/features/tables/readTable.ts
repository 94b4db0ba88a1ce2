import type { Block } from '../../article/article.ts';
import { childOf, nodesAt } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { readCells } from './readCells.ts';
import { afterLineBreak, leadOf, onLine } from './tableLines.ts';
import type { Table, TableMarks, TableRow } from './table.ts';

/**
 * Reads a table from its node of the syntax tree.
 * @param block the block that the node is of
 */
export function readTable(node: SyntaxNode, block: Block): Table {
  const source = block.facts.text;
  const [opening, ...rest] = node.children;
  const last = rest.at(-1);
  const closing = last?.type === 'table-syntax' ? last : undefined;
  const parts = rest.filter((part) => part !== closing && part.type !== 'table-attrs');
  const cells = readCells(
    parts.filter(({ type }) => type === 'td'),
    source,
  );
  const firstCell = cells.findIndex(({ kind }) => kind !== 'caption');
  const captions = firstCell < 0 ? cells : cells.slice(0, firstCell);
  const rows = parts.filter(({ type }) => type === 'tr').map((row) => readRow(row, source));
  const first = cells.slice(captions.length);
  if (first.length > 0) rows.unshift(unmarkedRow(first));
  const { start, end } = node;
  return {
    start,
    end,
    block,
    source,
    node,
    opening: opening!,
    attributes: onLine(
      childOf(node, 'table-attrs') ?? { start: opening!.end, end: opening!.end },
      source,
    ),
    captions,
    rows,
    closing: closing && { start: afterLineBreak(closing, source), end: closing.end },
    marks: marksOf(node, block),
    newline: source.slice(start, end).includes('\r\n') ? '\r\n' : '\n',
  };
}

/** The cells before the first `|-`. */
function unmarkedRow(cells: TableRow['cells']): TableRow {
  const [start, end] = [cells[0]!.lineStart, cells.at(-1)!.end];
  const none = { start, end: start };
  return { start, end, mark: undefined, attributes: none, body: { start, end }, cells, loose: [] };
}

function readRow(node: SyntaxNode, source: string): TableRow {
  const syntax = childOf(node, 'table-syntax')!;
  const start = afterLineBreak(syntax, source);
  const { end } = onLine(node, source);
  const attributes = onLine(
    childOf(node, 'table-attrs') ?? { start: syntax.end, end: syntax.end },
    source,
  );
  const content = node.children.slice(
    node.children.findIndex(({ type }) => type === 'table-attrs') + 1,
  );
  const bodyStart = content[0] && afterLineBreak(content[0], source);
  return {
    start,
    end,
    mark: { start: start + leadOf(syntax, source).length, end: syntax.end },
    attributes,
    body: bodyStart === undefined ? undefined : { start: bodyStart, end: Math.max(bodyStart, end) },
    cells: readCells(
      content.filter(({ type }) => type === 'td'),
      source,
    ),
    loose: content
      .filter(({ type }) => type === 'table-inter')
      .flatMap((inter) => looseNodes(inter, source)),
  };
}

/** What a reader would see between a row's mark and its cells. */
export function looseNodes(inter: SyntaxNode, source: string): SyntaxNode[] {
  return inter.children.filter(
    ({ type, start, end }) => type !== 'comment' && source.slice(start, end).trim() !== '',
  );
}

/** In the argument of a template a pipe would end that, so `{{!}}` must be written. */
function marksOf(node: SyntaxNode, { facts: { root, text } }: Block): TableMarks {
  const written = marksIn(node).map(({ start, end }) => text.slice(start, end));
  const isEscaped = isInArgument(root, node.start) || written.some((mark) => mark.includes('{{'));
  const row = written.map((mark) => /(?:\||\{\{!\}\})-|\{\{!-\}\}/.exec(mark)?.[0]).find(Boolean);
  return isEscaped
    ? { pipe: '{{!}}', inline: '{{!}}{{!}}', row: row ?? '{{!}}-' }
    : { pipe: '|', inline: '||', row: row ?? '|-' };
}

/** Whether a pipe at an offset would end the argument of a template; within a tag such as `<ref>` it does not. */
export function isInArgument(root: SyntaxNode, offset: number): boolean {
  const around = nodesAt(root, offset).filter(({ start, end }) => start < offset && offset < end);
  const innermost = around.findLast(({ type }) => type === 'ext' || calls.has(type));
  return innermost !== undefined && innermost.type !== 'ext';
}

const calls: ReadonlySet<SyntaxNode['type']> = new Set(['template', 'magic-word', 'arg']);

function marksIn({ children }: SyntaxNode): SyntaxNode[] {
  return children.flatMap((child) => {
    if (child.type === 'table-syntax') return [child];
    if (child.type === 'tr') return marksIn(child);
    const mark = child.type === 'td' && childOf(child, 'table-syntax');
    return mark ? [mark] : [];
  });
}
