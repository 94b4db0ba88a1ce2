import { decodeEntities } from '../text/decodeEntities.ts';
import type { SyntaxNode } from './syntaxNode.ts';

/**
 * The text that a reader sees of some nodes, on one line: no markup, no templates, references,
 * comments or tags; of a link its label.
 * @param source the text that the nodes' offsets refer to
 */
export function plainText(nodes: readonly SyntaxNode[], source: string): string {
  return decodeEntities(visible(nodes, source)).replace(/\s+/g, ' ').trim();
}

function visible(nodes: readonly SyntaxNode[], source: string): string {
  return nodes.map((node) => visibleNode(node, source)).join('');
}

function visibleNode(node: SyntaxNode, source: string): string {
  switch (node.type) {
    case 'text':
      return source.slice(node.start, node.end);
    case 'link':
      return visible(node.children.slice(-1), source).replace(/^:/, '');
    case 'ext-link':
      return visible(
        node.children.filter((child) => child.type === 'ext-link-text'),
        source,
      );
    case 'ext':
      return node.name === 'nowiki' ? visible(inner(node), source) : '';
    case 'comment':
    case 'include':
    case 'noinclude':
    case 'template':
    case 'magic-word':
    case 'arg':
    case 'file':
    case 'category':
    case 'html':
    case 'quote':
    case 'double-underscore':
      return '';
    default:
      return visible(node.children, source);
  }
}

function inner(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter((child) => child.type === 'ext-inner');
}
