import type { Article } from '../../article/article.ts';
import { pageDate } from './pageDate.ts';
import { pageSpacing } from './spacing.ts';

/** A citation that lacks its title, which belongs between both texts. */
export interface UntitledCitation {
  readonly before: string;
  readonly after: string;
}

/**
 * A citation of a page in the web, spaced and dated as the page writes its citations:
 * `{{cite web |url=https://example.org |title=` and ` |access-date=3 May 2020}}`.
 * @param url as it can stand in a template
 * @param now the day of access, in UTC
 * @returns undefined for a site without a citation template for the web
 */
export function webCitation(
  article: Article,
  url: string,
  now: Date,
): UntitledCitation | undefined {
  const { citationTemplates, parameters } = article.site.citations;
  const web = Object.entries(citationTemplates).find(([, kind]) => kind === 'web')?.[0];
  if (!web) return undefined;
  const template = web.charAt(0).toLowerCase() + web.slice(1);
  const { beforePipe, afterPipe, beforeEquals, afterEquals } = pageSpacing(article).inline;
  const argument = (key: string, value: string) =>
    `${beforePipe}|${afterPipe}${parameters[key]?.[0] ?? key}${beforeEquals}=${afterEquals}${value}`;
  return {
    before: `{{${template}${argument('url', url)}${argument('title', '')}`,
    after: `${argument('accessDate', pageDate(article, now, 'access'))}}}`,
  };
}
