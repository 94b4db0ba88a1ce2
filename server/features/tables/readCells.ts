import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { afterLineBreak, leadOf, onLine } from './tableLines.ts';
import type { CellKind, TableCell } from './table.ts';

/** Reads the cells of a row, captions included, from their nodes of the syntax tree. */
export function readCells(nodes: readonly SyntaxNode[], source: string): TableCell[] {
  const cells: TableCell[] = [];
  for (const node of nodes) cells.push(readCell(node, cells.at(-1), source));
  return cells;
}

function readCell(node: SyntaxNode, previous: TableCell | undefined, source: string): TableCell {
  const syntax = childOf(node, 'table-syntax')!;
  const beginsLine = source.charAt(node.start) === '\n';
  const lineStart = beginsLine ? afterLineBreak(syntax, source) : syntax.start;
  const mark = {
    start: lineStart + (beginsLine ? leadOf(syntax, source).length : 0),
    end: syntax.end,
  };
  const inner = childOf(node, 'td-inner')!;
  const attributes = childOf(node, 'table-attrs');
  // `| | a` has attributes, be they empty, which its second pipe ends.
  const hasAttributes = attributes !== undefined && inner.start > attributes.end;
  const { end } = onLine(node, source);
  return {
    start: mark.start,
    end,
    // The mark that begins a line says what all of its cells are: `! a || b`.
    kind: beginsLine || !previous ? kindOf(source.slice(mark.start, mark.end)) : previous.kind,
    mark,
    beginsLine,
    lineStart,
    attributes: hasAttributes ? { start: attributes.start, end: attributes.end } : undefined,
    content: { start: Math.min(inner.start, end), end },
    nodes: inner.children,
    spansLines: spansLines(inner, source),
  };
}

function kindOf(mark: string): CellKind {
  if (mark.endsWith('+')) return 'caption';
  return mark.endsWith('!') ? 'th' : 'td';
}

/** What a comment or a tag such as `<ref>` holds is out of the way when MediaWiki looks for lines. */
function spansLines(inner: SyntaxNode, source: string): boolean {
  let last = inner.start;
  for (const { type, start, end } of inner.children) {
    if (type !== 'comment' && type !== 'ext') continue;
    if (source.slice(last, start).includes('\n')) return true;
    last = end;
  }
  return source.slice(last, inner.end).includes('\n');
}
