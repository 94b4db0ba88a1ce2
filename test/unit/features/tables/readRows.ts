import type { Article } from '../../../../server/article/article.ts';
import { childOf } from '../../../../server/syntax/nodeAt.ts';
import { nodesOfType } from '../../../../server/syntax/nodesOfType.ts';
import type { SyntaxNode } from '../../../../server/syntax/syntaxNode.ts';
import type { MadeCell } from './randomTable.ts';

/** The cells of a page's first table, as the parser's tree has them, with the white space around left out. */
export function readRows({ blocks }: Article): MadeCell[][] {
  for (const { facts } of blocks) {
    const [table] = nodesOfType(facts.root, 'table');
    if (!table) continue;
    const first = table.children.filter(({ type }) => type === 'td');
    const others = table.children
      .filter(({ type }) => type === 'tr')
      .map(({ children }) => children);
    return [first, ...others]
      .map((cells) => cells.flatMap((cell) => readCell(cell, facts.text) ?? []))
      .filter((row) => row.length > 0);
  }
  return [];
}

function readCell(cell: SyntaxNode, source: string): MadeCell | undefined {
  if (cell.type !== 'td') return undefined;
  const [attributes, inner] = [childOf(cell, 'table-attrs')!, childOf(cell, 'td-inner')!];
  if (attributes.name === 'caption') return undefined;
  return {
    kind: attributes.name as MadeCell['kind'],
    attributes:
      inner.start > attributes.end
        ? source.slice(attributes.start, attributes.end).trim()
        : undefined,
    content: tidy(source.slice(inner.start, inner.end)),
  };
}

/** Without the spaces and the line ends at both ends that make no difference. */
export function tidy(content: string): string {
  const text = content.replaceAll('\r\n', '\n').replace(/\r$/, '');
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
