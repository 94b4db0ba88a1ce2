import { isSeparator, type HtmlNode } from '../../html/htmlNode.ts';
import type { TextView } from '../../text/pageText.ts';

/** Content that stands in a table, but in no cell of it. */
export interface FosteredContent {
  readonly category: 'fostered' | 'fostered-transparent';
  /** The first of it that readers see, or else the first. */
  readonly content: HtmlNode;
}

/** `{|`, `text`, `|-`: what browsers move out of a table and show before it. */
export function fosteredContent({ name, moved, parent }: HtmlNode): FosteredContent | undefined {
  if (name !== 'table' || !moved) return undefined;
  const kept = moved.filter((node) => node.parent && !(node.isElement && isMovedFurther(node)));
  const seen = kept.find((node) => node.name !== 'link' && !isSeparator(node));
  if (seen) return { category: 'fostered', content: seen };
  // What nobody sees may have gone into the paragraph before.
  const hidden = kept.find((node) => node.name === 'link' && node.parent === parent);
  return hidden && { category: 'fostered-transparent', content: hidden };
}

/** A table in a table is moved no further than its fault says. */
function isMovedFurther({ name }: HtmlNode): boolean {
  return name === 'table';
}

/** The table before, which this one closed: `{|`, `|-`, `{|`. */
export function closedTableBefore({ name, previous }: HtmlNode): HtmlNode | undefined {
  if (name !== 'table') return undefined;
  let before = previous;
  while (before && isSeparator(before)) before = before.previous;
  return before?.name === 'table' && before.autoEnd ? before : undefined;
}

/** `* <table>` over several lines: the item of the list that it stands in. */
export function listItemAround(table: HtmlNode, source: TextView): HtmlNode | undefined {
  if (table.name !== 'table' || !table.literal) return undefined;
  if (!source.slice(table.start, table.end).includes('\n')) return undefined;
  for (let node = table.parent; node; node = node.parent) {
    if (node.name === '#part') return undefined;
    if (node.name === 'li' || node.name === 'dd' || node.name === 'dt')
      return node.literal ? undefined : node;
  }
  return undefined;
}
