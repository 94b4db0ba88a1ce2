import { blockAt, type Article } from '../../article/article.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { openConstructs, type OpenTemplate } from './openConstructs.ts';

/** The template whose name or parameters the cursor stands among, by the text before it. */
export function templateAt(article: Article, offset: number): OpenTemplate | undefined {
  const { start } = blockAt(article, Math.max(0, offset - 1));
  const cursor = openConstructs(article.text, start, offset, article.site);
  if (!cursor || cursor.tag || cursor.raw) return undefined;
  const innermost = cursor.open.findLast(({ kind }) => kind !== 'html');
  return innermost?.kind === 'template' ? innermost : undefined;
}

/** The same template as the parser reads it; undefined where it does not end. */
export function nodeOfTemplate(
  article: Article,
  { start }: OpenTemplate,
): { readonly node: SyntaxNode; readonly source: string } | undefined {
  const block = blockAt(article, start);
  const at = start - block.start;
  const node = nodesAt(block.facts.root, at + 1).find(
    ({ type, start: from }) => type === 'template' && from === at,
  );
  return node && { node, source: block.facts.text };
}
