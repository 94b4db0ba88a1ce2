import { tokenizeBrackets } from '../balance/tokenizeBrackets.ts';
import type { CiteTemplate } from '../wikis/citeTemplate.ts';
import type { Site } from '../wikis/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { parseBlock } from '../syntax/parseBlock.ts';
import type { ParsedUnit } from '../syntax/parsedUnit.ts';
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
} from './blockFacts.ts';
import { citesOfTemplate } from './citesOfTemplate.ts';
import { citeOfFunction, citeOfTag } from './collectCites.ts';
import { collectShortFootnotes } from './collectShortFootnotes.ts';
import { liveBranches, type Branch } from './liveBranches.ts';
import { localLint } from './localLint.ts';
import type { SourcePlace } from './looksLikeSource.ts';
import { fileFact, headingFact, htmlTagFact, rangeOf, tableFact } from './nodeFacts.ts';
import { TemplateCall } from './templateCall.ts';
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
  collector.visitAll(root, root.children, -1);
  const { topTags } = collector;
  for (const node of root.children)
    if (node.type === 'html') topTags.push(htmlTagFact(node, text, site));
  return {
    text,
    root,
    units,
    complete,
    headings: collector.headings,
    cites: collector.cites,
    calls: collector.calls,
    ...collectShortFootnotes(root, text, site, collector.callOf),
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

/** `* {{source|…}}` with nothing but a full stop or a comma after it. */
function isAloneInItem({ start, end }: TextRange, source: string): boolean {
  let at = start - 1;
  while (/[ \t]/.test(source.charAt(at))) at--;
  const marks = at;
  while (/[*#:;]/.test(source.charAt(at))) at--;
  if (at === marks || (at >= 0 && source.charAt(at) !== '\n')) return false;
  restOfItem.lastIndex = end;
  return restOfItem.test(source);
}

const restOfItem = /[ \t]*[.;,]?[ \t]*(?:[\r\n]|$)/y;

function roleOf(name: string, { citeTemplates }: Site): CiteTemplate | undefined {
  return Object.hasOwn(citeTemplates, name) ? citeTemplates[name] : undefined;
}

class FactCollector {
  readonly headings: HeadingFact[] = [];
  readonly cites: CiteFact[] = [];
  readonly calls: TemplateCall[] = [];
  readonly tables: TableFact[] = [];
  readonly files: FileFact[] = [];
  readonly sectionLinks: SectionLinkFact[] = [];
  readonly links: LinkFact[] = [];
  readonly comments: TextRange[] = [];
  readonly categories: KeyFact[] = [];
  readonly ids: KeyFact[] = [];
  readonly topTags: HtmlTagFact[] = [];
  private readonly byNode = new Map<SyntaxNode, TemplateCall>();
  /** Whether what is being read stands in a branch that no condition selects. */
  private dead = false;

  constructor(
    private readonly source: string,
    private readonly site: Site,
  ) {}

  /** The call that a node is. */
  readonly callOf = (node: SyntaxNode): TemplateCall | undefined => this.byNode.get(node);

  /**
   * @param around the node that the others stand in
   * @param parent the place of the enclosing reference or list in `cites`, or -1
   */
  visitAll(around: SyntaxNode, nodes: readonly SyntaxNode[], parent: number): void {
    for (const node of nodes) {
      const place = this.visit(node, around, parent);
      if (node.children.length === 0) continue;
      const branches = liveBranches(node, this.source, this.site);
      if (!branches) this.visitAll(node, node.children, place);
      else
        node.children.forEach((child, index) =>
          this.visitBranch(child, node, place, branches[index]!),
        );
    }
  }

  /** A reference in a branch that MediaWiki leaves out is none; one that it may leave out is noted so. */
  private visitBranch(node: SyntaxNode, around: SyntaxNode, parent: number, branch: Branch): void {
    const first = this.cites.length;
    const outer = this.dead;
    this.dead ||= branch === 'dead';
    this.visitAll(around, [node], parent);
    this.dead = outer;
    if (branch === 'dead') this.cites.length = first;
    if (branch !== 'open' && branch !== 'unseen') return;
    const place = branch === 'open' ? { conditional: true } : { unseen: true };
    const noted = this.cites.slice(first).map((cite) => ({ ...cite, ...place }));
    this.cites.length = first;
    append(this.cites, noted);
  }

  private visit(node: SyntaxNode, around: SyntaxNode, parent: number): number {
    switch (node.type) {
      case 'ext':
        return this.addCite(citeOfTag(node, this.source, parent), parent);
      case 'magic-word':
      case 'template':
        return this.visitCall(node, around, parent);
      case 'heading':
        this.headings.push(headingFact(node, this.source));
        break;
      case 'table':
        this.tables.push(tableFact(node, this.source));
        break;
      case 'file':
      case 'gallery-image':
        this.files.push(fileFact(node, this.source));
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

  private visitCall(node: SyntaxNode, around: SyntaxNode, parent: number): number {
    const call = new TemplateCall(node, this.source, this.site, {
      parent: around,
      live: !this.dead,
      place: this.sourcePlace(node, parent),
    });
    this.calls.push(call);
    this.byNode.set(node, call);
    if (node.name === 'tag' && !call.isTemplate) {
      return this.addCite(citeOfFunction(call, parent), parent);
    }
    const role = call.isTemplate ? roleOf(call.name, this.site) : undefined;
    if (!role) return parent;
    const place = this.cites.length;
    append(this.cites, citesOfTemplate(call, parent, role));
    return role.makes === 'reuses' ? parent : place;
  }

  /** Where a template stands that may be a source. */
  private sourcePlace(node: SyntaxNode, parent: number): SourcePlace | undefined {
    if (node.type !== 'template') return undefined;
    if (parent >= 0 && this.cites[parent]?.kind === 'reference') return 'reference';
    return isAloneInItem(node, this.source) ? 'item' : undefined;
  }

  private text(range: TextRange): string {
    return this.source.slice(range.start, range.end);
  }
}
