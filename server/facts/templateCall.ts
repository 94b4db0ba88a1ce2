import {
  knownTemplate,
  type CitationTemplate,
  type KnownTemplate,
} from '../wikis/citationStyle.ts';
import type { Site } from '../wikis/site.ts';
import { templateName, templatePage } from '../wikis/templateNames.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { Memory } from '../text/memory.ts';
import type { TextRange } from '../text/range.ts';
import { callArguments, trimmedRange, type CallArgument } from './callArguments.ts';
import { looksLikeSource, type SourcePlace } from './looksLikeSource.ts';

/** A citation template, or one that fills one in. */
export type CitationRule = CitationTemplate;

/**
 * A template or parser function that is called: `{{name|…}}`, `{{#function:…}}`. All offsets are
 * UTF-16 offsets in the text that was parsed.
 */
export class TemplateCall implements TextRange {
  readonly start: number;
  readonly end: number;
  /** Of a template the name that the site's data have, redirects followed: `Cite web`; `#if` of a function. */
  readonly name: string;
  /** The name as written, without comments and white space around it. */
  readonly written: string;
  /** All that stands between `{{` and the first `|`, but for `subst:`. */
  readonly nameRange: TextRange;
  readonly isTemplate: boolean;
  readonly infobox: boolean;
  /** Whether MediaWiki expands it: not in a branch that no condition selects, for one. */
  readonly live: boolean;
  /** What was worked out of the call. */
  readonly memory = new Memory();
  // Hidden from comparisons: what is said of a block depends on its text alone.
  readonly #node: SyntaxNode;
  readonly #source: string;
  readonly #parent: SyntaxNode | undefined;
  readonly #known: KnownTemplate | undefined;
  readonly #site: Site;
  readonly #place: SourcePlace | undefined;
  #citation: CitationRule | false | undefined;
  #arguments: readonly CallArgument[] | undefined;

  /**
   * @param node a `template` or `magic-word`
   * @param source the text that the node's offsets belong to
   * @param parent the node that it stands in
   * @param place where a template that no data know may be a source
   */
  constructor(
    node: SyntaxNode,
    source: string,
    site: Site,
    { parent, live = true, place }: CallSurroundings = {},
  ) {
    const nameNode = nameNodeOf(node);
    this.start = node.start;
    this.end = node.end;
    this.isTemplate = node.type === 'template';
    this.written = writtenName(node, source);
    const nameOf = this.isTemplate ? templateName : templatePage;
    this.name = nameOf(this.written, site);
    this.nameRange = { start: nameNode.start, end: nameNode.end };
    this.infobox = this.isTemplate && site.infoboxPattern.test(this.name);
    this.live = live;
    this.#node = node;
    this.#source = source;
    this.#parent = parent;
    this.#site = site;
    this.#place = this.isTemplate && !this.infobox ? place : undefined;
    this.#known = this.isTemplate ? knownTemplate(this.name, site.citations) : undefined;
  }

  get node(): SyntaxNode {
    return this.#node;
  }

  /** The text that all offsets are in. */
  get source(): string {
    return this.#source;
  }

  /** What stands beside it are the children of this node. */
  get parent(): SyntaxNode | undefined {
    return this.#parent;
  }

  /** The call as written. */
  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** `{{` and the name: what a report about all of it underlines. */
  get opening(): TextRange {
    return { start: this.start, end: trimmedRange(this.nameRange, this.#source).end };
  }

  /** What the site's data know of the template as part of a reference. */
  get known(): KnownTemplate | undefined {
    return this.#known;
  }

  /** Set for a citation, also for a template that no data know and that looks like one. */
  get citation(): CitationRule | undefined {
    this.#citation ??= this.#readCitation() ?? false;
    return this.#citation || undefined;
  }

  #readCitation(): CitationRule | undefined {
    if (this.#known) return this.#known.is === 'citation' ? this.#known : undefined;
    if (!this.#place || isOtherwiseKnown(this.name, this.#site)) return undefined;
    const { sourceWords } = this.#site.citations;
    return looksLikeSource(this.arguments, this.#place, sourceWords) ? genericCitation : undefined;
  }

  /** In the order of the text, repeated ones too. */
  get arguments(): readonly CallArgument[] {
    return (this.#arguments ??= callArguments(this.#node, this.#source));
  }

  /** The argument of a name or number; of a repeated one the last counts. */
  argument(name: string): CallArgument | undefined {
    return this.arguments.findLast((argument) => argument.name === name);
  }
}

/** What surrounds a call. */
export interface CallSurroundings {
  readonly parent?: SyntaxNode;
  readonly live?: boolean;
  readonly place?: SourcePlace | undefined;
}

const genericCitation: CitationRule = { is: 'citation', style: 'generic', kind: 'source' };

/** A template of which the site's data say what else it is. */
function isOtherwiseKnown(name: string, site: Site): boolean {
  const { citeTemplates, templateHelp, shortFootnotes } = site;
  return [
    citeTemplates,
    templateHelp.templates,
    shortFootnotes.shortCitations,
    shortFootnotes.anchorTemplates,
    shortFootnotes.anchorTexts,
  ].some((known) => Object.hasOwn(known, name));
}

/**
 * The name of a call as written, without comments and white space around it.
 * @param node a `template` or `magic-word`
 */
export function writtenName(node: SyntaxNode, source: string): string {
  const { start, end } = nameNodeOf(node);
  return source
    .slice(start, end)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
}

function nameNodeOf(node: SyntaxNode): SyntaxNode {
  return childOf(node, 'template-name') ?? childOf(node, 'magic-word-name') ?? node;
}
