import type { Article } from '../article/article.ts';
import { inPage } from '../article/cites.ts';
import { articleUrl, encodeUrl, isLinkable } from '../render/urls.ts';
import type { TextRange } from '../text/range.ts';

/** A stretch of text that leads somewhere else. */
export interface LinkToOpen extends TextRange {
  readonly url: string;
}

/**
 * The links of a page that lead off it: addresses, ending where MediaWiki ends them
 * (`url=https://example.org|title=T` ends at the pipe), and pages of the wiki.
 */
export function documentLinks(article: Article): LinkToOpen[] {
  const pattern = article.site.citations.articleUrl;
  return article.blocks.flatMap((block) =>
    block.facts.links.flatMap((link) => {
      const written = block.facts.text.slice(link.start, link.end).trim();
      if (link.external && !isLinkable(written)) return [];
      const url = link.external ? encodeUrl(written) : articleUrl(written, pattern);
      return [{ ...inPage(link, block), url }];
    }),
  );
}
