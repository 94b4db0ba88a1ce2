import type { Article } from '../article/article.ts';
import { inPage } from '../article/cites.ts';
import type { BlockFacts } from '../facts/blockFacts.ts';
import { articleUrl, encodeUrl, isLinkable } from '../render/urls.ts';
import type { Site } from '../site/site.ts';
import type { TextRange } from '../text/range.ts';
import { onceFor } from '../text/memory.ts';

/** A stretch of text that leads somewhere else. */
export interface LinkToOpen extends TextRange {
  readonly url: string;
}

/**
 * The links of a page that lead off it: addresses, ending where MediaWiki ends them
 * (`url=https://example.org|title=T` ends at the pipe), and pages of the wiki.
 */
export function documentLinks(article: Article): LinkToOpen[] {
  return article.blocks.flatMap((block) =>
    linksOf(block.facts, article.site).map((link) => ({ ...inPage(link, block), url: link.url })),
  );
}

const linksOf = onceFor(({ links, text }: BlockFacts, site: Site): readonly LinkToOpen[] =>
  links.flatMap(({ start, end, external }) => {
    const written = text.slice(start, end).trim();
    if (external && !isLinkable(written)) return [];
    const url = external ? encodeUrl(written) : articleUrl(written, site.citations.articleUrl);
    return [{ start, end, url }];
  }),
);
