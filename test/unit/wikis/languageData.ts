import { readdirSync, readFileSync } from 'node:fs';
import type { LanguageData } from '../../../server/wikis/languages.ts';

const folder = new URL('../../../server/wikis/languages/', import.meta.url);

/** The codes of all languages that have a file. */
export const languageCodes: readonly string[] = readdirSync(folder)
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

/** Reads a language's file as a platform's entry does. */
export function loadLanguageData(code: string): LanguageData | undefined {
  if (!languageCodes.includes(code)) return undefined;
  return JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')) as LanguageData;
}
