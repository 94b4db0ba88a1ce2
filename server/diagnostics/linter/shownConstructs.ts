import type { BlockFacts } from '../../facts/blockFacts.ts';
import { liveBranches } from '../../facts/liveBranches.ts';
import { isFigure } from '../../html/marks.ts';
import type { Site } from '../../wikis/site.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import { onceFor } from '../../text/memory.ts';

/** A node and the nodes that it stands among. */
export interface Placed {
  readonly node: SyntaxNode;
  readonly siblings: readonly SyntaxNode[];
  /** Its place among them. */
  readonly index: number;
  /** It stands at the top of the block, where a tag may find its partner in another block. */
  readonly top: boolean;
}

/** What the Linter looks at, in the order of the text. */
export interface ShownConstructs {
  readonly tags: readonly Placed[];
  /** `id` and `style` attributes of tags and tables, with the tag or table part that has them. */
  readonly attributes: readonly { readonly node: SyntaxNode; readonly owner: SyntaxNode }[];
  readonly files: readonly SyntaxNode[];
  readonly externalLinks: readonly SyntaxNode[];
  readonly headings: readonly SyntaxNode[];
  readonly tables: readonly SyntaxNode[];
  /** `{{{1}}}` inside an extension tag. */
  readonly argumentsInTags: readonly SyntaxNode[];
  readonly texts: readonly SyntaxNode[];
}

/**
 * The constructs of a block that MediaWiki may show: it never shows what stands in a comment, in
 * `<includeonly>`, or in a branch that its condition leaves out. Arguments of templates count as
 * shown, for the Linter reports on what a template makes of them.
 */
export const shownConstructs = onceFor((facts: BlockFacts, site: Site): ShownConstructs => {
  const collector = new ConstructCollector(facts.text, site);
  collector.visitAll(facts.root, true, false);
  return collector;
});

/** What holds no content of the page: names, addresses, targets, and what is left out. */
const passedOver: ReadonlySet<string> = new Set([
  'comment',
  'include',
  'hidden',
  'link-target',
  'ext-link-url',
  'category',
  'redirect',
  'template-name',
  'magic-word-name',
  'arg-name',
  'ext-attrs',
]);

const attributeTypes: ReadonlySet<string> = new Set(['html-attrs', 'table-attrs']);

/** Extension tags whose attributes become those of an element of the page. */
const elementTags: ReadonlySet<string> = new Set(['gallery', 'poem', 'pre']);

class ConstructCollector implements ShownConstructs {
  readonly tags: Placed[] = [];
  readonly attributes: { readonly node: SyntaxNode; readonly owner: SyntaxNode }[] = [];
  readonly files: SyntaxNode[] = [];
  readonly externalLinks: SyntaxNode[] = [];
  readonly headings: SyntaxNode[] = [];
  readonly tables: SyntaxNode[] = [];
  readonly argumentsInTags: SyntaxNode[] = [];
  readonly texts: SyntaxNode[] = [];
  /** In the caption of a file in the line of the text, which is no part of the page. */
  private inTooltip = false;
  /** Of the file around: of several captions, the last is shown. */
  private caption: SyntaxNode | undefined;

  constructor(
    private readonly source: string,
    private readonly site: Site,
  ) {}

  visitAll(parent: SyntaxNode, top: boolean, inTag: boolean): void {
    const { type, children: siblings } = parent;
    const mayHide = type === 'arg' || type === 'template' || type === 'magic-word';
    const branches = mayHide ? liveBranches(parent, this.source) : undefined;
    for (let index = 0; index < siblings.length; index++) {
      if (branches?.[index] === 'dead' || branches?.[index] === 'unseen') continue;
      const node = siblings[index]!;
      if (node.type === 'html' && !this.inTooltip) {
        this.tags.push({ node, siblings, index, top });
      }
      this.visit(node, inTag);
    }
  }

  private visit(node: SyntaxNode, inTag: boolean): void {
    if (node.type === 'arg' && inTag) this.argumentsInTags.push(node);
    if (passedOver.has(node.type)) return;
    // What other tags hold is code, formulas, or text as it stands.
    if (node.type === 'ext-inner' && !this.site.wikitextTags.has(node.name)) return;
    if (node.type === 'image-parameter' && node !== this.caption) return;
    if (!this.inTooltip || node.type !== 'ext-link') this.listFor(node)?.push(node);
    if (attributeTypes.has(node.type)) return;
    for (const child of node.children) {
      if (
        attributeTypes.has(child.type) ||
        (child.type === 'ext-attrs' && elementTags.has(child.name))
      )
        this.visitAttributes(child, node);
    }
    const { inTooltip, caption } = this;
    if (node.type === 'file' || node.type === 'gallery-image') {
      this.caption = node.children.findLast(({ name }) => name === 'caption');
      this.inTooltip ||= node.type === 'file' && !isFigure(node.children);
    }
    if (node.children.length > 0) this.visitAll(node, false, inTag || node.type === 'ext');
    this.inTooltip = inTooltip;
    this.caption = caption;
  }

  private listFor({ type }: SyntaxNode): SyntaxNode[] | undefined {
    switch (type) {
      case 'file':
      case 'gallery-image':
        return this.files;
      case 'ext-link':
        return this.externalLinks;
      case 'heading':
        return this.headings;
      case 'table':
        return this.tables;
      case 'text':
        return this.texts;
      default:
        return undefined;
    }
  }

  private visitAttributes(attributes: SyntaxNode, owner: SyntaxNode): void {
    if (this.inTooltip) return;
    for (const node of attributes.children) {
      if (node.name === 'id' || node.name === 'style') this.attributes.push({ node, owner });
    }
  }
}
