/** Which wiki a name means: one of Wikimedia's, one of a farm's, GitHub, or one of which nobody knows. */
import type { Wiki } from './wiki.ts';
import { wikimediaWiki } from './wikimedia.ts';
import type { WikimediaData, WikimediaWikis } from './wikimediaData.ts';

/** A place with many wikis: `fandom.com`. */
export interface WikiFarm {
  readonly domains: readonly string[];
  readonly engine?: 'github';
  readonly extensions: readonly string[];
  /** Whether the wiki in another language has a path of its own: `foo.fandom.com/de`. */
  readonly languagePaths?: boolean;
  readonly capitalLinks?: boolean;
}

/** `farms.json`. */
export interface WikiFarms {
  /** By the name of the project. */
  readonly farms: Readonly<Record<string, WikiFarm>>;
  /** What a wiki has of which nothing is known: what comes with MediaWiki. */
  readonly other: {
    readonly extensions: readonly string[];
    /** Prefixes of links in a new MediaWiki, and the hosts to which they lead. */
    readonly interwiki: Readonly<Record<string, string>>;
  };
}

export interface KnownWikis {
  readonly wikimedia: WikimediaData;
  readonly wikimediaWikis: WikimediaWikis;
  readonly farms: WikiFarms;
}

/**
 * Any name is a wiki: one that is unknown has what comes with MediaWiki, in English.
 * @param name a host, an address (`https://de.wikipedia.org/wiki/Rind`), a database (`dewiki`), or
 *   any word
 */
export function findWiki(name: string, known: KnownWikis): Wiki {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//, '');
  const [host = '', path = ''] = plain.split(/[/?#]/);
  const bare = host.replace(/:\d+$/, '').replace(/\.$/, '');
  return (
    wikimediaWiki(bare, known.wikimedia, known.wikimediaWikis) ??
    farmWiki(bare, path, known) ??
    otherWiki(bare, known.farms)
  );
}

function farmWiki(host: string, path: string, { farms, wikimedia }: KnownWikis): Wiki | undefined {
  const found = Object.entries(farms.farms).find(([, { domains }]) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  if (!found) return undefined;
  const [project, farm] = found;
  const isLanguage = wikimedia.languages.includes(path) || /^[a-z]{2,3}-[a-z]{2,4}$/.test(path);
  const language = farm.languagePaths && isLanguage ? path : undefined;
  return {
    ...otherWiki(host, farms),
    engine: farm.engine ?? 'mediawiki',
    project,
    extensions: farm.extensions,
    capitalLinks: farm.capitalLinks ?? true,
    ...(language && { language, languageKnown: true }),
  };
}

function otherWiki(host: string, { other }: WikiFarms): Wiki {
  return {
    host,
    engine: 'mediawiki',
    project: 'other',
    language: 'en',
    languageKnown: false,
    capitalLinks: true,
    extensions: other.extensions,
    namespaces: {},
    interwiki: other.interwiki,
  };
}
