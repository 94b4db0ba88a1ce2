import type { Severity } from '../../problems/finding.ts';
import { codesAndGroups } from '../../diagnostics/rules.ts';
import { matchGlob } from '../../text/matchGlob.ts';
import { nearestWord } from '../../text/nearestWord.ts';
import { combineRules } from './combineRules.ts';
import type { RuleSettings } from './diagnose.ts';

/** What a project's `.wikiwright.json` says of one page. */
export interface ProjectRules {
  readonly rules: RuleSettings;
  /** What is wrong in the file, in sentences; the rest of it holds. */
  readonly complaints: readonly string[];
}

/**
 * Reads `.wikiwright.json`: `rules` for all pages, and `overrides` for those that fit a glob, each of
 * which beats what stands before it. It sets severities and can do nothing else.
 * @param content the file's text
 * @param path of the page, with slashes, relative to the folder of the file
 */
export function readProjectFile(content: string, path: string): ProjectRules {
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
  return { rules: reader.read(parsed), complaints: reader.complaints };
}

class ProjectReader {
  readonly complaints: string[] = [];

  constructor(private readonly path: string) {}

  read(file: unknown): RuleSettings {
    if (!isObject(file)) {
      this.complaints.push('It has to be an object with “rules” and “overrides”.');
      return {};
    }
    this.checkKeys(file, ['$schema', 'rules', 'overrides'], '');
    const { rules: given, overrides = [] } = file;
    if (!Array.isArray(overrides)) this.complaints.push('“overrides” has to be a list.');
    const list: readonly unknown[] = Array.isArray(overrides) ? overrides : [];
    return combineRules([
      readRules(given, 'rules', this.complaints),
      ...list.map((override, index) => this.override(override, `overrides[${index}]`)),
    ]);
  }

  private override(override: unknown, place: string): RuleSettings {
    if (!isObject(override)) {
      this.complaints.push(`“${place}” has to be an object with “files” and “rules”.`);
      return {};
    }
    this.checkKeys(override, ['files', 'rules'], `${place}.`);
    const { files } = override;
    const globs: readonly unknown[] = Array.isArray(files) ? files : [files];
    const written = globs.filter((glob) => typeof glob === 'string');
    if (written.length < globs.length) {
      this.complaints.push(
        `“${place}.files” has to be a glob such as "talk/**", or a list of them.`,
      );
    }
    const found = readRules(override.rules, `${place}.rules`, this.complaints);
    return written.some((glob) => matchGlob(glob, this.path)) ? found : {};
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
  if (!isObject(given)) {
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
