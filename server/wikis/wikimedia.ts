/** Wikimedia's wikis, by a rule and its exceptions. */
import type { WikiNamespace } from './namespaceNames.ts';
import type { Wiki } from './wiki.ts';
import type { WikimediaData, WikimediaWiki, WikimediaWikis } from './wikimediaData.ts';

/**
 * @param name a host (`de.wikipedia.org`, `de.m.wikipedia.org`) or a database (`dewiki`), lower case
 * @returns nothing where it is no wiki of Wikimedia's
 */
export function wikimediaWiki(
  name: string,
  data: WikimediaData,
  wikis: WikimediaWikis,
): Wiki | undefined {
  const host = name.replace(/\.m\./, '.');
  return singleWiki(host, data, wikis) ?? projectWiki(host, data, wikis);
}

function singleWiki(name: string, data: WikimediaData, wikis: WikimediaWikis): Wiki | undefined {
  const bare = (host: string) => host.replace(/^www\./, '');
  const found = Object.entries(data.singles).find(
    ([dbname, { host }]) => dbname === name || bare(host) === bare(name),
  );
  if (!found) return undefined;
  const [dbname, single] = found;
  const { names = {}, ...own } = wikis[dbname] ?? {};
  return {
    ...wikiOf(dbname, single.host, 'en', { names: { 4: single.name, ...names }, ...own }),
    project: single.project,
    extensions: unique(data.everywhere, single.extensions, own.extensions),
    interwiki: interwiki(data, 'wikipedia', 'en'),
  };
}

function projectWiki(name: string, data: WikimediaData, wikis: WikimediaWikis): Wiki | undefined {
  const place = placeOf(name, data);
  if (!place) return undefined;
  const { project, language } = place;
  const { suffix, domain, ...facts } = data.projects[project]!;
  const dbname = (data.databaseCodes[language] ?? language.replaceAll('-', '_')) + suffix;
  const own = wikis[dbname] ?? {};
  const wiki = {
    ...own,
    names: { 4: facts.name, ...own.names },
    aliases: {
      ...own.aliases,
      4: [...(own.aliases?.[4] ?? []), facts.name, facts.shortName],
      5: [...(own.aliases?.[5] ?? []), `${facts.name} talk`],
    },
  };
  const code = data.languageCodes[language] ?? language;
  return {
    ...wikiOf(dbname, `${language}.${domain}`, code, wiki),
    project,
    capitalLinks: own.capitalLinks ?? facts.capitalLinks ?? true,
    extensions: unique(data.everywhere, facts.extensions, own.extensions),
    interwiki: interwiki(data, project, language),
  };
}

interface Place {
  readonly project: string;
  /** As in hosts. */
  readonly language: string;
}

function placeOf(name: string, data: WikimediaData): Place | undefined {
  for (const [project, { domain, suffix }] of Object.entries(data.projects)) {
    const isHost = name.endsWith(`.${domain}`);
    if (!isHost && !name.endsWith(suffix)) continue;
    const start = isHost ? name.slice(0, -domain.length - 1) : name.slice(0, -suffix.length);
    const code = isHost ? start : databaseLanguage(start, data);
    const language = hostLanguage(code, project, data);
    if (language !== undefined) return { project, language };
  }
  return undefined;
}

function databaseLanguage(start: string, { databaseCodes }: WikimediaData): string {
  const [language] = Object.entries(databaseCodes).find(([, code]) => code === start) ?? [];
  return language ?? start.replaceAll('_', '-');
}

/** The code as it stands in hosts: `nb` is `no`. */
function hostLanguage(code: string, project: string, data: WikimediaData): string | undefined {
  const others = otherCodes(project, data);
  if (Object.hasOwn(others, code)) return others[code];
  return data.languages.includes(code) ? code : undefined;
}

function otherCodes(project: string, data: WikimediaData): Readonly<Record<string, string>> {
  return { ...data.otherLanguageCodes, ...data.projects[project]!.otherLanguageCodes };
}

type Own = Pick<Wiki, 'dbname' | 'host' | 'engine' | 'language' | 'languageKnown'> &
  Pick<Wiki, 'namespaces' | 'capitalLinks'>;

function wikiOf(dbname: string, host: string, language: string, own: WikimediaWiki): Own {
  const { names = {}, aliases = {}, capitalLinks = true } = own;
  const ids = new Set([...Object.keys(names), ...Object.keys(aliases)]);
  const namespaces = [...ids].map((id): [string, WikiNamespace] => {
    const name = names[id];
    const others = (aliases[id] ?? []).filter((alias) => alias !== name);
    return [
      id,
      { ...(name !== undefined && { name }), ...(others.length > 0 && { aliases: others }) },
    ];
  });
  return {
    dbname,
    host,
    engine: 'mediawiki',
    language,
    languageKnown: true,
    capitalLinks,
    namespaces: Object.fromEntries(namespaces),
  };
}

function unique(...lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** @param language as in hosts */
function interwiki(data: WikimediaData, project: string, language: string): Record<string, string> {
  const { projects, singles } = data;
  const found: Record<string, string> = { ...data.prefixes };
  for (const { domain, prefixes } of Object.values(projects)) {
    const [short, ...long] = prefixes;
    for (const prefix of long) found[prefix] = `en.${domain}`;
    found[short] = `${language}.${domain}`;
  }
  for (const { host, prefixes } of Object.values(singles)) {
    for (const prefix of prefixes) found[prefix] = host;
  }
  const { domain } = projects[project]!;
  for (const code of data.languages) found[code] = `${code}.${domain}`;
  for (const [code, other] of Object.entries(otherCodes(project, data))) {
    found[code] = `${other}.${domain}`;
  }
  return found;
}
