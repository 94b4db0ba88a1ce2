import { askForLists } from '../../article/askBlocks.ts';
import type { BlockFacts } from '../../facts/blockFacts.ts';
import { nodesOfType } from '../../syntax/nodesOfType.ts';
import type { TextRange } from '../../text/range.ts';

/** A heading in either form, or the place of what may hold headings of its own. */
export interface HeadingPlace extends TextRange {
  /** 0 for a transclusion of a page, whose headings are not known. */
  readonly level: number;
  /** The equals signs before and behind the title; undefined for `<h2>`. */
  readonly signs: readonly [TextRange, TextRange] | undefined;
}

/** The headings of each block in the order of the text, with `<h2>` and transcluded pages. */
export const headingPlaces = askForLists((facts): readonly HeadingPlace[] =>
  [...written(facts), ...tagged(facts), ...transcluded(facts)].sort(byStart),
);

/**
 * Whether a template is a page of its own: `{{:Page}}`, `{{Wikipedia:Page}}`, `{{/Part}}`.
 * @param name as MediaWiki resolves it, so that `{{Template:Name}}` is none
 */
export function isPage(name: string): boolean {
  return /^\/|^[^#]*:/.test(name);
}

function written({ headings }: BlockFacts): HeadingPlace[] {
  return headings.map(({ start, end, level, titleRange }) => ({
    start,
    end,
    level,
    signs: [
      { start, end: titleRange.start },
      { start: titleRange.end, end: titleRange.end + level },
    ],
  }));
}

function tagged({ root, text }: BlockFacts): HeadingPlace[] {
  return nodesOfType(root, 'html').flatMap(({ name, start, end }) => {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (!level || text.startsWith('</', start)) return [];
    return [{ start, end, level: Number(level), signs: undefined }];
  });
}

function transcluded({ calls }: BlockFacts): HeadingPlace[] {
  return calls
    .filter(({ name }) => isPage(name))
    .map(({ start, end }) => ({ start, end, level: 0, signs: undefined }));
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}
