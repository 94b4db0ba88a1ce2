import type { Site } from '../wikis/site.ts';
import { articleUrl } from './urls.ts';

/** What the address of a page depends on. */
export type LinkSite = Pick<Site, 'articleUrl' | 'capitalLinks' | 'interwiki'>;

/**
 * The address that a link leads to: a page of the wiki, or of the one that its prefix names.
 * @param target of the link, as written: `Foo#Bar`, `:fr:Titre`, `Special:BookSources/1`
 * @returns undefined where nobody knows the wiki's address
 */
export function pageUrl(target: string, site: LinkSite): string | undefined {
  const [, prefix = '', rest = ''] = /^[\s:]*([^\s:#][^:#]*?)\s*:(.*)$/s.exec(target) ?? [];
  const other = site.interwiki.get(prefix.toLowerCase().replace(/_/g, ' '));
  if (other) return articleUrl(rest, other, false);
  if (site.articleUrl === undefined) return undefined;
  return articleUrl(target, site.articleUrl, site.capitalLinks);
}
