import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { renderNodes } from './content.ts';
import { type Inline, placeholder } from './inline.ts';
import { type RenderContext, type Scope, sourceOf } from './scope.ts';

/** Deeper nesting than any page has is shown as it is written. */
const deepest = 150;

/**
 * Renders the content of a reference, or any run of sibling nodes.
 * @param nodes the nodes, in order
 * @param source the text that the nodes' UTF-16 offsets are in
 * @param context what is known of the page and the site
 * @returns the rendered nodes, for `toMarkdown` and `toPlainText`. Never throws on bad wikitext;
 *   error messages that MediaWiki would show are left out.
 */
export function renderContent(
  nodes: readonly SyntaxNode[],
  source: string,
  context: RenderContext,
): Inline[] {
  return renderNodes(nodes, createScope(source, context));
}

/** The scope in which a piece of wikitext is rendered. */
export function createScope(source: string, context: RenderContext): Scope {
  const numbers = new Map<SyntaxNode, number>();
  const linkNumber = (node: SyntaxNode) => {
    const number = numbers.get(node) ?? numbers.size + 1;
    numbers.set(node, number);
    return number;
  };
  return scopeAt(0, { source, context, linkNumber });
}

type SharedScope = Pick<Scope, 'source' | 'context' | 'linkNumber'>;

function scopeAt(depth: number, shared: SharedScope): Scope {
  const scope: Scope = {
    ...shared,
    render: (nodes) =>
      depth < deepest
        ? renderNodes(nodes, scopeAt(depth + 1, shared))
        : nodes.flatMap((node) => placeholder(sourceOf(node, scope))),
  };
  return scope;
}
