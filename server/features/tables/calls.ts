import { writtenName } from '../../facts/templateCall.ts';
import type { SyntaxNode, SyntaxType } from '../../syntax/syntaxNode.ts';

/** Whether only the wiki knows what a node gives: a template, a parser function, a parameter. */
export function isCall({ type }: SyntaxNode): boolean {
  return callTypes.has(type);
}

const callTypes: ReadonlySet<SyntaxType> = new Set(['template', 'magic-word', 'arg']);

/** What a call is named in messages: `the template “row”`. */
export function shownName(node: SyntaxNode, source: string): string {
  if (node.type === 'arg') return 'a parameter';
  return `the ${node.type === 'template' ? 'template' : 'function'} “${writtenName(node, source)}”`;
}
