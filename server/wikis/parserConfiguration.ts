/**
 * Makes the configuration of the parser (in the schema of wikiparser-node) for a wiki: of its
 * language, its extensions, and what only it has. What the configuration says is what MediaWiki's
 * parser would know with these settings (`Parser::setFunctionHook`, `Language::getNamespaceIds`).
 */
import type { Language, MagicWord } from './languages.ts';
import { namespaceNames, type WikiNamespace } from './namespaceNames.ts';
import type { Wiki } from './wiki.ts';
import type { MediaWikiFacts, WikiExtension, WikiExtensions } from './wikiExtension.ts';

/** Words to what they mean. */
type Words = Record<string, string>;

/** The configuration in wikiparser-node's own schema. */
export interface WikiParserConfiguration {
  readonly ext: readonly string[];
  readonly html: readonly (readonly string[])[];
  /** Canonical names of namespaces by number, local ones where there is none. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Numbers by lower-case name or alias. */
  readonly nsid: Readonly<Record<string, number>>;
  readonly functionHook: readonly string[];
  readonly variable: readonly string[];
  /** Case-insensitive ones, case-sensitive ones, `msg` and `raw`, `subst` and `safesubst`. */
  readonly parserFunction: readonly [
    Readonly<Words>,
    Readonly<Words>,
    readonly string[],
    readonly string[],
  ];
  /** Two lists that the parser fills, case-insensitive switches, case-sensitive ones. */
  readonly doubleUnderscore: readonly [[], [], Readonly<Words>, Readonly<Words>];
  readonly protocol: string;
  readonly interwiki: readonly string[];
  readonly img: Readonly<Words>;
  readonly redirection: readonly string[];
  readonly variants: readonly string[];
  readonly articlePath: string;
}

export interface WikiParts {
  readonly mediawiki: MediaWikiFacts;
  readonly language: Language;
  readonly extensions: readonly WikiExtension[];
  /** Namespaces that only this wiki has, or by which names it calls others, by number: 4 is the project's. */
  readonly namespaces?: Readonly<Record<string, WikiNamespace>>;
  /** Prefixes that lead to other wikis, lower case. */
  readonly interwiki?: readonly string[];
  /** Where its pages are; `/wiki/$1` by default. */
  readonly articlePath?: string;
}

export function parserConfiguration(parts: WikiParts): WikiParserConfiguration {
  const { mediawiki, language } = parts;
  const rows = [mediawiki.core, ...parts.extensions];
  const word = wordsOf(rows, language);
  const functions = rows.flatMap(({ plainFunctions = [], functions: hashed = [] }) => [
    ...plainFunctions.map((id) => ({ id, hash: '' })),
    ...hashed.map((id) => ({ id, hash: '#' })),
  ]);
  const names = namespaceNames(rows, language, parts.namespaces ?? {});
  const variables = unique(rows.flatMap((row) => row.variables ?? []));
  const protocols = [mediawiki, ...rows].flatMap((row) => row.protocols ?? []);
  return {
    ext: extensionTags(rows, language),
    html: mediawiki.html,
    ...names,
    // Not a function to MediaWiki, but written like one.
    functionHook: unique([...functions.map(({ id }) => id), 'msgnw']),
    variable: variables,
    parserFunction: [
      ...calls(functions, variables, word),
      modifiers(['msg', 'raw'], word),
      modifiers(['safesubst', 'subst'], word),
    ],
    doubleUnderscore: [
      [],
      [],
      ...switches(unique(rows.flatMap((row) => row.switches ?? [])), word),
    ],
    protocol: unique(protocols).sort().join('|'),
    // A namespace is looked for first.
    interwiki: unique(parts.interwiki ?? []).filter((prefix) => !Object.hasOwn(names.nsid, prefix)),
    img: fileOptions(language),
    // The parser joins them to a regular expression; in one language some are without their `#`.
    redirection: anyCase(word('redirect').words.filter((form) => /^[#＃]/.test(form))),
    variants: language.variants,
    articlePath: parts.articlePath ?? '/wiki/$1',
  };
}

/**
 * What a wiki's configuration is made of.
 * @param extensions the rows of `mediawiki/extensions.json`; a name without a row adds nothing
 */
export function wikiParts(
  wiki: Wiki,
  language: Language,
  mediawiki: MediaWikiFacts,
  extensions: WikiExtensions,
): WikiParts {
  const known = wiki.extensions.filter((name) => Object.hasOwn(extensions, name));
  return {
    mediawiki,
    language,
    extensions: known.map((name) => extensions[name]!),
    namespaces: wiki.namespaces,
    interwiki: Object.keys(wiki.interwiki),
  };
}

/** Options of files that extensions add, by form. */
export function mediaOptions(extensions: readonly WikiExtension[]): Readonly<Words> {
  return Object.assign({}, ...extensions.map((row) => row.mediaOptions)) as Words;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function lowerCase(list: readonly string[]): string[] {
  return unique(list.map((one) => one.toLowerCase()));
}

/**
 * For a regular expression that ignores case: `İ` is two characters in lower case, as which the
 * expression would not find it again.
 */
function anyCase(list: readonly string[]): string[] {
  return unique([
    ...lowerCase(list),
    ...list.filter((one) => one.toLowerCase().length !== one.length),
  ]);
}

type WordOf = (id: string) => MagicWord;

/** A language's words, or those of the extension, English ones and those of the language's chain. */
function wordsOf(rows: readonly WikiExtension[], { words, chain }: Language): WordOf {
  return (id) => {
    if (Object.hasOwn(words, id)) return words[id]!;
    const row = rows.find((one) => one.words && Object.hasOwn(one.words, id));
    const local = chain.flatMap((code) => row?.local?.[code]?.words?.[id] ?? []);
    const { caseSensitive = false, words: english = [] } = row?.words?.[id] ?? {};
    return { caseSensitive, words: unique([...local, ...english]) };
  };
}

function extensionTags(rows: readonly WikiExtension[], { chain }: Language): string[] {
  const tags = rows.flatMap((row) => [
    ...Object.keys(row.tags ?? {}),
    ...Object.keys(row.local?.[chain[0]!]?.tags ?? {}),
  ]);
  return unique(tags);
}

/** Functions and variables by the words that call them: case-insensitive ones, case-sensitive ones. */
function calls(
  functions: readonly { readonly id: string; readonly hash: string }[],
  variables: readonly string[],
  word: WordOf,
): [Words, Words] {
  const tables: [Words, Words] = [{}, {}];
  const add = (id: string, hash: string, end: RegExp) => {
    const { caseSensitive, words } = word(id);
    for (const form of caseSensitive ? words : lowerCase(words)) {
      tables[caseSensitive ? 1 : 0][hash + form.replace(end, '')] = id;
    }
  };
  for (const { id, hash } of functions) add(id, hash, /[:：]$/);
  for (const id of ['msgnw', ...variables]) add(id, '', /:$/);
  const [folded, exact] = tables;
  const left = Object.entries(folded).filter(([form]) => !Object.hasOwn(exact, form));
  return [Object.fromEntries(left), exact];
}

function modifiers(ids: readonly string[], word: WordOf): string[] {
  return lowerCase(ids.flatMap((id) => word(id).words)).map((form) => form.replace(/:$/, ''));
}

/** Those between two underscores on either side; the parser looks for no others. */
function switches(ids: readonly string[], word: WordOf): [Words, Words] {
  const tables: [Words, Words] = [{}, {}];
  for (const id of ids) {
    const { caseSensitive, words } = word(id);
    for (const written of caseSensitive ? words : anyCase(words)) {
      const form = /^(?:__(.+)__|(＿＿.+＿＿))$/.exec(written);
      if (!form) continue;
      tables[caseSensitive ? 1 : 0][form[1] ?? form[2]!] = caseSensitive ? id.toUpperCase() : id;
    }
  }
  return tables;
}

/** `img_text_top` is `text-top` to the parser; an option for a text takes one, which some forms lack. */
function fileOptions({ words }: Language): Words {
  const ids = Object.keys(words).filter((id) => id.startsWith('img_'));
  return Object.fromEntries(
    ids.flatMap((id) =>
      words[id]!.words.filter((form) => id !== 'img_alt' || form.includes('$1')).map((form) => [
        form,
        id.slice('img_'.length).replaceAll('_', '-'),
      ]),
    ),
  );
}
