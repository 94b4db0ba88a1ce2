import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { Inline } from './inline.ts';

type Style = 'italic' | 'bold';

interface Open {
  readonly style: Style;
  readonly children: Inline[];
}

/**
 * Renders siblings and nests what stands between their apostrophes: `''a'' b` is emphasis and text.
 * Emphasis left open ends with the line, or with the siblings.
 */
export function nestEmphasis(
  nodes: readonly SyntaxNode[],
  source: string,
  render: (node: SyntaxNode) => readonly Inline[],
): Inline[] {
  const result: Inline[] = [];
  const open: Open[] = [];
  for (const node of nodes) {
    if (node.type === 'quote') {
      for (const style of stylesOf(node, open)) toggle(style, open, result);
    } else {
      const target = open[open.length - 1]?.children ?? result;
      for (const child of render(node)) target.push(child);
      // Blocks cannot hold a line end inside emphasis; only text of the top level can end a line.
      if (node.type === 'text' && source.slice(node.start, node.end).includes('\n')) {
        closeAll(open, result);
      }
    }
  }
  closeAll(open, result);
  return result;
}

/** Two apostrophes are italic, three bold, five both: what was opened last is closed first. */
function stylesOf(node: SyntaxNode, open: readonly Open[]): readonly Style[] {
  switch (node.end - node.start) {
    case 2:
      return ['italic'];
    case 3:
      return ['bold'];
    default:
      return open[open.length - 1]?.style === 'bold' ? ['bold', 'italic'] : ['italic', 'bold'];
  }
}

function toggle(style: Style, open: Open[], result: Inline[]): void {
  if (!open.some((entry) => entry.style === style)) {
    open.push({ style, children: [] });
    return;
  }
  // `''a '''b'' c'''` closes the inner one too, and opens it again behind.
  const reopened: Style[] = [];
  while (open.length > 0) {
    const closed = close(open, result);
    if (closed === style) break;
    reopened.push(closed);
  }
  for (const again of reopened.reverse()) open.push({ style: again, children: [] });
}

function close(open: Open[], result: Inline[]): Style {
  const { style, children } = open.pop()!;
  const target = open[open.length - 1]?.children ?? result;
  if (children.length > 0) target.push({ type: style, children });
  return style;
}

function closeAll(open: Open[], result: Inline[]): void {
  while (open.length > 0) close(open, result);
}
