import type { Connection } from 'vscode-languageserver';
import type { RuleSettings } from '../features/diagnose.ts';
import type { Severity } from '../diagnostics/finding.ts';

/** What the user has set, checked. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Whether the number that a reader sees is shown behind each reference. */
  readonly referenceHints: boolean;
}

export const defaultSettings: Settings = { rules: {}, referenceHints: true };

/** Asks the client for the settings of each document, once until they change. */
export class SettingsStore {
  private readonly byUri = new Map<string, Promise<Settings>>();
  private pushed: Settings = defaultSettings;

  /** @param asks whether the client answers questions for settings */
  constructor(
    private readonly connection: Connection,
    private readonly asks: () => boolean,
  ) {}

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
    if (!this.asks())
      this.pushed = this.read((sent as { wikiwright?: unknown } | null)?.wikiwright);
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'wikiwright',
      });
      return this.read(answer);
    } catch (error) {
      this.connection.console.warn(
        `The client gave no settings, so the defaults hold: ${String(error)}`,
      );
      return defaultSettings;
    }
  }

  private read(answer: unknown): Settings {
    const { settings, complaints } = readSettings(answer);
    for (const complaint of complaints) this.connection.console.warn(complaint);
    return settings;
  }
}

const severities: ReadonlySet<unknown> = new Set([
  'error',
  'warning',
  'information',
  'hint',
  'off',
]);

/** Takes what is right of the settings, and says what is wrong. */
export function readSettings(answer: unknown): { settings: Settings; complaints: string[] } {
  const complaints: string[] = [];
  const given = valueOf(valueOf(answer, 'diagnostics'), 'rules');
  const rules: Record<string, Severity | 'off'> = {};
  if (given !== undefined && given !== null && typeof given !== 'object') {
    complaints.push('wikiwright.diagnostics.rules must be an object of codes and severities.');
  } else {
    for (const [code, severity] of Object.entries(given ?? {})) {
      if (severities.has(severity)) rules[code] = severity as Severity;
      else complaints.push(`wikiwright.diagnostics.rules: “${code}” has no severity of that name.`);
    }
  }
  const hints = valueOf(valueOf(answer, 'inlayHints'), 'references') ?? true;
  if (typeof hints !== 'boolean') {
    complaints.push('wikiwright.inlayHints.references must be true or false.');
  }
  return { settings: { rules, referenceHints: hints !== false }, complaints };
}

function valueOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null
    ? (object as Record<string, unknown>)[key]
    : undefined;
}
