import { knownTemplate } from '../wikis/citationStyle.ts';
import type { Site } from '../wikis/site.ts';
import { templateName } from '../wikis/templateNames.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';
import { anchorOfValue } from './anchorOfValue.ts';
import { anchorsOfTemplate, hiddenAnchor, type AnchorDraft } from './anchorsOfTemplate.ts';
import { AnchorValues, normalizeAnchor } from './anchorValues.ts';
import { liveBranches } from './liveBranches.ts';
import { shortCitationsOf } from './shortCitationsOf.ts';
import {
  unknownText,
  type CitationAnchorFact,
  type ShortCitationFact,
} from './shortFootnoteFacts.ts';
import type { TemplateCall } from './templateCall.ts';

/** The short citations of one block, and the anchors that short citations can link to. */
export interface ShortFootnoteFacts {
  readonly shortCitations: readonly ShortCitationFact[];
  readonly citationAnchors: readonly CitationAnchorFact[];
}

/**
 * Collects both from a block's tree, in the order of the text.
 * @param source the text that the tree's UTF-16 offsets are in
 * @param callOf the call that a node of the tree is
 */
export function collectShortFootnotes(
  root: SyntaxNode,
  source: string,
  site: Site,
  callOf: (node: SyntaxNode) => TemplateCall | undefined,
): ShortFootnoteFacts {
  const collector = new ShortFootnoteCollector(source, site, callOf).run(root);
  return { shortCitations: collector.shortCitations, citationAnchors: collector.citationAnchors };
}

class ShortFootnoteCollector {
  readonly shortCitations: ShortCitationFact[] = [];
  readonly citationAnchors: CitationAnchorFact[] = [];
  /** Whether only the wiki decides if what is being read is there at all. */
  private conditional = false;
  /** The content of the reference tag that is being read. */
  private reference: SyntaxNode | undefined;

  constructor(
    private readonly source: string,
    private readonly site: Site,
    private readonly callOf: (node: SyntaxNode) => TemplateCall | undefined,
  ) {}

  run(root: SyntaxNode): this {
    this.visitAll(root, false);
    return this;
  }

  private visitAll(parent: SyntaxNode, conditional: boolean): void {
    const branches = liveBranches(parent, this.source);
    const { children } = parent;
    for (let index = 0; index < children.length; index++) {
      const node = children[index]!;
      const branch = branches?.[index];
      if (branch === 'dead') continue;
      const outer = this.reference;
      if (node.type === 'ext-inner' && node.name === 'ref') this.reference = node;
      const isConditional = conditional || branch === 'open' || parent.type === 'arg';
      this.conditional = isConditional;
      this.visit(node);
      if (node.children.length > 0) this.visitAll(node, isConditional);
      this.reference = outer;
    }
  }

  private visit(node: SyntaxNode): void {
    const call = this.callOf(node);
    if (call?.isTemplate) this.template(call, call.name, call.opening.end);
    else if (call) this.magicWord(call);
    else if (node.type === 'link') this.link(node);
    else if (node.name === 'id' && /^(?:html|ext|table)-attr$/.test(node.type)) {
      const value = childOf(node, 'attr-value');
      const anchor = value ? anchorOfValue(value, this.source, this.site) : '';
      if (anchor) this.add(node, node, { anchor, kind: 'anchor' });
    }
  }

  /** `{{#invoke:cite|book|last=…}}` is `{{cite book|last=…}}`; `{{#lst:Page|part}}` may hold anything. */
  private magicWord(call: TemplateCall): void {
    const { node } = call;
    const { citationModules, transclusions } = this.site.shortFootnotes;
    if (transclusions.includes(node.name)) this.add(node, node, hiddenAnchor(this.site));
    const [module, called] = [childOf(node, 'invoke-module'), childOf(node, 'invoke-function')];
    if (!module || !called) return;
    const prefix = citationModules[templateName(this.text(module), this.site)];
    if (prefix === undefined) return;
    const name = this.text(called).trim();
    const prefixed = templateName(prefix + name, this.site);
    const isKnown = knownTemplate(prefixed, this.site.citations) !== undefined;
    this.template(call, isKnown ? prefixed : templateName(name, this.site), called.end);
  }

  /** `[[#CITEREFSmith2001|Smith]]` */
  private link(node: SyntaxNode): void {
    const target = childOf(node, 'link-target');
    const written = target ? this.text(target).trim() : '';
    if (!written.startsWith(`#${this.site.shortFootnotes.anchorPrefix}`)) return;
    const anchor = /[{%]/.test(written) ? unknownText : normalizeAnchor(written.slice(1));
    const range = { start: node.start, end: node.end };
    this.shortCitations.push({ ...range, place: range, anchor, names: [], year: '', parts: [] });
  }

  private template(call: TemplateCall, name: string, nameEnd: number): void {
    const { site } = this;
    const values = new AnchorValues(call);
    const short = site.shortFootnotes.shortCitations[name];
    if (short) {
      const facts = shortCitationsOf(call, nameEnd, values, short, site);
      for (const fact of facts) this.shortCitations.push(fact);
    }
    const opening = { start: call.start, end: nameEnd };
    for (const draft of anchorsOfTemplate(name, values, site)) this.add(call, opening, draft);
  }

  private add({ start, end }: TextRange, opening: TextRange, draft: AnchorDraft): void {
    const listed = this.isListed(start);
    const kind = draft.kind === 'unknown' ? this.kindByPlace(start, listed) : draft.kind;
    if (!kind) return;
    this.citationAnchors.push({
      start,
      end,
      opening: { start: opening.start, end: opening.end },
      names: [],
      year: '',
      content: undefined,
      listed,
      conditional: this.conditional,
      ...draft,
      kind,
    });
  }

  /** An unknown template may be a source where it begins a reference or an entry of a list. */
  private kindByPlace(start: number, listed: boolean): CitationAnchorFact['kind'] | undefined {
    const { reference } = this;
    if (reference && start <= this.firstText(reference)) return 'hidden';
    // A box of links at the foot of the page begins a line, but no entry of a list.
    return listed && this.isBehindListMark(start) ? 'hidden-listed' : undefined;
  }

  private firstText({ start, end }: TextRange): number {
    let at = start;
    while (at < end && /\s/.test(this.source.charAt(at))) at++;
    return at;
  }

  /** Whether only marks of lists and white space stand before it on its line, which may be a very long one. */
  private isListed(start: number): boolean {
    let at = start;
    while (at > 0 && /[*#:;\s]/.test(this.source.charAt(at - 1))) {
      if (this.source.charAt(at - 1) === '\n') return true;
      at--;
    }
    return at === 0;
  }

  private isBehindListMark(start: number): boolean {
    let at = start;
    while (at > 0 && /[^\S\n]/.test(this.source.charAt(at - 1))) at--;
    return at > 0 && /[*#:;]/.test(this.source.charAt(at - 1));
  }

  private text(range: TextRange): string {
    return this.source.slice(range.start, range.end);
  }
}
