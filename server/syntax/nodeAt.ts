import type { SyntaxNode, SyntaxType } from './syntaxNode.ts';

/**
 * The nodes that an offset touches, outermost first, down to the smallest.
 * Between two siblings the one behind the offset wins, unless only the one before is a construct.
 */
export function nodesAt(root: SyntaxNode, offset: number): SyntaxNode[] {
  const path = [root];
  for (let node: SyntaxNode | undefined = root; node;) {
    const touching: SyntaxNode[] = node.children.filter(
      (child) => child.start <= offset && offset <= child.end && child.end > child.start,
    );
    node = touching.findLast((child) => child.type !== 'text') ?? touching.at(-1);
    if (node) path.push(node);
  }
  return path;
}

/** The first child of a type. */
export function childOf(node: SyntaxNode, type: SyntaxType): SyntaxNode | undefined {
  return node.children.find((child) => child.type === type);
}

/**
 * The construct with exactly this range: of nodes that coincide the innermost, as a call is all of the
 * argument that it stands in. The root counts as none.
 */
export function nodeSpanning(
  root: SyntaxNode,
  { start, end }: { readonly start: number; readonly end: number },
): SyntaxNode | undefined {
  return nodesAt(root, start + 1).findLast(
    (node) => node !== root && node.start === start && node.end === end,
  );
}
