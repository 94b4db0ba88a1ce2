import { tokenizeBrackets } from '../balance/tokenizeBrackets.ts';
import { templateName, type Site } from '../site/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import { plainText } from '../syntax/plainText.ts';
import type { SyntaxNode, SyntaxType } from '../syntax/syntaxNode.ts';
import { parseBlock, type ParsedUnit } from '../syntax/parseBlock.ts';
import type {
  BlockFacts,
  CiteFact,
  FileFact,
  HeadingFact,
  HtmlTagFact,
  KeyFact,
  LinkFact,
  SectionLinkFact,
  TableFact,
  TemplateFact,
} from './blockFacts.ts';
import { citesOfTemplate } from './citesOfTemplate.ts';
import { citeOfFunction, citeOfTag } from './collectCites.ts';
import { collectShortFootnotes } from './collectShortFootnotes.ts';
import { liveBranches, type Branch } from './liveBranches.ts';
import { localLint } from './localLint.ts';
import { Memory } from '../text/memory.ts';
import type { TextRange } from '../text/range.ts';
import { append } from '../text/append.ts';

/**
 * Parses one block and collects what it says.
 * @param text the block's wikitext
 * @param first whether it begins the page: only there may a redirect stand
 * @param known parts of the block that were parsed before, by their keys
 */
export function collectFacts(
  text: string,
  site: Site,
  first: boolean,
  known: (key: string) => ParsedUnit | undefined = () => undefined,
): BlockFacts {
  const { root, lint, complete, units } = parseBlock(text, site, first, known);
  const collector = new FactCollector(text, site);
  collector.visitAll(root.children, -1);
  const { topTags } = collector;
  for (const node of root.children) if (node.type === 'html') topTags.push(collector.htmlTag(node));
  return {
    text,
    root,
    units,
    complete,
    headings: collector.headings,
    cites: collector.cites,
    templates: collector.templates,
    ...collectShortFootnotes(root, text, site),
    tables: collector.tables,
    files: collector.files,
    sectionLinks: collector.sectionLinks,
    links: collector.links,
    comments: collector.comments,
    categories: collector.categories,
    ids: collector.ids,
    topTags,
    lint: localLint(lint, text, site, collector.cites),
    brackets: tokenizeBrackets(text, site),
    memory: new Memory(),
  };
}

class FactCollector {
  readonly headings: HeadingFact[] = [];
  readonly cites: CiteFact[] = [];
  readonly templates: TemplateFact[] = [];
  readonly tables: TableFact[] = [];
  readonly files: FileFact[] = [];
  readonly sectionLinks: SectionLinkFact[] = [];
  readonly links: LinkFact[] = [];
  readonly comments: TextRange[] = [];
  readonly categories: KeyFact[] = [];
  readonly ids: KeyFact[] = [];
  readonly topTags: HtmlTagFact[] = [];

  constructor(
    private readonly source: string,
    private readonly site: Site,
  ) {}

  /** @param parent the place of the enclosing reference or list in `cites`, or -1 */
  visitAll(nodes: readonly SyntaxNode[], parent: number): void {
    for (const node of nodes) {
      const place = this.visit(node, parent);
      if (node.children.length === 0) continue;
      const branches = liveBranches(node, this.source);
      if (!branches) this.visitAll(node.children, place);
      else
        node.children.forEach((child, index) => this.visitBranch(child, place, branches[index]!));
    }
  }

  /** A reference in a branch that MediaWiki leaves out is none; one that it may leave out is noted so. */
  private visitBranch(node: SyntaxNode, parent: number, branch: Branch): void {
    const first = this.cites.length;
    this.visitAll([node], parent);
    if (branch === 'dead') this.cites.length = first;
    if (branch !== 'open' && branch !== 'unseen') return;
    const place = branch === 'open' ? { conditional: true } : { unseen: true };
    const noted = this.cites.slice(first).map((cite) => ({ ...cite, ...place }));
    this.cites.length = first;
    append(this.cites, noted);
  }

  private visit(node: SyntaxNode, parent: number): number {
    switch (node.type) {
      case 'ext':
        return this.addCite(citeOfTag(node, this.source, parent), parent);
      case 'magic-word':
        this.addTemplate(node, 'magic-word-name');
        return node.name === 'tag'
          ? this.addCite(citeOfFunction(node, this.source, parent), parent)
          : parent;
      case 'template':
        return this.visitTemplate(node, parent);
      case 'heading':
        this.headings.push(this.heading(node));
        break;
      case 'table':
        this.tables.push({ ...rangeOf(node), caption: this.tableCaption(node) });
        break;
      case 'file':
      case 'gallery-image':
        this.files.push(this.file(node));
        break;
      case 'comment':
        this.comments.push(rangeOf(node));
        break;
      default:
        this.visitLink(node);
    }
    return parent;
  }

  private visitLink(node: SyntaxNode): void {
    if (node.type === 'category') {
      this.categories.push({ ...rangeOf(node), key: node.name });
      this.addPageLink(node);
    } else if (node.type === 'link') {
      this.addPageLink(node);
    } else if (node.type === 'ext-link-url' || node.type === 'free-ext-link') {
      this.links.push({ ...rangeOf(node), external: true });
    } else if (node.name === 'id' && /^(?:html|ext|table)-attr$/.test(node.type)) {
      const value = childOf(node, 'attr-value');
      const key = value ? this.text(value).trim() : '';
      if (key) this.ids.push({ ...rangeOf(node), key });
    }
  }

  private addPageLink(node: SyntaxNode): void {
    const target = childOf(node, 'link-target');
    if (!target) return;
    const written = this.text(target).trim();
    const targetRange = rangeOf(target);
    if (written.startsWith('#')) {
      this.sectionLinks.push({ ...rangeOf(node), title: written.slice(1), targetRange });
    } else if (written && !/[{<]/.test(written)) {
      this.links.push({ ...targetRange, external: false });
    }
  }

  private addCite(cite: CiteFact | undefined, parent: number): number {
    return cite ? this.cites.push(cite) - 1 : parent;
  }

  private visitTemplate(node: SyntaxNode, parent: number): number {
    const name = this.addTemplate(node, 'template-name');
    const role = this.site.citeTemplates[name];
    if (!role) return parent;
    const cites = citesOfTemplate(node, this.source, parent, role);
    const place = this.cites.length;
    append(this.cites, cites);
    return role.makes === 'reuses' ? parent : place;
  }

  private addTemplate(node: SyntaxNode, nameType: 'template-name' | 'magic-word-name'): string {
    const nameNode = childOf(node, nameType) ?? node;
    const text = this.text(nameNode);
    const written = text.replace(/<!--[\s\S]*?-->/g, '').trim();
    const name = templateName(text, this.site);
    const infobox = nameType === 'template-name' && this.site.infoboxPattern.test(name);
    const nameRange = rangeOf(nameNode);
    this.templates.push({ ...rangeOf(node), name, written, nameRange, infobox });
    return name;
  }

  private heading(node: SyntaxNode): HeadingFact {
    const title = childOf(node, 'heading-title') ?? node;
    return {
      start: node.start,
      // The parser counts blank lines behind a heading to it.
      end: node.start + this.text(node).trimEnd().length,
      level: title.start - node.start,
      titleRange: rangeOf(title),
      title: plainText(title.children, this.source),
      dynamic: title.children.some(({ type, name }) => name !== 'nowiki' && wikiMade.has(type)),
    };
  }

  private tableCaption(table: SyntaxNode): string {
    const cells = table.children.flatMap((child) =>
      child.type === 'tr' ? child.children : [child],
    );
    const caption = cells.find((cell) => {
      const syntax = cell.type === 'td' ? childOf(cell, 'table-syntax') : undefined;
      return syntax && this.text(syntax).trim() === '|+';
    });
    const inner = caption && childOf(caption, 'td-inner');
    return inner ? plainText(inner.children, this.source) : '';
  }

  private file(node: SyntaxNode): FileFact {
    const captions = node.children.filter(
      (child) => child.type === 'image-parameter' && child.name === 'caption',
    );
    const caption = captions.at(-1);
    const target = childOf(node, 'link-target');
    const written = target ? this.text(target).trim() : node.name;
    return {
      ...rangeOf(node),
      name: written.slice(written.indexOf(':') + 1).trim(),
      caption: caption ? plainText(caption.children, this.source) : '',
    };
  }

  htmlTag(node: SyntaxNode): HtmlTagFact {
    const text = this.text(node);
    const closing = text.startsWith('</');
    const selfClosing = text.endsWith('/>');
    const isVoid = this.site.voidTags.has(node.name);
    const optional = this.site.optionalEndTags.has(node.name);
    const alone = (isVoid && !closing) || (optional && selfClosing);
    const paired = alone || isVoid ? 'never' : selfClosing ? 'may' : 'must';
    return { ...rangeOf(node), name: node.name, closing, paired };
  }

  private text(range: TextRange): string {
    return this.source.slice(range.start, range.end);
  }
}

/** What only the wiki can show. */
const wikiMade: ReadonlySet<SyntaxType> = new Set(['template', 'magic-word', 'arg', 'ext', 'file']);

function rangeOf(node: TextRange): TextRange {
  return { start: node.start, end: node.end };
}
