import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { BlockFacts } from './blockFacts.ts';
import { liveBranches } from './liveBranches.ts';
import { onceFor } from '../text/memory.ts';

/** A template that MediaWiki expands, and the node that it stands in. */
export interface LiveTemplate {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode;
}

/**
 * The templates of a block but for those in branches that no condition selects and in arguments that
 * a later one of the same name replaces, in the order in which they begin. The tree is walked once
 * for all who ask.
 */
export const liveTemplates = onceFor(({ root, text }: BlockFacts): readonly LiveTemplate[] => {
  const found: LiveTemplate[] = [];
  collect(root, text, found);
  return found;
});

function collect(parent: SyntaxNode, source: string, found: LiveTemplate[]): void {
  const branches = liveBranches(parent, source);
  const { children } = parent;
  for (let index = 0; index < children.length; index++) {
    if (branches?.[index] === 'dead') continue;
    const node = children[index]!;
    if (node.type === 'template') found.push({ node, parent });
    if (node.children.length > 0) collect(node, source, found);
  }
}
