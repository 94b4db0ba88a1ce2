import { createCitationHelp, type CitationHelpData } from './citationHelp.ts';
import { createCitationRules, type CitationRuleData } from './citationRules.ts';
import { createCitationStyle, type CitationData } from './citationStyle.ts';
import { loadLanguage, type LanguageData } from './languages.ts';
import { createLayoutStyle, type LayoutCitations } from './layoutStyle.ts';
import type { LoadData } from './loadData.ts';
import { mergeData } from './mergeData.ts';
import { mediaOptions, parserConfiguration, wikiParts } from './parserConfiguration.ts';
import { createShortFootnoteStyle, type ShortFootnoteData } from './shortFootnotes.ts';
import { createSite, type Site, type SiteData } from './site.ts';
import type { TemplateHelpData } from './templateHelp.ts';
import type { MediaWikiFacts, WikiExtension, WikiExtensions } from './wikiExtension.ts';
import { identifyWiki, type WikiIdentity } from './wikiIdentity.ts';

/** The wikis that are known, each loaded when a page of it is opened. */
export class Wikis {
  private readonly sites = new Map<string, Promise<Site>>();

  /**
   * @param load gives the files of data below the folder of wikis
   * @param today the day (UTC) on which pages are read, as `2020-05-06`
   */
  constructor(
    readonly load: LoadData,
    private readonly today = new Date().toISOString().slice(0, 10),
  ) {}

  /**
   * What is known of a wiki. One that nobody knows is a MediaWiki as it is installed.
   * @param name a host (`de.wikipedia.org`), a database name (`dewiki`), any other word, or nothing
   * @param language MediaWiki's code of the language of its content, where its name says nothing of it
   * @throws what `load` throws; the next call tries again
   */
  async of(name: string, language?: string): Promise<Site> {
    const identity = await identifyWiki(name, language, this.load);
    const key = `${identity.id} ${identity.language}`;
    let site = this.sites.get(key);
    if (!site) {
      site = loadWiki(identity, this.load, this.today);
      this.sites.set(key, site);
      site.catch(() => this.sites.delete(key));
    }
    return site;
  }
}

async function loadWiki(
  { wiki: known, folder, citationFolder, ...traits }: WikiIdentity,
  load: LoadData,
  today: string,
): Promise<Site> {
  const [facts, allExtensions, language, ...parts] = await Promise.all([
    load('mediawiki/core') as Promise<MediaWikiFacts>,
    load('mediawiki/extensions') as Promise<WikiExtensions>,
    loadLanguage(
      traits.language,
      (code) => load(`languages/${code}`) as Promise<LanguageData | undefined>,
    ),
    ...pageParts.map((part) => loadPart(folder, part, load)),
    ...citationParts.map((part) => loadPart(citationFolder, part, load)),
  ]);
  const rows = wikiParts(known, language, facts, allExtensions);
  const [wiki, references, footnotes, citations, rules, help, templates] = parts;
  const own = mergeData(wiki!, references!);
  const data = mergeData(own, tagData([facts.core, ...rows.extensions])) as unknown as SiteData;
  // A wiki that has templates of its own says of each how it reads.
  const style = Object.hasOwn(citations!, 'templates')
    ? createLayoutStyle(citations as unknown as LayoutCitations)
    : createCitationStyle(citations as unknown as CitationData);
  return createSite(parserConfiguration(rows), data, traits, {
    today,
    citations: style,
    citationRules: createCitationRules(rules as unknown as CitationRuleData, style),
    citationHelp: createCitationHelp(help as unknown as CitationHelpData, style),
    templateHelp: templates as unknown as TemplateHelpData,
    shortFootnotes: createShortFootnoteStyle(footnotes as unknown as ShortFootnoteData),
  });
}

/** The files of a wiki: what all have in common stands in `mediawiki`. */
const pageParts = ['wiki', 'references', 'shortFootnotes'] as const;

/** Those about its citations, and what else may be offered. */
const citationParts = ['citations', 'citationRules', 'citationHelp', 'templateHelp'] as const;

type Part = Readonly<Record<string, unknown>>;

/** A wiki's own file over that of every MediaWiki. */
async function loadPart(folder: string | undefined, name: string, load: LoadData): Promise<Part> {
  const folders = folder === undefined ? ['mediawiki'] : ['mediawiki', folder];
  const files = folders.map((one) => load(`${one}/${name}`));
  const parts = (await Promise.all(files)) as (Part | undefined)[];
  return parts.reduce<Part>((all, part) => mergeData(all, part ?? {}), {});
}

/** What the extensions say of their tags, as the rest of the wiki's data. */
function tagData(rows: readonly WikiExtension[]): Part {
  const tags = rows.flatMap(({ tags = {} }) => Object.entries(tags));
  const named = (holds: (tag: (typeof tags)[number][1]) => boolean) =>
    tags.filter(([, tag]) => holds(tag)).map(([name]) => name);
  return {
    wikitextTags: named(({ content }) => content === 'wikitext'),
    blockExtensionTags: named(({ shows }) => shows === 'block'),
    hiddenExtensionTags: named(({ shows }) => shows === 'nothing'),
    tagAttributes: Object.fromEntries(
      tags.flatMap(([name, { attributes }]) => (attributes ? [[name, attributes]] : [])),
    ),
    mediaOptions: mediaOptions(rows),
  };
}
