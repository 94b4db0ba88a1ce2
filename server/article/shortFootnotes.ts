import {
  unknownText,
  type CitationAnchorFact,
  type ShortCitationFact,
} from '../facts/shortFootnoteFacts.ts';
import type { TextRange } from '../text/range.ts';
import type { Article, Block } from './article.ts';
import { inPage, isReference, type ReferenceNode } from './cites.ts';
import { resolveCites } from './resolveCites.ts';
import { sectionStarts, titlesAt } from './sectionTitles.ts';

/** A short citation in its page. */
export interface ShortCitationNode extends TextRange {
  readonly fact: ShortCitationFact;
  readonly block: Block;
}

/** A citation, or another place that short citations can link to, in its page. */
export interface SourceNode extends TextRange {
  readonly fact: CitationAnchorFact;
  readonly block: Block;
  /** The innermost reference that it stands in. */
  readonly reference: ReferenceNode | undefined;
  /** The titles of its section and of those around it, outermost first. */
  readonly sections: readonly string[];
}

/** The short citations of a page, its sources, and which belong together. */
export interface ShortFootnotes {
  /** In the order of the text, as are the sources. */
  readonly citations: readonly ShortCitationNode[];
  readonly sources: readonly SourceNode[];
  /** Where a short citation leads; nothing where its anchor or all that it fits is not known. */
  targetsOf(citation: ShortCitationNode): readonly SourceNode[];
  /** The short citations with an anchor. */
  citationsTo(anchor: string): readonly ShortCitationNode[];
  /** Whether a template that nobody can see through may make the anchor of a short citation. */
  mayBeHidden(citation: ShortCitationNode): boolean;
}

const linked = new WeakMap<Article, ShortFootnotes>();

/** Links the short citations of a page to its sources, by their anchors. */
export function linkShortFootnotes(article: Article): ShortFootnotes {
  let result = linked.get(article);
  if (!result) {
    result = new LinkedFootnotes(article);
    linked.set(article, result);
  }
  return result;
}

/** Whether all of an anchor stands on the page. */
export function isKnown({ fact }: ShortCitationNode | SourceNode): boolean {
  return !fact.anchor.includes(unknownText);
}

class LinkedFootnotes implements ShortFootnotes {
  readonly citations: ShortCitationNode[] = [];
  readonly sources: SourceNode[] = [];
  private readonly sourcesByAnchor = new Map<string, SourceNode[]>();
  private readonly citationsByAnchor = new Map<string, ShortCitationNode[]>();
  /** What the anchors look like of which a part is not known. */
  private readonly hidden: RegExp[];

  constructor(article: Article) {
    const sections = sectionStarts(article);
    for (const block of article.blocks) {
      for (const fact of block.facts.shortCitations) {
        const node = { fact, block, ...inPage(fact, block) };
        this.citations.push(node);
        addTo(this.citationsByAnchor, fact.anchor, node);
      }
      if (block.facts.citationAnchors.length === 0) continue;
      const references = referencesOf(article, block);
      for (const fact of block.facts.citationAnchors) {
        const reference = references.findLast(({ fact: { start, end } }) =>
          contains(start, end, fact),
        );
        const range = inPage(fact, block);
        const titles = titlesAt(sections, range.start);
        this.sources.push({ fact, block, reference, sections: titles, ...range });
      }
    }
    for (const source of this.sources) addTo(this.sourcesByAnchor, source.fact.anchor, source);
    const unknown = this.sources.filter((source) => !isKnown(source) && counts(source, article));
    this.hidden = [...new Set(unknown.map(({ fact }) => fact.anchor))].map(patternOf);
  }

  targetsOf(citation: ShortCitationNode): readonly SourceNode[] {
    return isKnown(citation) ? (this.sourcesByAnchor.get(citation.fact.anchor) ?? []) : [];
  }

  citationsTo(anchor: string): readonly ShortCitationNode[] {
    return this.citationsByAnchor.get(anchor) ?? [];
  }

  mayBeHidden({ fact }: ShortCitationNode): boolean {
    return this.hidden.some((pattern) => pattern.test(fact.anchor));
  }
}

/** `* {{flag|Iran}}` in a section of medals is no source. */
function counts({ fact, sections }: SourceNode, { site }: Article): boolean {
  if (fact.kind !== 'hidden-listed') return true;
  return sections.some((title) => site.shortFootnotes.sourceSectionPattern.test(title));
}

function referencesOf(article: Article, block: Block): ReferenceNode[] {
  if (block.facts.cites.length === 0) return [];
  return resolveCites(article)
    .nodes.filter((node) => node.block === block)
    .filter(isReference);
}

function contains(start: number, end: number, range: TextRange): boolean {
  return start < range.start && range.end <= end;
}

/** The regular expression of an anchor of which a part is not known. */
function patternOf(anchor: string): RegExp {
  const pieces = anchor
    .split(unknownText)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 's');
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
