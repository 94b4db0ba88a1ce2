import type { Article, Block } from '../../article/article.ts';
import { dateStyle } from '../../article/dateStyle.ts';
import type { ReferenceNode } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { Inline } from '../../render/inline.ts';
import { renderContent } from '../../render/renderContent.ts';
import { renderShortenedFootnote } from '../../render/renderShortenedFootnote.ts';
import { renderCitation } from '../../citations/renderCitation.ts';
import type { RenderContext } from '../../render/scope.ts';
import { nodesAt, nodeSpanning } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/**
 * The content of a reference as a reader sees it in the list; empty where it has none.
 * Hand the result to `toMarkdown` or `toPlainText`.
 */
export function renderReference(article: Article, reference: ReferenceNode): Inline[] {
  const { fact, block } = reference;
  if (!fact.content) return [];
  const source = block.facts.text;
  const context = renderContext(article, block);
  const holder = contentHolder(reference, fact.content);
  if (holder) return renderContent(holder.children, source, context);
  const template = nodeSpanning(block.facts.root, fact);
  return (template && renderShortenedFootnote(template, source, context)) ?? [];
}

/**
 * The node of the reference whose children are the content; `{{sfn}}` has none, as the template writes its
 * content, nor has `<ref></ref>`, whatever it stands in, be it all of that.
 */
function contentHolder(
  { fact, block }: ReferenceNode,
  { start, end }: TextRange,
): SyntaxNode | undefined {
  return nodesAt(block.facts.root, start).findLast(
    (node) =>
      (node.type === 'ext-inner' || node.type === 'parameter-value') &&
      fact.start < node.start &&
      node.start <= start &&
      node.end >= end &&
      node.end <= fact.end,
  );
}

/** What the renderer must know of the page to render a piece of one of its blocks. */
export function renderContext(article: Article, block: Block): RenderContext {
  const { nodes, noteOf } = resolveCites(article);
  return {
    site: article.site,
    renderCitation,
    ...dateStyle(article),
    referenceLabel: ({ start, end }) => {
      const labels = nodes
        .filter((node) => node.block === block && start <= node.fact.start && node.fact.end <= end)
        .filter(({ fact, parent }) => fact.start === start || (parent?.fact.start ?? -1) < start)
        .flatMap((node) => noteOf.get(node)?.label ?? []);
      return labels.length > 0 ? labels : undefined;
    },
  };
}
