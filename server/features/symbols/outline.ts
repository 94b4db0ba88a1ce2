import { type Article, type Block, inPage } from '../../article/article.ts';

import type { BlockFacts, HeadingFact } from '../../facts/blockFacts.ts';
import type { TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** One entry of the outline. */
export interface OutlineItem extends TextRange {
  readonly kind: 'section' | 'infobox' | 'table' | 'file';
  readonly name: string;
  readonly detail: string;
  /** What is selected when the entry is chosen. */
  readonly selection: TextRange;
  readonly children: readonly OutlineItem[];
}

/**
 * The sections of a page, nested by level, and beneath each its infoboxes, tables and files;
 * those of the lead stand beside the first sections.
 */
export function outline(article: Article): OutlineItem[] {
  const builder = new OutlineBuilder(article.page.length);
  for (const block of article.blocks)
    for (const item of itemsOf(block.facts)) builder.add(placed(item, block));
  return builder.finish();
}

interface OpenItem extends OutlineItem {
  end: number;
  readonly level: number;
  readonly children: OpenItem[];
}

/** Constructs nest by their ranges, deeper than any section. */
const construct = 99;

class OutlineBuilder {
  private readonly top: OpenItem[] = [];
  private readonly path: OpenItem[] = [];

  constructor(private readonly pageEnd: number) {}

  add(item: OpenItem): void {
    for (let last = this.path.at(-1); last && !this.contains(last, item); last = this.path.at(-1)) {
      this.close(item.start);
    }
    (this.path.at(-1)?.children ?? this.top).push(item);
    this.path.push(item);
  }

  finish(): OutlineItem[] {
    while (this.path.length > 0) this.close(this.pageEnd);
    return this.top;
  }

  /** A section in a table ends with the table. */
  private contains(outer: OpenItem, inner: OpenItem): boolean {
    const around = this.innermostConstruct();
    if (around && inner.end > around.end) return false;
    return outer.level === construct || outer.level < inner.level;
  }

  /** A section ends where the next one of its level or above begins, or what it stands in ends. */
  private close(end: number): void {
    const item = this.path.pop()!;
    if (item.level === construct) return;
    const around = this.innermostConstruct();
    // `== {{a|` and `== b == }}==` below it: a heading may begin before the one above has ended.
    const within = item.children.at(-1)?.end ?? item.end;
    item.end = Math.max(item.end, within, Math.min(end, around?.end ?? end));
  }

  private innermostConstruct(): OpenItem | undefined {
    return this.path.findLast(({ level }) => level === construct);
  }
}

/** An entry in the offsets of its block. */
type BlockItem = Omit<OutlineItem, 'children'> & { readonly level: number };

const itemsOf = onceFor((facts: BlockFacts): readonly BlockItem[] =>
  collectItems(facts).sort((a, b) => a.start - b.start || b.end - a.end),
);

function collectItems(facts: BlockFacts): BlockItem[] {
  const { headings, calls, tables, files, text } = facts;
  return [
    ...headings.map((heading) =>
      entry(
        text,
        heading,
        'section',
        titleOf(heading, text),
        '',
        heading.titleRange,
        heading.level,
      ),
    ),
    ...calls
      .filter(({ infobox }) => infobox)
      .map((call) => entry(text, call, 'infobox', call.written, '', call.nameRange)),
    ...tables.map((table) =>
      entry(text, table, 'table', table.caption || 'Table', '', {
        start: table.start,
        end: table.start + 2,
      }),
    ),
    ...files.map((file) => entry(text, file, 'file', file.caption || file.name, file.name, file)),
  ];
}

/** As readers see it; of a heading that shows them nothing, such as `== <!-- x --> ==`, its source. */
function titleOf({ title, titleRange, ...heading }: HeadingFact, text: string): string {
  if (title.trim()) return title;
  const written = text.slice(titleRange.start, titleRange.end).trim();
  const source = (written || text.slice(heading.start, heading.end).trim()).replace(/\s+/g, ' ');
  return source.length > longestSource ? `${source.slice(0, longestSource)}…` : source;
}

/** In UTF-16 units; nobody reads more of it in a list. */
const longestSource = 80;

function entry(
  text: string,
  { start, end }: TextRange,
  kind: OutlineItem['kind'],
  name: string,
  detail: string,
  selection: TextRange,
  level = construct,
): BlockItem {
  // Editors refuse entries without a name.
  const shown = { name: name.trim() || kind, selection: trimmed(selection, text) };
  return { start, end, kind, detail, level, ...shown };
}

function placed(item: BlockItem, block: Block): OpenItem {
  const selection = inPage(item.selection, block);
  return { ...item, ...inPage(item, block), selection, children: [] };
}

/** A selection without the blanks and line breaks at its ends. */
function trimmed({ start, end }: TextRange, text: string): TextRange {
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: from + written.trim().length };
}
