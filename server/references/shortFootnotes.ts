import {
  unknownText,
  type CitationAnchorFact,
  type ShortCitationFact,
} from '../facts/shortFootnoteFacts.ts';
import type { TextRange } from '../text/range.ts';
import { type Article, type Block, inPage } from '../article/article.ts';
import { askForLists } from '../article/askBlocks.ts';
import { hiddenAnchors, type HiddenAnchors } from './hiddenAnchors.ts';
import { isReference, type ReferenceNode } from './cites.ts';
import { citesIn } from './resolveCites.ts';
import { sectionStarts, titlesAt, type SectionStart } from '../article/sectionTitles.ts';
import { onceFor } from '../text/memory.ts';

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

/** Links the short citations of a page to its sources, by their anchors. */
export const linkShortFootnotes = onceFor(
  (article: Article): ShortFootnotes => new LinkedFootnotes(article),
);

/** Whether all of an anchor stands on the page. */
export function isKnown({ fact }: ShortCitationNode | SourceNode): boolean {
  return !fact.anchor.includes(unknownText);
}

const citingBlocks = askForLists(({ shortCitations }) => shortCitations);

const anchoringBlocks = askForLists(({ citationAnchors }) => citationAnchors);

/** A page without short citations never asks for its sources, so they are collected when asked for. */
class LinkedFootnotes implements ShortFootnotes {
  readonly citations: readonly ShortCitationNode[];
  private collected: Sources | undefined;
  private citationsByAnchor: Map<string, ShortCitationNode[]> | undefined;

  constructor(private readonly article: Article) {
    this.citations = citingBlocks(article).flatMap(({ block, told }) =>
      told.map((fact) => ({ fact, block, ...inPage(fact, block) })),
    );
  }

  get sources(): readonly SourceNode[] {
    return this.linked.all;
  }

  targetsOf(citation: ShortCitationNode): readonly SourceNode[] {
    return isKnown(citation) ? (this.linked.byAnchor.get(citation.fact.anchor) ?? []) : [];
  }

  citationsTo(anchor: string): readonly ShortCitationNode[] {
    if (!this.citationsByAnchor) {
      this.citationsByAnchor = new Map();
      for (const node of this.citations) addTo(this.citationsByAnchor, node.fact.anchor, node);
    }
    return this.citationsByAnchor.get(anchor) ?? [];
  }

  mayBeHidden({ fact }: ShortCitationNode): boolean {
    return this.linked.hidden.mayBe(fact.anchor);
  }

  private get linked(): Sources {
    return (this.collected ??= collectSources(this.article));
  }
}

interface Sources {
  readonly all: readonly SourceNode[];
  readonly byAnchor: ReadonlyMap<string, readonly SourceNode[]>;
  readonly hidden: HiddenAnchors;
}

function collectSources(article: Article): Sources {
  let found: SectionStart[] | undefined;
  const titles = (offset: number) => titlesAt((found ??= sectionStarts(article)), offset);
  const all = anchoringBlocks(article).flatMap(({ block, told }) =>
    told.map((fact) => new PlacedSource(fact, block, article, titles)),
  );
  const byAnchor = new Map<string, SourceNode[]>();
  for (const source of all) addTo(byAnchor, source.fact.anchor, source);
  const unknown = all.filter((source) => !isKnown(source) && counts(source, article));
  return { all, byAnchor, hidden: hiddenAnchors(unknown.map(({ fact }) => fact.anchor)) };
}

/** Few ask in which reference and in which sections a source stands. */
class PlacedSource implements SourceNode {
  readonly start: number;
  readonly end: number;

  constructor(
    readonly fact: CitationAnchorFact,
    readonly block: Block,
    private readonly article: Article,
    private readonly titles: (offset: number) => readonly string[],
  ) {
    this.start = fact.start + block.start;
    this.end = fact.end + block.start;
  }

  get reference(): ReferenceNode | undefined {
    return citesIn(this.article, this.block)
      .filter(isReference)
      .findLast(({ fact: { start, end } }) => contains(start, end, this.fact));
  }

  get sections(): readonly string[] {
    return this.titles(this.start);
  }
}

/** `* {{flag|Iran}}` in a section of medals is no source. */
function counts({ fact, sections }: SourceNode, { site }: Article): boolean {
  if (fact.kind !== 'hidden-listed') return true;
  return sections.some((title) => site.shortFootnotes.sourceSectionPattern.test(title));
}

function contains(start: number, end: number, range: TextRange): boolean {
  return start < range.start && range.end <= end;
}

function addTo<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
