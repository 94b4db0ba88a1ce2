import type { Article } from '../../article/article.ts';
import type { SourceNode } from '../../references/shortFootnotes.ts';
import type { Inline } from '../../render/inline.ts';
import { renderContent } from '../../render/renderContent.ts';
import { nodesAt } from '../../syntax/nodeAt.ts';
import { renderContext } from './renderReference.ts';

/**
 * A source as a reader sees it in its list; empty where what stands there is not known.
 * Hand the result to `toMarkdown` or `toPlainText`.
 */
export function renderSource(article: Article, { fact, block }: SourceNode): Inline[] {
  const { root, text } = block.facts;
  const context = renderContext(article, block);
  const { start, end } = fact.content ?? fact;
  // Right behind its start, two braces in: where nothing but the source itself begins.
  const path = nodesAt(root, fact.content ? start : start + 1);
  const node = path.find((other) => other.start === start && other.end === end);
  if (!node) return [];
  if (fact.content) return renderContent(node.children, text, context);
  return node.type === 'template' ? renderContent([node], text, context) : [];
}
