import { readFileSync } from 'node:fs';
import { renderCitation } from '../../../server/citations/renderCitation.ts';
import type { Inline } from '../../../server/render/inline.ts';
import { renderContent } from '../../../server/render/renderContent.ts';
import { parseWikitext } from '../../../server/syntax/wikiparser.ts';
import type { Site, SiteData } from '../../../server/wikis/site.ts';
import { loadWiki } from '../../loadWiki.ts';

/** The wikis that have citation templates of their own, by database name. */
export const wikis = 'ar de es fa fr he it ja ko nl pl pt ru sv uk zh'
  .split(' ')
  .map((language) => `${language}wiki`);

/** A JSON file of a wiki's folder. */
export function readData(wiki: string, file: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../server/wikis/${wiki}/${file}`, import.meta.url), 'utf8'),
  );
}

/** A wiki's `references.json`. */
export interface ReferenceData extends Pick<
  SiteData,
  'citeTemplates' | 'templateRedirects' | 'groupNumbering'
> {
  /** The pages that the rows were taken from. */
  readonly source: readonly string[];
}

const sites = new Map<string, Site>(
  await Promise.all(wikis.map(async (wiki) => [wiki, await loadWiki(wiki)] as const)),
);

/** What is known of a wiki. */
export function siteOf(wiki: string): Site {
  return sites.get(wiki)!;
}

/** Renders wikitext as the content of a reference of a wiki. */
export function renderOn(wiki: string, wikitext: string): Inline[] {
  const { root } = parseWikitext(wikitext, siteOf(wiki).parser);
  return renderContent(root.children, wikitext, { site: siteOf(wiki), renderCitation });
}
