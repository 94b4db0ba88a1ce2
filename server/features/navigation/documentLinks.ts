import { type Article, inPage } from '../../article/article.ts';

import type { BlockFacts } from '../../facts/blockFacts.ts';
import { pageUrl } from '../../render/pageUrl.ts';
import { decodeTarget, encodeUrl, isLinkable } from '../../render/urls.ts';
import type { Site } from '../../wikis/site.ts';
import type { TextRange } from '../../text/range.ts';
import { onceFor } from '../../text/memory.ts';

/** A stretch of text that leads somewhere else. */
export interface LinkToOpen extends TextRange {
  readonly url: string;
}

/**
 * The links of a page that lead off it: addresses, ending where MediaWiki ends them
 * (`url=https://example.org|title=T` ends at the pipe), and pages of the wiki. Addresses that MediaWiki
 * makes no links of, as in comments, are among them: editors find those by themselves, and take what
 * follows for a part of them where nothing tells them better.
 */
export function documentLinks(article: Article): LinkToOpen[] {
  return article.blocks.flatMap((block) =>
    linksOf(block.facts, article.site).map((link) => ({ ...inPage(link, block), url: link.url })),
  );
}

const linksOf = onceFor((facts: BlockFacts, site: Site): readonly LinkToOpen[] => {
  const made = linksMade(facts, site);
  const others = otherAddresses(facts, made);
  return others.length === 0 ? made : [...made, ...others].sort((a, b) => a.start - b.start);
});

/** The links that MediaWiki makes. */
function linksMade({ links, text }: BlockFacts, site: Site): LinkToOpen[] {
  return links.flatMap(({ start, end, external }) => {
    const written = text.slice(start, end).trim();
    if (external && !isLinkable(written)) return [];
    const url = external ? encodeUrl(written) : pageUrl(decodeTarget(written), site);
    return url === undefined ? [] : [{ start, end, url }];
  });
}

/** An address as it would end in a template's argument; `{{`, `''` and quotes end it as well. */
const address = /https?:\/\/(?![/?#])(?:(?!\{\{|\}\}|'')[^\s[\]<>"|])+/gi;

/** `<!-- https://example.org -->`, or an address in the attribute of a tag. */
function otherAddresses({ text }: BlockFacts, made: readonly LinkToOpen[]): LinkToOpen[] {
  const byStart = [...made].sort((a, b) => a.start - b.start);
  let next = 0;
  const found: LinkToOpen[] = [];
  for (const { index: start, 0: written } of text.matchAll(address)) {
    while (next < byStart.length && byStart[next]!.end <= start) next++;
    const shown = withoutPunctuation(written);
    const end = start + shown.length;
    const isMade = next < byStart.length && byStart[next]!.start < end;
    if (!isMade && isLinkable(shown)) found.push({ start, end, url: encodeUrl(shown) });
  }
  return found;
}

/** What MediaWiki leaves out at the end of an address in running text. */
function withoutPunctuation(written: string): string {
  const marks = written.includes('(') ? ',;.:!?' : ',;.:!?)';
  let { length } = written;
  while (marks.includes(written.charAt(length - 1))) length--;
  return written.slice(0, length);
}
