import { BlockScanner, maximumBlocks } from './blockScanner.ts';

/**
 * Cuts a page where nothing is open, so that each piece parses by itself as it does in the page.
 *
 * One linear pass notes a candidate cut at every line start; when a construct closes, the candidates
 * made since it opened are dropped, and an opener that never closes costs nothing.
 * @param text the page's wikitext
 * @param extensionTags the site's extension tags, lower case
 * @returns the UTF-16 offsets at which a block begins, ascending; the first is 0
 */
export function cutBlocks(text: string, extensionTags: ReadonlySet<string>): number[] {
  return new BlockScanner(text, extensionTags).run().starts.slice(0, maximumBlocks);
}
