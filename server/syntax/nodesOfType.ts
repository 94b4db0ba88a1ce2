import { onceFor } from '../text/memory.ts';
import type { SyntaxNode, SyntaxRoot, SyntaxType } from './syntaxNode.ts';

/**
 * All nodes of a type below the root of a tree, in the order in which they begin. The tree is walked
 * once for all types, so that many rules may ask.
 */
export function nodesOfType(root: SyntaxRoot, type: SyntaxType): readonly SyntaxNode[] {
  return byType(root).get(type) ?? [];
}

type NodesByType = ReadonlyMap<SyntaxType, readonly SyntaxNode[]>;

const byType = onceFor((root: SyntaxRoot) => groupByType(root));

/** A stack of its own: the tree may be as deep as the parser allows. */
function groupByType(root: SyntaxNode): NodesByType {
  const types = new Map<SyntaxType, SyntaxNode[]>();
  const waiting = root.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const alike = types.get(node.type);
    if (alike) alike.push(node);
    else types.set(node.type, [node]);
    for (let index = node.children.length - 1; index >= 0; index--) {
      waiting.push(node.children[index]!);
    }
  }
  return types;
}
