/** What MediaWiki said of its languages, made into the files of `server/wikis/languages`. */
import { isDeepStrictEqual } from 'node:util';
import { english, mergeLanguage } from '../../../server/wikis/languages.ts';
import type { Language, LanguageData } from '../../../server/wikis/languages.ts';

/** A language as `exportLanguages.php` writes it. */
export interface ExportedLanguage {
  /** Whether a wiki can have it, or others only fall back on it. */
  readonly known: boolean;
  readonly fallbacks: readonly string[];
  readonly variants: readonly string[];
  /** Names of namespaces in those variants, with the numbers. */
  readonly converted: Readonly<Record<string, number>>;
  /** What MediaWiki makes of it and its fallbacks. */
  readonly whole: ExportedItems;
  /** What its own files say. */
  readonly own: ExportedItems;
}

interface ExportedItems {
  readonly rtl: boolean | null;
  /** ASCII characters to those of the language; a list where they are the ten digits only. */
  readonly digits: Readonly<Record<string, string>> | readonly string[] | null;
  readonly namespaces: Readonly<Record<string, string>> | readonly [] | null;
  /** Numbers of namespaces by alias. */
  readonly aliases: Readonly<Record<string, number>> | readonly [] | null;
  readonly genders: Readonly<Record<string, Readonly<Record<string, string>>>> | readonly [] | null;
  /** Whether case counts (1), and then the words. */
  readonly words: Readonly<Record<string, readonly (string | number)[]>> | readonly [] | null;
  /** A regular expression of PHP's. */
  readonly linkTrail: string | null;
  readonly linkPrefix: string | null;
}

/**
 * The files by code, without those that would say nothing.
 * @throws {Error} where a language put together again from its files is not what MediaWiki said
 */
export function languageFiles(
  exported: Readonly<Record<string, ExportedLanguage>>,
): ReadonlyMap<string, LanguageData> {
  const codes = Object.keys(exported);
  const own = new Map(codes.map((code) => [code, languageData(exported[code]!, 'own')]));
  const fallbacks = (code: string) =>
    code === english ? [] : [...own.get(code)!.fallbacks!, english];
  const files = new Map<string, LanguageData>();
  for (const code of codes) {
    const rest = fallbacks(code).map((other) => own.get(other)!);
    files.set(code, difference(own.get(code)!, rest));
  }
  for (const code of codes.filter((one) => exported[one]!.known)) {
    const rest = fallbacks(code).map((other) => files.get(other)!);
    const whole = languageData(exported[code]!, 'whole');
    // What a fallback left out because of fallbacks that this language has not.
    const file = { ...files.get(code), ...difference(whole, rest) };
    files.set(code, file);
    const again = mergeLanguage(code, [file, ...rest]);
    const right = mergeLanguage(code, [whole]);
    if (!isDeepStrictEqual(sorted(again), sorted(right))) {
      throw new Error(`${code} is not what MediaWiki said: ${firstDifference(again, right)}`);
    }
  }
  return withoutEmpty(files);
}

/** Falling back on a language that says nothing is left out too, which may leave nothing again. */
function withoutEmpty(files: ReadonlyMap<string, LanguageData>): ReadonlyMap<string, LanguageData> {
  const left = new Map<string, LanguageData>();
  for (const [code, { fallbacks = [], ...rest }] of files) {
    const full = fallbacks.filter((other) => files.has(other));
    if (full.length + Object.keys(rest).length === 0) continue;
    left.set(code, full.length > 0 ? { fallbacks: full, ...rest } : rest);
  }
  return left.size < files.size ? withoutEmpty(left) : left;
}

function languageData(exported: ExportedLanguage, part: 'own' | 'whole'): LanguageData {
  const { variants, converted } = exported;
  const row = exported[part];
  const words = Object.entries<readonly (string | number)[]>(row.words ?? {});
  const names = exported.whole.namespaces!;
  return {
    // English comes last in any case.
    fallbacks: exported.fallbacks.filter((code) => code !== english),
    ...(row.rtl !== null && { rtl: row.rtl }),
    ...(row.digits && { digits: digits(row.digits) }),
    namespaces: Object.fromEntries(
      Object.entries<string>(row.namespaces ?? {}).map(([id, name]) => [id, spaced(name)]),
    ),
    aliases: listsOf(Object.entries(row.aliases ?? {}), names),
    converted: listsOf(Object.entries(converted), names),
    ...(row.genders && { genders: genders(row.genders, names) }),
    words: Object.fromEntries(words.map(([id, [, ...list]]) => [id, list.map(String)])),
    caseSensitive: words.filter(([, [isSensitive]]) => isSensitive === 1).map(([id]) => id),
    ...(row.linkTrail !== null && { linkTrail: trail(row.linkTrail) }),
    ...(row.linkPrefix !== null && { linkPrefix: prefix(row.linkPrefix) }),
    variants: variants.length > 1 ? variants : [],
  };
}

type Names = NonNullable<ExportedItems['namespaces']>;

function genders(forms: NonNullable<ExportedItems['genders']>, own: Names): Lists {
  const names = Object.entries<Readonly<Record<string, string>>>(forms).flatMap(([id, form]) =>
    Object.values(form).map((name) => [name, Number(id)] as const),
  );
  return listsOf(names, own);
}

/** Names by number, without those that are the namespace's own. */
function listsOf(numbers: readonly (readonly [name: string, id: number])[], own: Names): Lists {
  const lists: Record<string, string[]> = {};
  for (const [name, id] of numbers) {
    // One language has the two the wrong way round.
    if (!Number.isInteger(id)) continue;
    const list = (lists[id] ??= []);
    const isOwn = name === (own as Record<string, string>)[id];
    if (name && !isOwn && !list.includes(spaced(name))) list.push(spaced(name));
  }
  return said(lists);
}

function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Without `%` and the like, which some tables turn as well. */
function digits(table: NonNullable<ExportedItems['digits']>): string {
  const own = [...'0123456789'].map((digit) => (table as Record<string, string>)[digit] ?? digit);
  return own.join('') === '0123456789' ? '' : own.join('');
}

/** The first group of `/^([äöüßa-z]+)(.*)$/sDu`. */
function trail(regex: string): string {
  const [, source] = /^\/\^\((.*)\)\(\.\*\)\$\/[a-zA-Z]+$/s.exec(regex) ?? [];
  if (source === undefined) throw new Error(`A link trail of another form: ${regex}`);
  return portable(source, (same) => new RegExp(same, 'u'));
}

function prefix(characters: string): string {
  return portable(characters, (same) => new RegExp(`[${same}]`, 'u'));
}

/**
 * The same in JavaScript's own words.
 * @param check throws where they are none
 */
function portable(source: string, check: (same: string) => void): string {
  const same = source
    .replaceAll("\\'", "'")
    .replace(/\\x\{([\da-f]+)\}/gi, '\\u{$1}')
    .replace(/\\p\{(\w{3,})\}/g, '\\p{Script=$1}');
  check(same);
  return same;
}

/** What a language says that those after it in its chain do not. */
function difference(own: LanguageData, chain: readonly LanguageData[]): LanguageData {
  const rest = mergeLanguage('', chain);
  const restWords = Object.fromEntries(
    Object.entries(rest.words).map(([id, { words }]) => [id, words]),
  );
  const { fallbacks = [], rtl, digits, namespaces = {}, genders, linkTrail, linkPrefix } = own;
  const { aliases } = mergeLanguage('', [{ aliases: own.aliases ?? {} }, ...chain]);
  const names = Object.entries(namespaces).filter(([id, name]) => rest.namespaces[id] !== name);
  return {
    ...(fallbacks.length > 0 && { fallbacks }),
    ...(rtl !== undefined && rtl !== rest.rtl && { rtl }),
    ...(digits !== undefined && digits !== rest.digits && { digits }),
    ...some('namespaces', Object.fromEntries(names)),
    ...some('aliases', newOnes(own.aliases ?? {}, rest.aliases)),
    ...some('converted', newOnes(own.converted ?? {}, aliases)),
    // That a language has none is said as well.
    ...(genders !== undefined && !isDeepStrictEqual(genders, rest.genders) && { genders }),
    ...some('words', newOnes(own.words ?? {}, restWords)),
    ...(chain.length === 0 && some('caseSensitive', own.caseSensitive ?? [])),
    ...(linkTrail !== undefined && linkTrail !== rest.linkTrail && { linkTrail }),
    ...(linkPrefix !== undefined && linkPrefix !== rest.linkPrefix && { linkPrefix }),
    ...some('variants', own.variants ?? []),
  };
}

function some<Key extends keyof LanguageData>(
  key: Key,
  value: NonNullable<LanguageData[Key]>,
): Partial<Pick<LanguageData, Key>> {
  return Object.keys(value).length > 0 ? ({ [key]: value } as Pick<LanguageData, Key>) : {};
}

type Lists = Readonly<Record<string, readonly string[]>>;

function newOnes(lists: Lists, known: Lists): Lists {
  return said(
    Object.fromEntries(
      Object.entries(lists).map(([id, list]) => [
        id,
        list.filter((word) => !known[id]?.includes(word)),
      ]),
    ),
  );
}

function said(lists: Lists): Lists {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** The order of names and words tells no more than which is the nicest. */
function sorted(language: Language): object {
  const lists = (of: Lists) =>
    Object.fromEntries(Object.entries(of).map(([id, list]) => [id, list.toSorted()]));
  const words = Object.entries(language.words).map(
    ([id, word]) => [id, { ...word, words: word.words.toSorted() }] as const,
  );
  return { ...language, aliases: lists(language.aliases), words: Object.fromEntries(words) };
}

function firstDifference(ours: Language, theirs: Language): string {
  const [a, b] = [sorted(ours), sorted(theirs)].map((one) => Object.entries(one));
  const index = a!.findIndex(([, value], at) => !isDeepStrictEqual(value, b![at]![1]));
  return JSON.stringify([a![index], b![index]]);
}
