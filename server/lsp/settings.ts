import { isRecord } from '../wikis/valueSchema.ts';
import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../features/diagnose/diagnose.ts';
import { combineRules } from '../features/diagnose/combineRules.ts';
import { readProjectFile, readRules, type Project } from '../features/diagnose/readProjectFile.ts';
import type { PageKind } from '../wikis/pageKinds.ts';
import type { ProjectParams } from './messages.ts';
import { append } from '../text/append.ts';

/** What the user has set, checked. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Whether the number that a reader sees is shown behind each reference. */
  readonly referenceHints: boolean;
  /** Whether the meaning of positional parameters of well-known templates is shown. */
  readonly parameterHints: boolean;
  /** The wiki that the user names: a host, a database name, or any other word. */
  readonly wiki: string | undefined;
  /** The wiki that the project's file names for the page. */
  readonly projectWiki: string | undefined;
  /** The kind of page, where the user names it. */
  readonly pageKind: PageKind | undefined;
  /** What the user adds to the data of the wiki; it may be anything. */
  readonly siteSettings: unknown;
  /** Whether references may have details, where the user says so. */
  readonly subReferences: boolean | undefined;
}

/** A client that has not answered after this time, in ms, is taken to have no settings. */
const patience = 3_000;

/** Asks the client for the settings of each document, once until they change. */
export class SettingsStore {
  private readonly byUri = new Map<string, Promise<Settings>>();
  private readonly complained = new Set<string>();
  private pushed: Settings;

  /**
   * @param asks whether the client answers questions for settings
   */
  constructor(
    private readonly connection: Connection,
    private readonly asks: () => boolean,
  ) {
    this.pushed = readSettings(undefined).settings;
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
      return readSettings(undefined).settings;
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
    const { settings, complaints } = readSettings(answer);
    // What is wrong is the same for every page of a project.
    for (const complaint of complaints) {
      if (!this.complained.has(complaint)) this.connection.console.warn(complaint);
      this.complained.add(complaint);
    }
    return settings;
  }
}

interface CheckedSettings {
  readonly settings: Settings;
  readonly complaints: readonly string[];
}

/** Takes what is right of the settings, and says what is wrong. */
function readSettings(answer: unknown): CheckedSettings {
  const complaints: string[] = [];
  const flag = (group: string, name: string): boolean | undefined => {
    const given = valueOf(valueOf(answer, group), name) ?? undefined;
    if (given === undefined || typeof given === 'boolean') return given;
    complaints.push(`wikiwright.${group}.${name} must be true or false.`);
    return undefined;
  };
  const project = readProject(answer, complaints);
  const settings: Settings = {
    rules: combineRules([
      readRules(
        valueOf(valueOf(answer, 'diagnostics'), 'rules'),
        'wikiwright.diagnostics.rules',
        complaints,
      ),
      project.rules,
    ]),
    referenceHints: flag('inlayHints', 'references') ?? true,
    parameterHints: flag('inlayHints', 'templateParameters') ?? false,
    wiki: readWiki(answer, complaints),
    projectWiki: project.wiki,
    pageKind: project.pageKind,
    siteSettings: joinSites(valueOf(answer, 'site'), project.site),
    subReferences: flag('cite', 'subReferences'),
  };
  return { settings, complaints };
}

function readWiki(answer: unknown, complaints: string[]): string | undefined {
  const given = valueOf(answer, 'wiki') ?? undefined;
  if (given === undefined || typeof given === 'string') return given?.trim() || undefined;
  complaints.push('wikiwright.wiki must be a host such as de.wikipedia.org, or a name.');
  return undefined;
}

/** A project's file beats the settings. */
function readProject(answer: unknown, complaints: string[]): Project {
  const { name, content, path } = (valueOf(answer, 'project') ?? {}) as Partial<ProjectParams>;
  if (typeof content !== 'string' || typeof path !== 'string') return noProject;
  const project = readProjectFile(content, path);
  append(
    complaints,
    project.complaints.map((complaint) => `${name ?? 'The project'}: ${complaint}`),
  );
  return project;
}

const noProject: Project = { rules: {}, complaints: [] };

/** What a project says of a wiki stands over what the settings do, field by field. */
function joinSites(settings: unknown, project: unknown): unknown {
  if (project === undefined) return settings;
  return isRecord(settings) && isRecord(project) ? mergeEntries(settings, project) : project;
}

function valueOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null
    ? (object as Record<string, unknown>)[key]
    : undefined;
}

/** Entries of the second over those of the first; what both hold as objects is joined likewise. */
function mergeEntries(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const joined: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = joined[key];
    joined[key] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
  }
  return joined;
}
