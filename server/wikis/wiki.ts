/** What is known of a wiki before its language and extensions are loaded: plain data. */
import type { WikiNamespace } from './namespaceNames.ts';

export interface Wiki {
  /** Where it is, without protocol and path: `de.wikipedia.org`; what was asked for where that is no host. */
  readonly host: string;
  /** The name of its database, on Wikimedia's wikis: `dewiki`. */
  readonly dbname?: string;
  /** What reads its pages: GitHub renders them with a program of its own. */
  readonly engine: 'mediawiki' | 'github';
  /** What it is one of: `wikipedia`, `wiktionary`, `commons`, `fandom`; `other` where nobody knows. */
  readonly project: string;
  /** MediaWiki's code of its language; English where nothing tells. */
  readonly language: string;
  /** Whether that language is known, and not only assumed. */
  readonly languageKnown: boolean;
  /** Whether titles begin with a capital letter. */
  readonly capitalLinks: boolean;
  /** Names of rows of `mediawiki/extensions.json`. */
  readonly extensions: readonly string[];
  /** Namespaces that only it has, or by which name it calls others, by number. */
  readonly namespaces: Readonly<Record<string, WikiNamespace>>;
  /** Prefixes of links to other wikis, lower case, and the hosts to which they lead. */
  readonly interwiki: Readonly<Record<string, string>>;
}
