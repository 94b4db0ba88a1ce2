import type { PageDateStyle } from '../dates/cs1/pageDateStyle.ts';
import type { Site } from '../wikis/site.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { CitationRule } from '../facts/templateCall.ts';
import type { Inline } from './inline.ts';
import type { Argument } from './argument.ts';

/** What the renderer must know of the page and the site. */
export interface RenderContext extends PageDateStyle {
  readonly site: Site;
  /** Renders a citation as its style does: `{{cite web|title=A}}`. */
  readonly renderCitation: CitationRenderer;
  /**
   * The label of a reference made inside the rendered text, without brackets (`9`, `note 2`).
   * Asked for `<ref>` tags, `{{#tag:ref}}` and templates that make or reuse references; several
   * labels for a template that reuses several; undefined hides the mark.
   */
  readonly referenceLabel?: (node: SyntaxNode) => string | readonly string[] | undefined;
}

/**
 * Renders a call of a citation template.
 * @param given the arguments by name
 */
export type CitationRenderer = (
  rule: CitationRule,
  given: ReadonlyMap<string, Argument>,
  scope: Scope,
) => Inline[];

/** Handed down while one piece of wikitext is rendered. */
export interface Scope {
  /** The text that node offsets are in. */
  readonly source: string;
  readonly context: RenderContext;
  /** Renders child nodes in this scope. */
  readonly render: (nodes: readonly SyntaxNode[]) => Inline[];
  /** The number of an external link without a text; the same however often it is asked for. */
  readonly linkNumber: (node: SyntaxNode) => number;
}

/** The wikitext of a node, without comments, on one line. */
export function sourceOf(node: Pick<SyntaxNode, 'start' | 'end'>, scope: Scope): string {
  return scope.source
    .slice(node.start, node.end)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/\s+/g, ' ');
}
