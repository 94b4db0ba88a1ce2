import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { Site } from '../wikis/site.ts';
import type { TextRange } from '../text/range.ts';
import { itemsToTags } from './lists.ts';
import { addParagraphs } from './paragraphs.ts';
import {
  atomKindOf,
  captionsOf,
  cellName,
  elementOfTag,
  isMereWords,
  isFigure,
  linkTrail,
  valuesOf,
  writtenTag,
} from './marks.ts';
import { textTokens } from './textTokens.ts';
import { quotesToTags } from './quotes.ts';
import {
  endTag,
  startTag,
  type AtomKind,
  type AtomToken,
  type Fragment,
  type HtmlToken,
} from './token.ts';

/** What is read of a site here. */
export type HtmlSite = Pick<Site, 'wikitextTags' | 'blockExtensionTags' | 'hiddenExtensionTags'>;

/**
 * What a piece of wikitext gives to the builder of the HTML tree.
 * @param nodes the syntax tree's nodes
 * @param source the text that their offsets belong to
 */
export function readTokens(
  nodes: readonly SyntaxNode[],
  source: string,
  site: HtmlSite,
): readonly HtmlToken[] {
  const reader = new TokenReader(source, site);
  reader.readAll(nodes);
  return reader.out;
}

class TokenReader {
  readonly out: HtmlToken[] = [];
  private lineStart: boolean;

  constructor(
    private readonly source: string,
    private readonly site: HtmlSite,
    /** What is parsed by itself is not indented: it mostly comes to stand elsewhere. */
    private readonly inner = false,
  ) {
    this.lineStart = !inner;
  }

  readAll(nodes: readonly SyntaxNode[]): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!;
      const trail = node.type === 'link' ? linkTrail(nodes[index + 1], this.source) : undefined;
      if (!trail) this.read(node);
      else {
        this.link(node, childOf(node, 'link-text'), trail);
        this.text({ start: trail.end, end: nodes[++index]!.end });
      }
    }
  }

  private read(node: SyntaxNode): void {
    switch (node.type) {
      case 'text':
        return this.text(node);
      case 'quote':
        return this.push({ kind: 'quote', start: node.start, end: node.end });
      case 'html':
        return this.tag(node);
      case 'heading':
        return this.heading(node);
      case 'hr':
        return this.push(startTag('hr', node));
      case 'list':
      case 'dd':
        return this.item(node);
      case 'table':
        return this.table(node);
      case 'tr':
        return this.tablePart(node, 'tr');
      case 'td':
        return this.tablePart(node, cellName(node, this.source));
      case 'td-inner':
      case 'table-inter':
        return this.readAll(node.children);
      case 'table-syntax':
        return this.text(node);
      default:
        this.atomOf(node);
    }
  }

  private atomOf(node: SyntaxNode): void {
    switch (node.type) {
      case 'comment':
        return this.atom('comment', node);
      case 'link':
        return this.link(node, childOf(node, 'link-text'));
      case 'ext-link':
        return this.link(node, childOf(node, 'ext-link-text'));
      case 'free-ext-link':
      case 'magic-link':
        return this.atom('link', node);
      case 'file':
        return this.file(node);
      case 'template':
        return this.atom('template', node, this.values(node, false));
      case 'magic-word':
        return this.atom('template', node, this.values(node, true));
      case 'arg':
        return this.atom('template', node);
      case 'ext':
        return this.extension(node);
      case 'converter':
        return this.atom('inline', node);
      default:
        this.atom('hidden', node);
    }
  }

  private text(range: TextRange): void {
    const indents = !this.inner;
    for (const token of textTokens(this.source, range, this.lineStart && indents, indents)) {
      this.push(token);
      this.lineStart = token.kind === 'newline';
    }
  }

  private tag(node: SyntaxNode): void {
    const { name } = node;
    if (name === 'meta' || name === 'link' || name === 'img') this.atom('hidden', node);
    else this.push(writtenTag(node, this.source));
  }

  private heading(node: SyntaxNode): void {
    const title = childOf(node, 'heading-title') ?? node;
    const level = Math.min(title.start - node.start, 6);
    this.push(startTag(`h${level}`, { start: node.start, end: title.start }));
    this.readAll(title.children);
    this.push(endTag(`h${level}`, { start: title.end, end: title.end + level }));
    const trail = childOf(node, 'heading-trail');
    if (trail) this.readAll(trail.children);
  }

  private item(node: SyntaxNode): void {
    const { start, end } = node;
    const bullets = this.source.slice(start, end).trim();
    const inLine = node.type === 'dd';
    this.push({ kind: 'item', bullets, inLine, start, end });
  }

  private table(node: SyntaxNode): void {
    const [opening, ...parts] = node.children;
    const attributes = childOf(node, 'table-attrs');
    const openEnd = attributes?.end ?? opening!.end;
    this.push(startTag('table', { start: node.start, end: openEnd }));
    const last = parts.at(-1);
    const closing = last?.type === 'table-syntax' ? last : undefined;
    for (const part of parts) if (part !== closing && part !== attributes) this.read(part);
    if (closing) this.lineBreaks(closing);
    // Without its end, balance says so; here the table is none but its own fault.
    const { start, end } = closing ?? { start: node.end, end: node.end };
    this.push(endTag('table', { start, end }));
  }

  private tablePart(node: SyntaxNode, name: string): void {
    const syntax = childOf(node, 'table-syntax');
    const attributes = childOf(node, 'table-attrs');
    const start = syntax ? this.lineBreaks(syntax) : node.start;
    this.push(startTag(name, { start, end: attributes?.end ?? syntax?.end ?? start }));
    for (const child of node.children)
      if (child !== syntax && child !== attributes) this.read(child);
  }

  /** The line breaks before a table's mark belong to it; returns where the mark itself starts. */
  private lineBreaks(syntax: SyntaxNode): number {
    const written = this.source.slice(syntax.start, syntax.end);
    const start = syntax.start + written.search(/\S|$/);
    this.text({ start: syntax.start, end: start });
    return start;
  }

  private link(node: SyntaxNode, label: SyntaxNode | undefined, trail?: TextRange): void {
    const inner = this.fragment(label?.children ?? []);
    if (trail)
      inner.push({
        tokens: [{ kind: 'text', blank: false, indents: false, ...trail }],
        open: false,
      });
    this.atom('link', { start: node.start, end: trail?.end ?? node.end }, inner);
  }

  private file(node: SyntaxNode): void {
    const parameters = node.children.filter(({ type }) => type === 'image-parameter');
    if (!isFigure(parameters)) {
      // The caption is the image's title and no part of the page.
      this.atom('inline', node, [], 'span');
      return;
    }
    const caption = parameters.findLast(({ name }) => name === 'caption');
    this.atom('figure', node, this.fragment(caption?.children ?? []));
  }

  private extension(node: SyntaxNode): void {
    const { name } = node;
    const inner = childOf(node, 'ext-inner');
    const kind = atomKindOf(name, this.site);
    const isRead = inner && this.site.wikitextTags.has(name);
    if (!isRead) this.atom(kind, node, [], elementOfTag(name));
    else if (name === 'gallery')
      this.atom(
        kind,
        node,
        captionsOf(inner).flatMap((caption) => this.fragment(caption.children)),
      );
    else this.atom(kind, node, this.fragment(inner.children), elementOfTag(name));
  }

  private values(node: SyntaxNode, open: boolean): Fragment[] {
    return valuesOf(node, this.source).map((value) => ({
      tokens: addParagraphs(this.fragment(value.children)[0]!.tokens),
      open,
    }));
  }

  private fragment(nodes: readonly SyntaxNode[]): Fragment[] {
    if (nodes.length === 0) return [];
    const written = this.source.slice(nodes[0]!.start, nodes.at(-1)!.end);
    if (isMereWords(written)) return [{ tokens: [], open: false }];
    const reader = new TokenReader(this.source, this.site, true);
    reader.readAll(nodes);
    return [{ tokens: itemsToTags(quotesToTags(reader.out)), open: false }];
  }

  private atom(
    atom: AtomKind,
    { start, end }: TextRange,
    inner: readonly Fragment[] = [],
    element?: AtomToken['element'],
  ): void {
    this.push({ kind: 'atom', atom, inner, start, end, ...(element && { element }) });
  }

  private push(token: HtmlToken): void {
    this.out.push(token);
    this.lineStart = false;
  }
}
