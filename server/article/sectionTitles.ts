import type { Article } from './article.ts';

/** From where on a page is in which sections. */
export interface SectionStart {
  /** UTF-16 offset in the page. */
  readonly start: number;
  /** The titles of the section and of those around it, outermost first. */
  readonly titles: readonly string[];
}

/** The sections of a page in the order of the text. */
export function sectionStarts(article: Article): SectionStart[] {
  const starts: SectionStart[] = [];
  let open: { level: number; title: string }[] = [];
  for (const block of article.blocks) {
    for (const { start, level, title } of block.facts.headings) {
      open = [...open.filter((other) => other.level < level), { level, title }];
      starts.push({ start: block.start + start, titles: open.map((section) => section.title) });
    }
  }
  return starts;
}

/** The titles of the sections that an offset stands in; none in the lead. */
export function titlesAt(starts: readonly SectionStart[], offset: number): readonly string[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.titles ?? [];
}
