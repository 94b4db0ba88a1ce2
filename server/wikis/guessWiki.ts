import { withoutHidden } from './hiddenText.ts';
import { loadRequired, type LoadData } from './loadData.ts';

/** What a page shows of its wiki. */
export interface Guess {
  /** The host of a wiki which alone has the templates that are called; undefined where nothing tells. */
  readonly host: string | undefined;
  /** MediaWiki's code of the language that the page is written in; undefined where nothing tells. */
  readonly language: string | undefined;
}

/** Words by which languages and their Wikipedias are known, as their files below `wikis/guess` hold them. */
interface GuessData {
  /** Names of namespaces in lower case, with the languages that have them, the likeliest first. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly prose: {
    /** Letters of languages (regular expressions); the first language whose letters are there counts. */
    readonly letters: readonly (readonly [language: string, pattern: string])[];
    /** The small words of languages in Latin letters. */
    readonly words: Readonly<Record<string, readonly string[]>>;
  };
  /** Templates of the Wikipedia in a language, in lower case. */
  readonly templates: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a page shows of its wiki: names of namespaces (`[[Datei:`), templates that one wiki has, and
 * the language of its prose.
 * @param text the page's text, of which the beginning is looked at
 * @param uri its address: a `.mediawiki` file that calls no template is one of GitHub
 */
export async function guessWiki(text: string, uri: string, load: LoadData): Promise<Guess> {
  const head = text.slice(0, longest).replace(/<!--[^]*?(?:-->|$)/g, '');
  if (/\.mediawiki$/i.test(uri) && !/\{\{(?!\{)/.test(withoutHidden(head))) {
    return { host: 'github.com', language: undefined };
  }
  const [namespaces, prose, templates] = (await Promise.all(
    ['namespaces', 'prose', 'templates'].map((name) => loadRequired(load, `guess/${name}`)),
  )) as [GuessData['namespaces'], GuessData['prose'], GuessData['templates']];
  const called = new Set(calledTemplates(head));
  const votes = new Map<string, number>();
  countNamespaces(head, namespaces, votes);
  countTemplates(called, templates, votes);
  const written = languageOfProse(plainProse(head), prose);
  if (written) vote(votes, written, proseWeight);
  const language = [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
  const isWikipedia =
    (templates[language ?? 'en'] ?? []).some((name) => called.has(name)) || hasLanguageLinks(text);
  const host = isWikipedia ? `${language ?? 'en'}.wikipedia.org` : undefined;
  return { host, language };
}

/** In UTF-16 units: more of a page tells nothing new. */
const longest = 100_000;

type Votes = Map<string, number>;

function vote(votes: Votes, language: string, weight: number): void {
  votes.set(language, (votes.get(language) ?? 0) + weight);
}

/** What the prose says against names of namespaces, of which each use counts, and templates. */
const proseWeight = 1.5;
const namespaceWeight = 2;

/** `[[Datei:`, `{{Vorlage:`: of languages that share a name, the likelier one gets more. */
function countNamespaces(text: string, namespaces: GuessData['namespaces'], votes: Votes): void {
  for (const [, word = ''] of text.matchAll(
    /(?:\[\[|\{\{)\s*([^\s:[\]{}|<>#][^:[\]{}|<>#\n]{0,40}):/g,
  )) {
    const name = word.trim().toLowerCase();
    if (!Object.hasOwn(namespaces, name)) continue;
    namespaces[name]!.forEach((language, place) => {
      vote(votes, language, namespaceWeight / (place + 1));
    });
  }
}

/** A template that several Wikipedias have tells little. */
function countTemplates(
  called: ReadonlySet<string>,
  templates: GuessData['templates'],
  votes: Votes,
): void {
  const lists = Object.entries(templates);
  for (const name of called) {
    const languages = lists.filter(([, names]) => names.includes(name));
    for (const [language] of languages) vote(votes, language, 1 / languages.length ** 2);
  }
}

function languageOfProse(text: string, { letters, words }: GuessData['prose']): string | undefined {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of letters) {
    const found = text.match(new RegExp(pattern, 'gu'))?.length ?? 0;
    if (found > all * fewLetters) return language;
  }
  const written = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const ranked = Object.entries(words)
    .map(([language, list]) => ({
      language,
      found: list.filter((word) => written.has(word)).length,
    }))
    .sort((a, b) => b.found - a.found);
  return ranked[0] && ranked[0].found >= fewWords ? ranked[0].language : undefined;
}

/** Of all letters, so many in a language's own are no mere names in another. */
const fewLetters = 0.02;
/** So many small words are no title in another language. */
const fewWords = 4;

/** What a reader reads, roughly. */
function plainProse(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, ' ').replace(/<[^<>]*>|https?:\S+|\[\[[^[\]|]*\|/g, ' ');
}

/** Names of the templates that are called, in lower case. */
function calledTemplates(text: string): string[] {
  return Array.from(
    text.matchAll(/\{\{\s*([^\s#{}|<>[\]:][^{}|<>[\]:\n]{0,80}?)\s*(?:[|\n]|\}\})/g),
    ([, name = '']) => name.replace(/_/g, ' ').toLowerCase(),
  );
}

/** Lines such as `[[fr:Titre]]`, by which Wikipedia's articles named those in other languages until 2013. */
function hasLanguageLinks(text: string): boolean {
  return (text.match(/^\[\[[a-z]{2,3}(?:-[a-z]+)*:[^\][|]+\]\][ \t]*$/gm)?.length ?? 0) >= fewLinks;
}

/** So many are no prefixes of another kind. */
const fewLinks = 3;
