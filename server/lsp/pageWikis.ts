import type { Connection } from 'vscode-languageserver';
import { guessWiki, type Guess } from '../wikis/guessWiki.ts';
import { extendSite } from '../wikis/extendSite.ts';
import { siteLanguage } from '../wikis/siteSettings.ts';
import { pageKind } from '../wikis/pageKind.ts';
import { pageSite } from '../wikis/pageSite.ts';
import { pageTitle } from '../wikis/pageTitle.ts';
import type { PageKind } from '../wikis/pageKinds.ts';
import { withSubReferences, type Site } from '../wikis/site.ts';
import { wikiOfAddress } from '../wikis/wikiOfAddress.ts';
import type { Wikis } from '../wikis/wikis.ts';
import type { DocumentStore } from './documentStore.ts';
import type { PageWikiResult } from './pageWikiMessages.ts';
import type { Settings } from './settings.ts';
import { siteOfToday } from './siteOfToday.ts';

/** What tells the wiki of a page, the surest first. */
export type WikiSource = PageWikiResult['source'];

/** The wiki and kind of a page. */
export interface PageWiki {
  readonly site: Site;
  readonly kind: PageKind;
  readonly source: WikiSource;
}

interface KnownPage {
  readonly settings: Settings;
  /** UTF-16 units of the text that was looked at. */
  readonly length: number;
  readonly wiki: Promise<PageWiki>;
}

/** A page that grew or shrank so much, or more, is looked at anew. */
const newPage = 2;

/** More variants of wikis than folders have settings of their own; each holds a parser's tables. */
const mostSites = 16;

/** Knows the wiki of each open page: named by the user, or shown by its address or text. */
export class PageWikis {
  private readonly pages = new Map<string, KnownPage>();
  private readonly extended = new Map<string, Site>();
  private readonly complained = new Set<string>();
  /** Pages that were saved since they were looked at. */
  private readonly saved = new Set<string>();

  /**
   * @param becameAnother is told of a page that belongs to another wiki than before, or is of another kind
   */
  constructor(
    private readonly connection: Connection,
    readonly wikis: Wikis,
    private readonly settingsOf: (uri: string) => Promise<Settings>,
    private readonly becameAnother: (uri: string) => void,
  ) {}

  /**
   * The wiki of a page; the same object until its settings change, or the page becomes another one.
   * @param text gives the page's text, which is asked for where it is looked at only
   * @param length of the text, in UTF-16 units
   */
  async of(uri: string, length: number, text: () => string): Promise<PageWiki> {
    const settings = await this.settingsOf(uri);
    const before = this.pages.get(uri);
    let page = before;
    if (this.saved.has(uri) || page?.settings !== settings || isAnother(page.length, length)) {
      this.saved.delete(uri);
      const read = { settings, length, wiki: this.read(uri, settings, text()) };
      page = read;
      this.pages.set(uri, page);
      // What could not be loaded may be there the next time; the page may have been read anew since.
      page.wiki.catch(() => {
        if (this.pages.get(uri) === read) this.pages.delete(uri);
      });
      if (before) void this.compare(uri, before, page);
    }
    const wiki = await page.wiki;
    const site = siteOfToday(wiki.site);
    return site === wiki.site ? wiki : { ...wiki, site };
  }

  /** A page that was saved is looked at anew when it is asked for. */
  wasSaved(uri: string): void {
    this.saved.add(uri);
  }

  /** A page that was closed. */
  forget(uri: string): void {
    this.pages.delete(uri);
    this.saved.delete(uri);
  }

  /** Who asked before may have an answer that no longer holds; new settings are told of anyway. */
  private async compare(uri: string, before: KnownPage, page: KnownPage): Promise<void> {
    if (before.settings !== page.settings) return;
    const [old, wiki] = await Promise.all([before.wiki, page.wiki]).catch(() => []);
    if (old && wiki && old.site !== wiki.site) this.becameAnother(uri);
  }

  private async read(uri: string, settings: Settings, text: string): Promise<PageWiki> {
    const shown = await guessWiki(text, uri, this.wikis.load);
    const { name, source } = nameOf(uri, settings, shown);
    const language = siteLanguage(settings.siteSettings) ?? shown.language;
    const wiki = this.extend(await this.wikis.of(name, language), settings);
    const title = pageTitle(uri, (word) => Object.hasOwn(wiki.parser.nsid, word));
    const kind = settings.pageKind ?? pageKind(title, text, wiki);
    return { site: pageSite(wiki, kind), kind, source };
  }

  /** A page is read anew when its site changes, so equal settings give the same site. */
  private extend(wiki: Site, { siteSettings, subReferences }: Settings): Site {
    // Of a wiki that nobody knows, its language alone may tell two apart.
    const key = JSON.stringify([wiki.id, wiki.language, siteSettings, subReferences]);
    const known = this.extended.get(key);
    const site = known ?? this.makeSite(wiki, siteSettings, subReferences);
    // The one used last stands last, so that the first has been of no use for longest.
    this.extended.delete(key);
    this.extended.set(key, site);
    for (const old of this.extended.keys()) {
      if (this.extended.size > mostSites) this.extended.delete(old);
    }
    return site;
  }

  private makeSite(wiki: Site, siteSettings: unknown, subReferences: boolean | undefined): Site {
    const { site, faults } = extendSite(wiki, siteSettings);
    for (const fault of faults) {
      const complaint = `wikiwright.site: ${fault}`;
      if (!this.complained.has(complaint)) this.connection.console.warn(complaint);
      this.complained.add(complaint);
    }
    return withSubReferences(site, subReferences ?? site.subReferences);
  }
}

/** The wiki of a page that is open, for people. */
export async function answerPageWiki(
  uri: string,
  documents: DocumentStore,
  pageWikis: PageWikis,
): Promise<PageWikiResult | null> {
  const page = documents.pageOf(uri);
  if (!page) return null;
  const { site, kind, source } = await pageWikis.of(uri, page.length, () => page.toString());
  return { wiki: site.id, kind, source };
}

/** The name of a page's wiki, and what tells it; without one, the page is one of any MediaWiki. */
function nameOf(
  uri: string,
  { projectWiki, wiki }: Settings,
  { host }: Guess,
): { readonly name: string; readonly source: WikiSource } {
  if (projectWiki) return { name: projectWiki, source: 'project' };
  if (wiki) return { name: wiki, source: 'setting' };
  const address = wikiOfAddress(uri);
  if (address) return { name: address, source: 'address' };
  return host ? { name: host, source: 'page' } : { name: '', source: 'nothing' };
}

function isAnother(before: number, now: number): boolean {
  return now > before * newPage + small || before > now * newPage + small;
}

/** UTF-16 units: below this, a page changes its length soon without becoming another. */
const small = 200;
