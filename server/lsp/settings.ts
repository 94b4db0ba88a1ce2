import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../features/diagnose/diagnose.ts';
import { combineRules } from '../features/diagnose/combineRules.ts';
import { readProjectFile, readRules } from '../features/diagnose/readProjectFile.ts';
import { extendSite } from '../wikis/extendSite.ts';
import { withSubReferences, type Site } from '../wikis/site.ts';
import type { ProjectParams } from './messages.ts';
import { append } from '../text/append.ts';

/** What the user has set, checked. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Whether the number that a reader sees is shown behind each reference. */
  readonly referenceHints: boolean;
  /** Whether the meaning of positional parameters of well-known templates is shown. */
  readonly parameterHints: boolean;
  /** The site with what the user adds to its data; the same object while nothing of it changes. */
  readonly site: Site;
}

/** A client that has not answered after this time, in ms, is taken to have no settings. */
const patience = 3_000;

/** More variants of the site than folders have settings of their own; each holds a parser's tables. */
const mostSites = 16;

/** Asks the client for the settings of each document, once until they change. */
export class SettingsStore {
  private readonly byUri = new Map<string, Promise<Settings>>();
  private readonly sites = new Map<string, Site>();
  private readonly complained = new Set<string>();
  private pushed: Settings;

  /**
   * @param site the site as it ships
   * @param asks whether the client answers questions for settings
   */
  constructor(
    private readonly connection: Connection,
    private readonly site: Site,
    private readonly asks: () => boolean,
  ) {
    this.pushed = readSettings(undefined, site).settings;
  }

  of(uri: string): Promise<Settings> {
    if (!this.asks()) return Promise.resolve(this.pushed);
    let settings = this.byUri.get(uri);
    if (!settings) {
      settings = this.ask(uri);
      this.byUri.set(uri, settings);
    }
    return settings;
  }

  /** @param sent the settings, from a client that sends them unasked */
  changed(sent: unknown): void {
    this.byUri.clear();
    this.complained.clear();
    if (!this.asks())
      this.pushed = this.read((sent as { wikiwright?: unknown } | null)?.wikiwright);
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      return this.read(await this.answer(uri));
    } catch (error) {
      this.connection.console.warn(
        `The client gave no settings, so the defaults hold: ${String(error)}`,
      );
      return readSettings(undefined, this.site).settings;
    }
  }

  private answer(uri: string): Promise<unknown> {
    const item = { scopeUri: uri, section: 'wikiwright' };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('it did not answer')), patience);
    });
    const answer = this.connection.workspace.getConfiguration(item);
    return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
  }

  private read(answer: unknown): Settings {
    const { settings, complaints } = readSettings(answer, this.site);
    // What is wrong is the same for every page of a project.
    for (const complaint of complaints) {
      if (!this.complained.has(complaint)) this.connection.console.warn(complaint);
      this.complained.add(complaint);
    }
    // A page is read anew when its site changes, so equal settings give the same site.
    const key = JSON.stringify([valueOf(answer, 'site'), settings.site.subReferences]);
    const site = this.sites.get(key) ?? settings.site;
    // The one used last stands last, so that the first has been of no use for longest.
    this.sites.delete(key);
    this.sites.set(key, site);
    for (const old of this.sites.keys()) if (this.sites.size > mostSites) this.sites.delete(old);
    return { ...settings, site };
  }
}

interface CheckedSettings {
  readonly settings: Settings;
  readonly complaints: readonly string[];
}

/** Takes what is right of the settings, and says what is wrong. */
function readSettings(answer: unknown, site: Site): CheckedSettings {
  const complaints: string[] = [];
  const { site: extended, faults } = extendSite(site, valueOf(answer, 'site'));
  append(
    complaints,
    faults.map((fault) => `wikiwright.site: ${fault}`),
  );
  const flag = (group: string, name: string, fallback: boolean): boolean => {
    const given = valueOf(valueOf(answer, group), name) ?? fallback;
    if (typeof given === 'boolean') return given;
    complaints.push(`wikiwright.${group}.${name} must be true or false.`);
    return fallback;
  };
  const settings = {
    rules: readAllRules(answer, complaints),
    referenceHints: flag('inlayHints', 'references', true),
    parameterHints: flag('inlayHints', 'templateParameters', false),
    site: withSubReferences(extended, flag('cite', 'subReferences', site.subReferences)),
  };
  return { settings, complaints };
}

/** A project's file beats the settings. */
function readAllRules(answer: unknown, complaints: string[]): RuleSettings {
  const given = valueOf(valueOf(answer, 'diagnostics'), 'rules');
  const own = readRules(given, 'wikiwright.diagnostics.rules', complaints);
  const { name, content, path } = (valueOf(answer, 'project') ?? {}) as Partial<ProjectParams>;
  if (typeof content !== 'string' || typeof path !== 'string') return own;
  const project = readProjectFile(content, path);
  append(
    complaints,
    project.complaints.map((complaint) => `${name ?? 'The project'}: ${complaint}`),
  );
  return combineRules([own, project.rules]);
}

function valueOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null
    ? (object as Record<string, unknown>)[key]
    : undefined;
}
