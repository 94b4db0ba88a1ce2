import { type Article, type Block, inPage } from '../../article/article.ts';

import type { BlockFacts } from '../../facts/blockFacts.ts';
import type { PageText } from '../../text/pageText.ts';
import type { TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** A stretch of lines that can be folded: from the line of `start` to the line of `end`. */
export interface FoldingStretch extends TextRange {
  readonly kind: 'section' | 'construct' | 'comment';
}

/** What of a page folds: sections, and templates, tables, comments, references and lists of categories of several lines. */
export function foldingRanges(article: Article): FoldingStretch[] {
  const stretches = [...sections(article), ...categoryLists(article)].filter((stretch) =>
    holdsLineEnd(article.page, stretch),
  );
  for (const block of article.blocks) {
    for (const stretch of constructs(block.facts))
      stretches.push({ ...inPage(stretch, block), kind: stretch.kind });
  }
  return stretches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What of a block folds, in the block's offsets. */
const constructs = onceFor((facts: BlockFacts): readonly FoldingStretch[] => {
  const { text, calls, tables, comments, cites } = facts;
  const all: FoldingStretch[] = [
    ...[...calls, ...tables, ...cites].map((fact) => ({
      ...withoutClosingLine(fact, text),
      kind: 'construct' as const,
    })),
    ...comments.map(({ start, end }) => ({ start, end, kind: 'comment' as const })),
  ];
  return all.filter((stretch) => isSeveralLines(text, stretch));
});

function isSeveralLines(text: string, { start, end }: TextRange): boolean {
  return text.slice(start, end).includes('\n');
}

function sections(article: Article): FoldingStretch[] {
  const stretches: FoldingStretch[] = [];
  const open: { level: number; start: number; end: number }[] = [];
  const closeDownTo = (level: number, at: number) => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      const end = trimEnd(article.page, last.end, at);
      stretches.push({ start: last.start, end, kind: 'section' });
      open.pop();
    }
  };
  for (const block of article.blocks) {
    for (const heading of block.facts.headings) {
      const range = inPage(heading, block);
      closeDownTo(heading.level, range.start);
      open.push({ level: heading.level, ...range });
    }
  }
  closeDownTo(0, article.page.length);
  return stretches;
}

/** Blank lines before the next heading stay visible, so that folded sections do not stick together. */
function trimEnd(page: PageText, start: number, end: number): number {
  for (let at = end; at > start; at -= window) {
    const from = Math.max(start, at - window);
    const { length } = page.slice(from, at).trimEnd();
    if (length > 0) return from + length;
  }
  return start;
}

function holdsLineEnd(page: PageText, { start, end }: TextRange): boolean {
  for (let at = start; at < end; at += window) {
    if (page.slice(at, Math.min(end, at + window)).includes('\n')) return true;
  }
  return false;
}

/** How much of the page is looked at at once, in UTF-16 units: all of it would have to be joined first. */
const window = 1000;

/** `}}` or `|}` on a line of its own stays visible under what it closes. */
function withoutClosingLine(range: TextRange, text: string): TextRange {
  const lastLine = text.lastIndexOf('\n', range.end - 1);
  const alone = /^\s*(?:\}\}+|\|\}|<\/\w+\s*>)\s*$/.test(text.slice(lastLine + 1, range.end));
  const end = alone && lastLine > range.start ? lastLine : range.end;
  return { start: range.start, end };
}

/** Categories that follow each other fold together. */
function categoryLists(article: Article): FoldingStretch[] {
  const lists: { start: number; end: number }[] = [];
  for (const { start, end } of article.blocks.flatMap(categoriesOf)) {
    const last = lists.at(-1);
    if (last && trimEnd(article.page, last.end, start) === last.end) last.end = end;
    else lists.push({ start, end });
  }
  return lists.map((list) => ({ ...list, kind: 'construct' }));
}

function categoriesOf(block: Block): TextRange[] {
  return block.facts.categories.map((category) => inPage(category, block));
}
