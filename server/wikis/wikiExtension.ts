/** What an extension of MediaWiki, or MediaWiki itself, adds to wikitext: a row of data. */

/** What is known of a tag. */
export interface ExtensionTag {
  /** Whether its content is wikitext; text of another kind where that is not said. */
  readonly content?: 'wikitext';
  /** Whether it shows a block of its own, or nothing in its place; something in the line otherwise. */
  readonly shows?: 'block' | 'nothing';
  /** Its attributes, where the extension has more than a handful. */
  readonly attributes?: readonly string[];
  /** Tags that only it knows, inside of it, with their attributes. */
  readonly inner?: Readonly<Record<string, readonly string[]>>;
}

/** A magic word that the languages of MediaWiki do not have, in English. */
export interface ExtensionWord {
  readonly caseSensitive: boolean;
  readonly words: readonly string[];
}

/** What it is called in a language. */
export interface LocalExtension {
  readonly tags?: Readonly<Record<string, ExtensionTag>>;
  /** Further words by MediaWiki's id. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly namespaces?: Readonly<Record<string, string>>;
}

export interface WikiExtension {
  readonly tags?: Readonly<Record<string, ExtensionTag>>;
  /** Ids of parser functions that are called with a `#`: `if`. */
  readonly functions?: readonly string[];
  /** Ids of those that are called without it, or whose words hold it already: `lc`, `bcp47`. */
  readonly plainFunctions?: readonly string[];
  /** Ids of variables, which are called without arguments: `pagename`. */
  readonly variables?: readonly string[];
  /** Ids of behaviour switches: `notoc`. */
  readonly switches?: readonly string[];
  /** Words of those of these ids that the languages lack. */
  readonly words?: Readonly<Record<string, ExtensionWord>>;
  /** Canonical names of its namespaces by number; they hold in every language. */
  readonly namespaces?: Readonly<Record<string, string>>;
  /** Options of files that it adds, by form: `start=$1` to `starttime`. */
  readonly mediaOptions?: Readonly<Record<string, string>>;
  /** Protocols of URLs that it adds. */
  readonly protocols?: readonly string[];
  /** By code of the language. */
  readonly local?: Readonly<Record<string, LocalExtension>>;
}

/** The rows by name of the extension. */
export type WikiExtensions = Readonly<Record<string, WikiExtension>>;

/** What MediaWiki has without any extension. */
export interface MediaWikiFacts {
  readonly core: WikiExtension;
  /** HTML tags: ordinary ones, those whose end may be left out, and void ones. */
  readonly html: readonly (readonly string[])[];
  readonly protocols: readonly string[];
}
