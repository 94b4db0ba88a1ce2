import { isRecord } from '../../wikis/valueSchema.ts';
import type { Severity } from '../../problems/finding.ts';
import { codesAndGroups } from '../../diagnostics/rules.ts';
import { matchGlob } from '../../text/matchGlob.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { pageKinds, type PageKind } from '../../wikis/pageKinds.ts';
import { combineRules } from './combineRules.ts';
import type { RuleSettings } from './diagnose.ts';

/** What a project's `.wikiwright.json` says of one page. */
export interface Project {
  readonly rules: RuleSettings;
  /** The page's wiki: a host, a database name, or any other word. */
  readonly wiki?: string;
  readonly pageKind?: PageKind;
  /** What it adds to the data of the wiki, unread. */
  readonly site?: unknown;
  /** What is wrong in the file, in sentences; the rest of it holds. */
  readonly complaints: readonly string[];
}

/**
 * Reads `.wikiwright.json`: the `wiki` of all pages, what its data lack (`site`), and `rules`; and `overrides`
 * for those that fit a glob, each of which beats what stands before it. It can do nothing else.
 * @param content the file's text
 * @param path of the page, with slashes, relative to the folder of the file
 */
export function readProjectFile(content: string, path: string): Project {
  const reader = new ProjectReader(path);
  let parsed: unknown;
  try {
    // Some editors begin a file with a byte-order mark.
    parsed = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      rules: {},
      complaints: [`It is not valid JSON, so nothing of it holds: ${String(error)}`],
    };
  }
  return { ...reader.read(parsed), complaints: reader.complaints };
}

class ProjectReader {
  readonly complaints: string[] = [];

  constructor(private readonly path: string) {}

  read(file: unknown): Omit<Project, 'complaints'> {
    if (!isRecord(file)) {
      this.complaints.push('It has to be an object with “wiki”, “rules” and “overrides”.');
      return { rules: {} };
    }
    this.checkKeys(file, ['$schema', 'wiki', 'site', 'rules', 'overrides'], '');
    const { site, overrides = [] } = file;
    if (!Array.isArray(overrides)) this.complaints.push('“overrides” has to be a list.');
    const list: readonly unknown[] = Array.isArray(overrides) ? overrides : [];
    const parts = [
      this.part(file, ''),
      ...list.map((override, index) => this.override(override, `overrides[${index}]`)),
    ];
    return {
      ...(site !== undefined && { site }),
      ...Object.assign({}, ...parts),
      rules: combineRules(parts.map(({ rules }) => rules)),
    };
  }

  private override(override: unknown, place: string): Omit<Project, 'complaints'> {
    if (!isRecord(override)) {
      this.complaints.push(`“${place}” has to be an object with “files” and “rules”.`);
      return { rules: {} };
    }
    this.checkKeys(override, ['files', 'wiki', 'kind', 'rules'], `${place}.`);
    const { files } = override;
    const globs: readonly unknown[] = Array.isArray(files) ? files : [files];
    const written = globs.filter((glob) => typeof glob === 'string');
    if (written.length < globs.length) {
      this.complaints.push(
        `“${place}.files” has to be a glob such as "talk/**", or a list of them.`,
      );
    }
    const found = this.part(override, `${place}.`);
    return written.some((glob) => matchGlob(glob, this.path)) ? found : { rules: {} };
  }

  /** What the file says of all pages, or an override of some. */
  private part(
    { wiki, kind, rules }: Readonly<Record<string, unknown>>,
    place: string,
  ): Omit<Project, 'complaints'> {
    if (wiki !== undefined && typeof wiki !== 'string') {
      this.complaints.push(
        `“${place}wiki” has to be a host such as "de.wikipedia.org", or a name.`,
      );
    }
    const pageKind = pageKinds.find((one) => one === kind);
    if (kind !== undefined && !pageKind) {
      this.complaints.push(`“${place}kind” has to be one of ${pageKinds.join(', ')}.`);
    }
    return {
      rules: readRules(rules, `${place}rules`, this.complaints),
      ...(typeof wiki === 'string' && wiki.trim() && { wiki: wiki.trim() }),
      ...(pageKind && { pageKind }),
    };
  }

  private checkKeys(object: object, known: readonly string[], place: string): void {
    for (const key of Object.keys(object)) {
      if (!known.includes(key)) this.complaints.push(`“${place}${key}” means nothing here.`);
    }
  }
}

/**
 * Severities by code or group, as far as they are right.
 * @param place what to call the object in complaints
 * @param complaints gets a sentence for each thing that is wrong
 */
export function readRules(given: unknown, place: string, complaints: string[]): RuleSettings {
  const found: Record<string, Severity | 'off'> = {};
  if (given === undefined || given === null) return found;
  if (!isRecord(given)) {
    complaints.push(`“${place}” has to be an object of codes and severities.`);
    return found;
  }
  for (const [code, severity] of Object.entries(given)) {
    if (!codesAndGroups.has(code)) complaints.push(`“${place}”: ${unknownCode(code)}`);
    else if (!severities.has(severity))
      complaints.push(`“${place}”: “${code}” has no severity of that name; there are ${names}.`);
    else found[code] = severity as Severity;
  }
  return found;
}

function unknownCode(code: string): string {
  const near = nearestWord(code, codesAndGroups, 3);
  return `there is no code “${code}”${near ? `; “${near}” may be meant` : ''}.`;
}

const severities: ReadonlySet<unknown> = new Set([
  'error',
  'warning',
  'information',
  'hint',
  'off',
]);
const names = [...severities].map((name) => `“${String(name)}”`).join(', ');
