import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/** The value of an attribute as written, without quotes. */
export interface AttributeValue extends TextRange {
  readonly text: string;
  /** It holds a template or argument, so that only the wiki knows what it is. */
  readonly dynamic: boolean;
}

/** Reads `style="…"` of a tag or table. */
export function attributeValue(attribute: SyntaxNode, source: string): AttributeValue | undefined {
  const value = childOf(attribute, 'attr-value');
  if (!value) return undefined;
  const { start, end } = value;
  const dynamic = value.children.some(({ type }) => type !== 'text' && type !== 'comment');
  return { start, end, text: source.slice(start, end), dynamic };
}
