import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { type Inline, mark, text } from './inline.ts';
import type { Scope } from './scope.ts';

/** The mark of a reference made inside the text: `[9]`. */
export function referenceMark(node: SyntaxNode, scope: Scope): Inline[] {
  const label = scope.context.referenceLabel?.(node);
  return label === undefined ? [] : mark([text(`[${label}]`)]);
}
