import type { HtmlNode } from './htmlNode.ts';

/** The value of an element's attribute as written; undefined where it has none. */
export function attributeOf({ token }: HtmlNode, name: string): string | undefined {
  if (!token?.attributes) return undefined;
  for (const match of token.attributes.matchAll(attribute)) {
    if (match[1]!.toLowerCase() === name) return match[2] ?? match[3] ?? match[4] ?? '';
  }
  return undefined;
}

const attribute = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Whether an element’s own attributes keep its text from breaking at blanks; style sheets may do so
 * too, but the Linter does not look there.
 */
export function forbidsWrapping(node: HtmlNode): boolean {
  const classes = attributeOf(node, 'class');
  if (classes?.split(/\s+/).includes('nowrap')) return true;
  return attributeOf(node, 'style')?.includes('nowrap') ?? false;
}
