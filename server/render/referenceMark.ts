import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { type Inline, mark, text } from './inline.ts';
import type { Scope } from './scope.ts';

/** The mark of a reference made inside the text: `[9]`, or `[9][10]`. */
export function referenceMark(node: SyntaxNode, scope: Scope): Inline[] {
  const found = scope.context.referenceLabel?.(node) ?? [];
  const labels = typeof found === 'string' ? [found] : found;
  return labels.flatMap((label) => mark([text(`[${label}]`)]));
}
