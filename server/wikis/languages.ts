/**
 * The languages of MediaWiki: names of namespaces, magic words, link trails. The data are facts that
 * MediaWiki's own localisation gave (`test/conformance/languages`), a file a language, which holds
 * only what its fallbacks and English do not say already.
 */

/** A language as its file holds it; what is left out is as in its fallbacks, and then in English. */
export interface LanguageData {
  /** Whose words hold as well, the nearest first; English is always the last and not named. */
  readonly fallbacks?: readonly string[];
  /** Whether it is written from right to left. */
  readonly rtl?: boolean;
  /** The digits that stand for 0 to 9, in order; empty where they are ASCII's own. */
  readonly digits?: string;
  /** Names of namespaces by number; `$1` stands for the project's name: `$1 Diskussion`. */
  readonly namespaces?: Readonly<Record<string, string>>;
  /** Further names of them. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Their names in the variants of the language; not as in fallbacks. */
  readonly converted?: Readonly<Record<string, readonly string[]>>;
  /** Names for users of one gender (`Benutzerin`), all of them or none. */
  readonly genders?: Readonly<Record<string, readonly string[]>>;
  /** Magic words by MediaWiki's id, the preferred one first: `redirect` to `#WEITERLEITUNG`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Ids whose words are told apart by case; in English only, as no other language can say so. */
  readonly caseSensitive?: readonly string[];
  /** What may follow `]]` and still be the link's text: the source of a regular expression (flag `u`). */
  readonly linkTrail?: string;
  /** What may stand before `[[` and still be the link's text: the inside of a character class. */
  readonly linkPrefix?: string;
  /** Codes of the variants between which a wiki in it converts, its own first; not as in fallbacks. */
  readonly variants?: readonly string[];
}

/** A magic word. */
export interface MagicWord {
  /** Whether its words are told apart by case. */
  readonly caseSensitive: boolean;
  /** All its words in a language and those that it falls back on, the nearest language first. */
  readonly words: readonly string[];
}

/** A language with all that it has from its fallbacks. */
export interface Language {
  readonly code: string;
  readonly rtl: boolean;
  /** As in {@link LanguageData.digits}. */
  readonly digits: string;
  /** The name of each namespace by number; `$1` stands for the project's name. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Its further names, those in variants included, but for those for users of one gender. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly genders: Readonly<Record<string, readonly string[]>>;
  /** By MediaWiki's id. */
  readonly words: Readonly<Record<string, MagicWord>>;
  /** As in {@link LanguageData.linkTrail}. */
  readonly linkTrail: string;
  /** As in {@link LanguageData.linkPrefix}; empty where nothing may. */
  readonly linkPrefix: string;
  /** Empty where nothing is converted. */
  readonly variants: readonly string[];
}

/** Gives the file of a language, or nothing where there is none: it says nothing that English does not. */
export type LoadLanguage = (
  code: string,
) => LanguageData | undefined | Promise<LanguageData | undefined>;

/** MediaWiki's code of the language that ends every chain. */
export const english = 'en';

/**
 * A language and what it falls back on: `kv`, `ru`, `en`. One that is unknown is English.
 * @param code MediaWiki's code of it, in lower case: `de`, `zh-hant`, `be-tarask`
 * @throws what `load` throws, and an error where English cannot be loaded
 */
export async function loadLanguage(code: string, load: LoadLanguage): Promise<Language> {
  const own = code === english || !isCode.test(code) ? undefined : await load(code);
  const others = await Promise.all([...(own?.fallbacks ?? []), english].map((one) => load(one)));
  const data = [own, ...others].filter((one) => one !== undefined);
  if (!others.at(-1)) throw new Error('The data of the English language are missing.');
  return mergeLanguage(code, data);
}

const isCode = /^[a-z][a-z\d-]*$/;

/**
 * Merges a language with its fallbacks as MediaWiki's LocalisationCache does: of a name, a direction
 * and the like the nearest language's counts, while aliases and magic words of all of them hold.
 * @param chain the language's own data first, English last
 */
export function mergeLanguage(code: string, chain: readonly LanguageData[]): Language {
  const namespaces: Record<string, string> = {};
  for (const data of chain.toReversed()) Object.assign(namespaces, data.namespaces);
  const caseSensitive = new Set(chain.flatMap((data) => data.caseSensitive ?? []));
  const words = mergeLists(chain.map((data) => data.words));
  return {
    code,
    rtl: nearest(chain, 'rtl') ?? false,
    digits: nearest(chain, 'digits') ?? '',
    namespaces,
    aliases: withoutNames(
      mergeLists([...chain.map((data) => data.aliases), chain[0]?.converted]),
      namespaces,
    ),
    genders: nearest(chain, 'genders') ?? {},
    words: Object.fromEntries(
      Object.entries(words).map(([id, list]) => [
        id,
        { caseSensitive: caseSensitive.has(id), words: list },
      ]),
    ),
    linkTrail: nearest(chain, 'linkTrail') ?? '',
    linkPrefix: nearest(chain, 'linkPrefix') ?? '',
    variants: chain[0]?.variants ?? [],
  };
}

function nearest<Key extends keyof LanguageData>(
  chain: readonly LanguageData[],
  key: Key,
): LanguageData[Key] | undefined {
  return chain.find((data) => data[key] !== undefined)?.[key];
}

type Lists = Readonly<Record<string, readonly string[]>>;

function mergeLists(chain: readonly (Lists | undefined)[]): Lists {
  const merged = new Map<string, Set<string>>();
  for (const lists of chain) {
    for (const [key, list] of Object.entries(lists ?? {})) {
      let words = merged.get(key);
      if (!words) merged.set(key, (words = new Set()));
      for (const word of list) words.add(word);
    }
  }
  return Object.fromEntries([...merged].map(([key, words]) => [key, [...words]]));
}

/** What is an alias in a fallback may be the name in the language itself. */
function withoutNames(aliases: Lists, names: Readonly<Record<string, string>>): Lists {
  const others = Object.entries(aliases).map(
    ([id, list]) => [id, list.filter((alias) => alias !== names[id])] as const,
  );
  return Object.fromEntries(others.filter(([, list]) => list.length > 0));
}
