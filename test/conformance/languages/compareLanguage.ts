/** Holds the parser's configuration that we make of a language against what MediaWiki says in it. */
import extensions from '../../../server/wikis/mediawiki/extensions.json';
import {
  mergeLanguage,
  type Language,
  type LanguageData,
} from '../../../server/wikis/languages.ts';
import mediawiki from '../../../server/wikis/mediawiki/core.json';
import { parserConfiguration } from '../../../server/wikis/parserConfiguration.ts';
import type { WikiParserConfiguration } from '../../../server/wikis/parserConfiguration.ts';
import type { MediaWikiFacts, WikiExtensions } from '../../../server/wikis/wikiExtension.ts';

type Ids = Readonly<Record<string, string>>;

/** What `askLanguage.php` writes. */
export interface LanguageAnswer {
  readonly namespaces: Readonly<Record<string, number>>;
  readonly canonical: Ids;
  /** Case-insensitive ones, case-sensitive ones. */
  readonly functions: readonly [Ids, Ids];
  readonly variables: Ids;
  readonly switches: Ids;
  readonly options: Ids;
  readonly redirect: readonly string[];
}

/**
 * @param chain the language's data, those of its fallbacks, English
 * @param project the name of the project
 * @param names the extensions that MediaWiki had
 * @returns what differs, a line each
 */
export function compareLanguage(
  code: string,
  chain: readonly LanguageData[],
  project: string,
  names: readonly string[],
  answer: LanguageAnswer,
): readonly string[] {
  const rows = extensions as WikiExtensions;
  const language = mergeLanguage(code, chain);
  const ours = parserConfiguration({
    mediawiki: mediawiki as MediaWikiFacts,
    language,
    extensions: names.flatMap((name) => rows[name] ?? []),
    namespaces: { 4: { name: project } },
  });
  const isTalkLeft = !isInflected(language);
  const withoutTalk = (names: Meanings): Meanings =>
    Object.fromEntries(
      Object.entries(names).filter(([, id]) => isTalkLeft || id !== talkNamespace),
    );
  return [
    ...differences('namespace', withoutTalk(namespaces(answer)), withoutTalk(ours.nsid)),
    ...differences('call', calls(answer), { ...ours.parserFunction[0], ...ours.parserFunction[1] }),
    ...differences('switch', switches(answer), lowerValues(ours)),
    ...differences('option', options(answer), ours.img),
    ...answer.redirect
      .filter((word) => /^[#＃]/.test(word) && !ours.redirection.includes(word.toLowerCase()))
      .map((word) => `redirect: ${word} is missing`),
  ];
}

type Meanings = Readonly<Record<string, string | number>>;

/** What we say beyond MediaWiki is looked at for namespaces only: newer words stand in the others. */
function differences(kind: string, theirs: Meanings, ours: Meanings): string[] {
  const missing = Object.entries(theirs)
    .filter(([word, meaning]) => ours[word] !== meaning)
    .map(([word, meaning]) => `${kind}: ${word} is ${meaning}, not ${ours[word] ?? 'missing'}`);
  const known = kind === 'namespace' ? Object.keys(ours) : [];
  const more = known.filter((word) => !Object.hasOwn(theirs, word));
  return [...missing, ...more.map((word) => `${kind}: ${word} is none`)];
}

/** Whether the language inflects the name of a project in that of its talk pages. */
function isInflected({ namespaces, aliases }: Language): boolean {
  return [namespaces[talkNamespace], ...(aliases[talkNamespace] ?? [])].some((name) =>
    name?.includes('{{'),
  );
}

/** That of the talk pages of a project. */
const talkNamespace = 5;

/** Canonical names go before all others (`Language::getNsIndex`). */
function namespaces(answer: LanguageAnswer): Meanings {
  const plain = (name: string) => name.replaceAll('_', ' ').toLowerCase();
  return Object.fromEntries([
    ...Object.entries(answer.namespaces).map(([name, id]) => [plain(name), id] as const),
    ...Object.entries(answer.canonical).map(([id, name]) => [plain(name), Number(id)] as const),
  ]);
}

/** Variables go before functions, and what is told apart by case before what is not. */
function calls({ functions, variables }: LanguageAnswer): Meanings {
  const [folded, exact] = functions.map((ids) =>
    Object.entries(ids ?? {}).map(([word, id]) => [word.replace(/：$/, ''), id] as const),
  );
  const found = new Map([...folded!.map(([word, id]) => [word.toLowerCase(), id] as const)]);
  for (const [word, id] of exact!) found.set(word, id);
  for (const [written, id] of Object.entries(variables)) {
    const word = written.replace(/:$/, '');
    found.set(found.has(word) ? word : caseOf(word, id), id);
  }
  return Object.fromEntries(found);
}

/** Whether a variable is told apart by case stands in English: those in capitals are. */
function caseOf(word: string, id: string): string {
  return insensitive.has(id) ? word.toLowerCase() : word;
}

const insensitive: ReadonlySet<string> = new Set([
  'articlepath',
  'language',
  'pageid',
  'scriptpath',
  'server',
  'servername',
  'stylepath',
]);

/** Those between two underscores on either side; the parser looks for no others. */
function switches(answer: LanguageAnswer): Meanings {
  return Object.fromEntries(
    Object.entries(answer.switches).flatMap(([word, id]) => {
      const form = /^(?:__(.+)__|(＿＿.+＿＿))$/.exec(word);
      return form ? [[(form[1] ?? form[2]!).toLowerCase(), id]] : [];
    }),
  );
}

function lowerValues({ doubleUnderscore }: WikiParserConfiguration): Meanings {
  const [, , folded, exact] = doubleUnderscore;
  return Object.fromEntries(
    Object.entries({ ...folded, ...exact }).map(([word, id]) => [
      word.toLowerCase(),
      id.toLowerCase(),
    ]),
  );
}

function options(answer: LanguageAnswer): Meanings {
  return Object.fromEntries(
    Object.entries(answer.options)
      .filter(([word, id]) => id !== 'img_alt' || word.includes('$1'))
      .map(([word, id]) => [word, id.slice('img_'.length).replaceAll('_', '-')]),
  );
}
