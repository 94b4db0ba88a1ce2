import { findWiki, type KnownWikis } from './findWiki.ts';
import { loadRequired, type LoadData } from './loadData.ts';
import type { WikiTraits } from './site.ts';
import type { Wiki } from './wiki.ts';
import type { WikiExtensions } from './wikiExtension.ts';

/** Which wiki it is, and all that its name says. */
export interface WikiIdentity extends WikiTraits {
  /** What its name says of extensions, namespaces and prefixes. */
  readonly wiki: Wiki;
  /** The folder of its data below `wikis`, if it has one. */
  readonly folder: string | undefined;
  /** The folder of what is known of its citations. */
  readonly citationFolder: string | undefined;
}

/**
 * Finds a wiki by its name.
 * @param name as `findWiki` takes it; empty for any MediaWiki
 * @param language of its content, where its name says nothing of it
 */
export async function identifyWiki(
  name: string,
  language: string | undefined,
  load: LoadData,
): Promise<WikiIdentity> {
  const [wikimedia, wikimediaWikis, farms] = (await Promise.all(
    ['wikimedia/rules', 'wikimedia/wikis', 'farms'].map((file) => loadRequired(load, file)),
  )) as [KnownWikis['wikimedia'], KnownWikis['wikimediaWikis'], KnownWikis['farms']];
  const found = findWiki(name, { wikimedia, wikimediaWikis, farms });
  const wiki = found.project === 'other' ? await withAllExtensions(found, load) : found;
  return {
    wiki,
    id: wiki.host || 'MediaWiki',
    language: wiki.languageKnown ? wiki.language : (language ?? wiki.language),
    engine: wiki.engine,
    capitalLinks: wiki.capitalLinks,
    // Of all wikis that are known, those of Wikimedia have it.
    linter: wiki.dbname !== undefined,
    articleUrl: articleUrl(wiki),
    interwiki: new Map(
      Object.entries(wiki.interwiki).map(([prefix, host]) => [prefix, `https://${host}/wiki/$1`]),
    ),
    languageLinks:
      wiki.dbname === undefined
        ? []
        : [...wikimedia.languages, ...Object.keys(wikimedia.otherLanguageCodes)],
    folder: wiki.dbname,
    // Whoever begins a page that says nothing yet is helped with what most wikis have taken over. Once a
    // citation stands there, the page is taken for one of that wiki by it.
    citationFolder: wiki.dbname ?? (name === '' && isEnglish(language) ? 'enwiki' : undefined),
  };
}

function isEnglish(language: string | undefined): boolean {
  return language === undefined || language === 'en';
}

/** Nobody knows what is installed there, so nothing that may be is reported as unknown. */
async function withAllExtensions(wiki: Wiki, load: LoadData): Promise<Wiki> {
  const all = await loadRequired<WikiExtensions>(load, 'mediawiki/extensions');
  return { ...wiki, extensions: [...new Set([...wiki.extensions, ...Object.keys(all)])] };
}

/** Other wikis may have their pages anywhere. */
function articleUrl({ host, dbname, project, language, languageKnown }: Wiki): string | undefined {
  if (dbname !== undefined) return `https://${host}/wiki/$1`;
  if (project !== 'fandom' && project !== 'wiki.gg') return undefined;
  const path = languageKnown && language !== 'en' ? `/${language}` : '';
  return host.includes('.') ? `https://${host}${path}/wiki/$1` : undefined;
}
