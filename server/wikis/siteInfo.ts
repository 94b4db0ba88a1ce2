import { isRecord } from './valueSchema.ts';

/** What a MediaWiki says of itself (`action=query&meta=siteinfo`), in one shape for both versions of the format. */
export interface SiteInfo {
  readonly server: string;
  readonly articlePath: string;
  /** MediaWiki's code. */
  readonly language: string;
  readonly capitalLinks: boolean;
  /** By number: the name, and its aliases. Undefined where it was not asked for, as all that follow. */
  readonly namespaces?: ReadonlyMap<string, NamedSpace>;
  readonly words: ReadonlyMap<string, Word>;
  readonly tags?: readonly string[];
  readonly functions: readonly string[];
  readonly variables: readonly string[];
  readonly protocols: readonly string[];
  readonly interwiki: ReadonlyMap<string, string>;
  /** Names of extensions. */
  readonly extensions?: readonly string[];
}

interface NamedSpace {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Word {
  readonly aliases: readonly string[];
  readonly caseSensitive: boolean;
}

/**
 * Reads the answer of MediaWiki's API, of format version 1 or 2.
 * @param text JSON, whatever else it may be
 * @throws {Error} with a sentence for people where it is not such an answer
 */
export function readSiteInfo(text: string): SiteInfo {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('This is not JSON.');
  }
  const query = isRecord(parsed) ? parsed.query : undefined;
  const general = isRecord(query) ? query.general : undefined;
  if (!isRecord(query) || !isRecord(general) || typeof general.server !== 'string') {
    throw new Error('This is not what action=query&meta=siteinfo&siprop=general answers.');
  }
  return {
    server: general.server,
    articlePath: textOf(general.articlepath),
    language: textOf(general.lang),
    capitalLinks: general.case !== 'case-sensitive',
    ...(query.namespaces !== undefined && { namespaces: namespacesOf(query) }),
    words: new Map(
      rows(query.magicwords).map(({ name, aliases, ...word }) => [
        textOf(name),
        { aliases: texts(aliases), caseSensitive: flag(word['case-sensitive']) },
      ]),
    ),
    ...(query.extensiontags !== undefined && {
      tags: texts(query.extensiontags).map((tag) => tag.replace(/^<|>$/g, '').toLowerCase()),
    }),
    functions: texts(query.functionhooks),
    variables: texts(query.variables),
    protocols: texts(query.protocols),
    interwiki: new Map(
      rows(query.interwikimap).map(({ prefix, url }) => [textOf(prefix), textOf(url)]),
    ),
    ...(query.extensions !== undefined && {
      extensions: rows(query.extensions).map(({ name }) => textOf(name)),
    }),
  };
}

function namespacesOf(query: Readonly<Record<string, unknown>>): ReadonlyMap<string, NamedSpace> {
  const aliases = rows(query.namespacealiases);
  const spaces = isRecord(query.namespaces) ? Object.entries(query.namespaces) : [];
  return new Map(
    spaces.map(([id, space]) => {
      const { name, canonical, '*': old } = isRecord(space) ? space : {};
      const own = aliases.filter((row) => String(row.id) === id);
      const others = [canonical, ...own.map((row) => row.alias ?? row['*'])].map(textOf);
      return [id, { name: textOf(name ?? old), aliases: others.filter(Boolean) }];
    }),
  );
}

/** In version 1 of the format, an empty text says that something is so. */
function flag(value: unknown): boolean {
  return value === true || value === '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function rows(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
