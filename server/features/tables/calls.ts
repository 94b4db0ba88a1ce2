import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode, SyntaxType } from '../../syntax/syntaxNode.ts';

/** Whether only the wiki knows what a node gives: a template, a parser function, a parameter. */
export function isCall({ type }: SyntaxNode): boolean {
  return callTypes.has(type);
}

const callTypes: ReadonlySet<SyntaxType> = new Set(['template', 'magic-word', 'arg']);

/** What a call is named in messages: `the template “row”`. */
export function shownName(node: SyntaxNode, source: string): string {
  const isTemplate = node.type === 'template';
  const name = childOf(node, isTemplate ? 'template-name' : 'magic-word-name');
  if (!name) return 'a parameter';
  const written = source.slice(name.start, name.end).replace(/<!--[\s\S]*?-->/g, '');
  return `the ${isTemplate ? 'template' : 'function'} “${written.trim()}”`;
}
