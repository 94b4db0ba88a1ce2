/**
 * What is known of Wikimedia's wikis: facts of its public configuration (`InitialiseSettings.php`,
 * `core-Namespaces.php`, its lists of databases).
 */

/** A project with a wiki a language. */
export interface WikimediaProject {
  /** What its databases end with: `wiktionary` for `frwiktionary`. */
  readonly suffix: string;
  readonly domain: string;
  /** The name of its project namespace where a wiki has no own, an alias where it has. */
  readonly name: string;
  /** A further alias of it: `WP`. */
  readonly shortName: string;
  /** Prefixes of links to it: the first leads to the same language, the others to English. */
  readonly prefixes: readonly [string, ...string[]];
  /** Codes that lead to another language in this project only: `yue` to `zh-yue`. */
  readonly otherLanguageCodes?: Readonly<Record<string, string>>;
  readonly extensions?: readonly string[];
  /** Whether titles begin with a capital letter; they do where this is not said. */
  readonly capitalLinks?: boolean;
}

/** A wiki that is alone. */
export interface WikimediaSingle {
  readonly host: string;
  readonly project: string;
  /** The name of its project namespace. */
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly extensions?: readonly string[];
}

/** What only one wiki has. */
export interface WikimediaWiki {
  /** Names of namespaces by number. */
  readonly names?: Readonly<Record<string, string>>;
  /** Further names by number. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly extensions?: readonly string[];
  readonly capitalLinks?: boolean;
}

/** `wikimedia/rules.json`. */
export interface WikimediaData {
  /** Languages as they stand in hosts. */
  readonly languages: readonly string[];
  /** MediaWiki's code where it is another than in the host: `als` to `gsw`. */
  readonly languageCodes: Readonly<Record<string, string>>;
  /** Other codes that lead to a language of a host: `gsw` to `als`. */
  readonly otherLanguageCodes: Readonly<Record<string, string>>;
  /** What begins the database's name where that is not the language: `be-tarask` to `be_x_old`. */
  readonly databaseCodes: Readonly<Record<string, string>>;
  /** Extensions of all wikis. */
  readonly everywhere: readonly string[];
  readonly projects: Readonly<Record<string, WikimediaProject>>;
  /** By name of the database. */
  readonly singles: Readonly<Record<string, WikimediaSingle>>;
  /** Further prefixes, and where they lead. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** `wikimedia/wikis.json`, by name of the database. */
export type WikimediaWikis = Readonly<Record<string, WikimediaWiki>>;
