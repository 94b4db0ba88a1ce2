import { extendParser } from './extendParser.ts';
import { mediaNamespacesOf } from './mediaNamespaces.ts';
import { scannedTags, type Site } from './site.ts';
import {
  readSiteSettings,
  type SiteSettings,
  type Table,
  type TagSettings,
} from './siteSettings.ts';
import { templateName, templatePage } from './templateNames.ts';

export interface ExtendedSite {
  readonly site: Site;
  /** What is wrong with the settings, a sentence each; what is wrong is left out. */
  readonly faults: readonly string[];
}

/**
 * Joins a user's settings with the data of a site: entries stand over those of the same name, lists
 * go on where the site's own end. `null` takes an entry out.
 * @param given the value of the setting, which may be anything: `{"templateRedirects": {"Fn": "Efn"}}`
 * @returns the same site where nothing is added to it, and the same parser's configuration where
 *   what is added does not change how the page is parsed
 */
export function extendSite(site: Site, given: unknown): ExtendedSite {
  const { settings, faults } = readSiteSettings(given);
  const { language, ...added } = settings;
  // The language is a matter of what is loaded.
  void language;
  return { site: Object.keys(added).length === 0 ? site : extended(site, added), faults };
}

function extended(site: Site, settings: SiteSettings): Site {
  const parser = extendParser(site.parser, settings);
  const named = { ...site, parser };
  return {
    ...site,
    ...traits(site, settings),
    ...tagSets(site, settings.extensionTags),
    ...templateTables(named, settings),
    ...templateLists(named, settings),
    ...namePatterns(named, settings),
    parser,
    extensionTags: scannedTags(parser.ext, site.transcluded),
    mediaNamespaces: mediaNamespacesOf(parser),
    mediaOptions: merged(site.mediaOptions, settings.mediaOptions),
    groupNumbering: merged(site.groupNumbering, settings.groupNumbering),
    languageLinks: joined(site.languageLinks, settings.languageLinks, lowerCase),
    templateLinks: joined(site.templateLinks, settings.templateLinks, lowerCase),
    noteSections: joined(site.noteSections, settings.noteSections, (title) => title.trim()),
  };
}

function traits(site: Site, settings: SiteSettings) {
  const { interwiki } = settings;
  const prefixes = new Map(interwiki && [...interwiki].map(([key, url]) => [lowerCase(key), url]));
  return {
    articleUrl: settings.articleUrl ?? site.articleUrl,
    capitalLinks: settings.capitalLinks ?? site.capitalLinks,
    linter: settings.linter ?? site.linter,
    subReferences: settings.subReferences ?? site.subReferences,
    missingSource: settings.missingSource ?? site.missingSource,
    interwiki: interwiki ? new Map(mergedEntries(site.interwiki, prefixes)) : site.interwiki,
  };
}

type TagSets = Pick<Site, 'wikitextTags' | 'blockExtensionTags' | 'hiddenExtensionTags'>;

function tagSets(site: TagSets, tags: Table<TagSettings> = new Map()): TagSets {
  const wikitextTags = new Set(site.wikitextTags);
  const blockExtensionTags = new Set(site.blockExtensionTags);
  const hiddenExtensionTags = new Set(site.hiddenExtensionTags);
  const put = (set: Set<string>, name: string, isIn: boolean) =>
    isIn ? set.add(name) : set.delete(name);
  for (const [written, tag] of tags) {
    const name = written.toLowerCase();
    const { content, shows } = tag ?? { content: 'text', shows: 'line' };
    if (content) put(wikitextTags, name, content === 'wikitext');
    if (shows) put(blockExtensionTags, name, shows === 'block');
    if (shows) put(hiddenExtensionTags, name, shows === 'nothing');
  }
  return { wikitextTags, blockExtensionTags, hiddenExtensionTags };
}

function templateTables(site: Site, settings: SiteSettings) {
  const byPage = <Value>(table: Table<Value> = new Map()): Table<Value> =>
    new Map([...table].map(([written, value]) => [templatePage(written, site), value]));
  const redirects = new Map(
    [...byPage(settings.templateRedirects)].map(([name, target]) => [
      name,
      target === null ? null : templateName(target, site),
    ]),
  );
  return {
    citeTemplates: merged(site.citeTemplates, byPage(settings.citeTemplates)),
    templateRedirects: merged(site.templateRedirects, redirects),
    sortTemplates: merged(site.sortTemplates, byPage(settings.sortTemplates)),
    dateStyleTemplates: merged(site.dateStyleTemplates, byPage(settings.dateStyleTemplates)),
  };
}

function templateLists(site: Site, settings: SiteSettings) {
  const join = (before: readonly string[], added: readonly string[] | undefined) =>
    joined(before, added, (name) => templatePage(name, site));
  const { begins, ends } = site.tableTemplates;
  return {
    sectionTemplates: join(site.sectionTemplates, settings.sectionTemplates),
    accessNotes: join(site.accessNotes, settings.accessNotes),
    otherTemplates: join(site.otherTemplates, settings.otherTemplates),
    tableTemplates: {
      ...site.tableTemplates,
      begins: join(begins, settings.tableTemplates?.begins),
      ends: join(ends, settings.tableTemplates?.ends),
    },
  };
}

function namePatterns(site: Site, settings: SiteSettings) {
  const join = (before: RegExp, added: readonly string[] = []): RegExp => {
    const sources = [before.source, ...added.map((name) => namePattern(name, site))];
    return added.length === 0 ? before : new RegExp(sources.join('|'), before.flags);
  };
  return {
    openingTemplates: join(site.openingTemplates, settings.openingTemplates),
    endingTemplates: join(site.endingTemplates, settings.endingTemplates),
    infoboxPattern: join(site.infoboxPattern, settings.infoboxTemplates),
  };
}

/** `Steckbrief *` is whatever begins so: a star stands at an end only. */
function namePattern(written: string, site: Site): string {
  const [, before = '', name = '', after = ''] = /^(\*?)([^]*?)(\*?)$/.exec(written.trim())!;
  // What is trimmed from a name is part of it beside a star.
  const space = after && /[\s_]$/.test(name) ? ' ' : '';
  const plain = (templatePage(name, site) + space).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const start = before && /^[\s_]/.test(name) ? ' ' : '';
  return `${before ? '' : '^'}${start}${plain}${after ? '' : '$'}`;
}

function joined(
  before: readonly string[],
  added: readonly string[] | undefined,
  normal: (written: string) => string,
): readonly string[] {
  return added ? [...new Set([...before, ...added.map(normal)])] : before;
}

/** A table of the site's own with entries of the settings over it; any name is a name like others. */
function merged<Value>(
  before: Readonly<Record<string, Value>>,
  added: Table<Value> | undefined,
): Readonly<Record<string, Value>> {
  if (!added || added.size === 0) return before;
  return Object.fromEntries(mergedEntries(Object.entries(before), added));
}

function mergedEntries<Value>(
  before: Iterable<readonly [string, Value]>,
  added: Table<Value>,
): (readonly [string, Value])[] {
  const all = new Map<string, Value>(before);
  for (const [name, value] of added) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return [...all];
}

function lowerCase(text: string): string {
  return text.trim().toLowerCase();
}
