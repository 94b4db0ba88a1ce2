import type { Article } from '../article/article.ts';
import type { ReferenceNode } from '../article/cites.ts';
import { resolveCites, type Note } from '../article/resolveCites.ts';
import { renderContent } from '../render/renderContent.ts';
import type { RenderContext } from '../render/scope.ts';
import { toMarkdown } from '../render/toMarkdown.ts';
import { nodesAt } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import { noteOf, referenceAt } from './queries.ts';

/** What a hover shows, and of what. */
export interface HoverText extends TextRange {
  /** Markdown paragraphs: the label with its uses, then the citation as a reader reads it. */
  readonly blocks: readonly string[];
}

/**
 * The citation of the innermost reference at an offset.
 * @param offset UTF-16 offset in the page
 */
export function hover(article: Article, offset: number): HoverText | undefined {
  const reference = referenceAt(article, offset);
  if (!reference) return undefined;
  const { start, end } = reference;
  const note = noteOf(article, reference);
  const citation = renderReference(article, note?.definitions[0] ?? reference);
  return { start, end, blocks: [labelBlock(note), citation || missingText(reference)] };
}

/** The content of a reference as one Markdown paragraph; empty where it has none. */
export function renderReference(article: Article, reference: ReferenceNode): string {
  const { facts } = reference.block;
  return toMarkdown(
    renderContent(contentNodes(reference), facts.text, renderContext(article, reference)),
  );
}

function labelBlock(note: Note | undefined): string {
  if (!note) return '**Not shown** · MediaWiki does not number this reference';
  return `**[${note.label}]** · used ${note.uses.length}×`;
}

function missingText({ fact }: ReferenceNode): string {
  return fact.name
    ? '*No text: nothing on this page defines this reference.*'
    : '*No text: this reference is empty.*';
}

/** The nodes of the tree that a reference's content is made of. */
function contentNodes(reference: ReferenceNode): readonly SyntaxNode[] {
  const { fact, block } = reference;
  if (!fact.content) return [];
  const { start, end } = fact.content;
  const holder = nodesAt(block.facts.root, start).findLast(
    (node) => holders.has(node.type) && node.start <= start && node.end >= end,
  );
  if (holder) return holder.children;
  // A short footnote's content is what the template itself writes.
  const whole = nodesAt(block.facts.root, fact.start + 1).find(
    (node) => node.start === fact.start && node.end === fact.end,
  );
  return whole ? [whole] : [];
}

const holders: ReadonlySet<string> = new Set(['ext-inner', 'parameter-value']);

function renderContext(article: Article, reference: ReferenceNode): RenderContext {
  const { nodes, noteOf: notes } = resolveCites(article);
  return {
    style: article.site.citations,
    dateStyle: dateStyle(article),
    referenceLabel: (node) => {
      const cite = nodes.find(
        ({ block, fact }) => block === reference.block && fact.start === node.start,
      );
      return cite && notes.get(cite)?.label;
    },
  };
}

/** `{{Use dmy dates}}` may stand anywhere on the page. */
function dateStyle(article: Article): 'dmy' | 'mdy' | undefined {
  for (const block of article.blocks) {
    for (const { name } of block.facts.templates) {
      const style = article.site.dateStyleTemplates[name];
      if (style) return style;
    }
  }
  return undefined;
}
