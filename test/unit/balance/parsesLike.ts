import type { Article } from '../../../server/article/article.ts';
import type { SyntaxNode } from '../../../server/syntax/syntaxNode.ts';

/**
 * Whether two pages hold the same constructs: the same nodes nested in the same way, with the same names
 * of templates, parameters, attributes and tags, and the same targets of links. Running text may differ,
 * as in `[[a|b]] c` and `[[a|b c]]`.
 */
export function parsesLike(page: Article, original: Article): boolean {
  const [blocks, others] = [[...page.blocks], [...original.blocks]];
  // Most blocks are shared with the page that was edited.
  while (blocks.length > 0 && blocks[0]?.facts === others[0]?.facts) {
    blocks.shift();
    others.shift();
  }
  while (blocks.length > 0 && blocks.at(-1)?.facts === others.at(-1)?.facts) {
    blocks.pop();
    others.pop();
  }
  return shapeOf(blocks) === shapeOf(others);
}

function shapeOf(blocks: Article['blocks']): string {
  return blocks.map(({ facts }) => facts.root.children.map(shapeOfNode).join('')).join('');
}

/** Nodes that only carry text, or break where text is parted. */
const plain = new Set<string>(['text', 'comment', 'quote', 'dd', 'list']);

function shapeOfNode(node: SyntaxNode): string {
  if (plain.has(node.type)) return node.type === 'comment' ? '<!---->' : '';
  return `(${node.type} ${node.name}${node.children.map(shapeOfNode).join('')})`;
}
