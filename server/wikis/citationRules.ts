/** What one wiki's citations must hold: data for the checks, checked for shape by the compiler only. */

import type { CitationKind, CitationStyle } from './citationStyle.ts';

/** Texts that betray a value that no human chose: `contains` in lower case, `patterns` as written. */
interface GenericTexts {
  readonly contains: readonly string[];
  readonly patterns: readonly string[];
}

/** The data of one site, as its JSON file holds them; patterns are sources of regular expressions. */
export interface CitationRuleData {
  /** Parameters that every citation takes and that show nothing by themselves. */
  readonly otherParameters: readonly string[];
  /** What each kind of preprint takes beyond the parameters that all of them take. */
  readonly preprintParameters: Readonly<Record<CitationKind, readonly string[]>>;
  /** Parameters that still work, with their successor, or nothing where there is none. */
  readonly deprecatedParameters: Readonly<Record<string, string>>;
  readonly deprecatedParametersOnlyIn: Readonly<
    Record<CitationKind, Readonly<Record<string, string>>>
  >;
  /** Names that are no longer known and still work, by the parameter that they stand for. */
  readonly oldAliases: Readonly<Record<string, readonly string[]>>;
  /** Wrong names, by the right one. */
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  /** Pattern of a wrong name, and the right one with its groups. */
  readonly suggestionPatterns: readonly (readonly [string, string])[];
  readonly genericTitles: GenericTexts;
  readonly genericNames: GenericTexts;
  /** A name that is fine although it looks generic. */
  readonly acceptedNames: string;
  /** The title of a bot that found none, in lower case. */
  readonly archivedCopy: string;
  readonly etAl: readonly string[];
  /** What parameters with few values take. */
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** What values of former names of a parameter are called under its name of today. */
  readonly formerValues: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Parameters that say who may read an identifier's page, by parameter. */
  readonly accessParameters: Readonly<Record<string, string>>;
  /** What repeats the label that the citation shows anyway: `pages=pp. 3`. */
  readonly extraText: Readonly<
    Record<'pages' | 'volume' | 'issue' | 'edition', readonly string[]>
  > & { readonly acceptedPage: string };
  readonly amazonDomains: readonly string[];
  /** The highest number that each register has given out, with room for some years. */
  readonly identifierLimits: Readonly<Record<string, number>>;
  /** The parameter for the periodical that a kind of citation must name. */
  readonly requiredPeriodical: Readonly<Record<CitationKind, string>>;
  readonly kindsWithUrl: readonly CitationKind[];
  readonly kindsWithoutChapter: readonly CitationKind[];
  /** Prefixes of links that lead to another language's wiki, where no colon stands before them. */
  readonly interwikiLanguages: readonly string[];
  /** Languages that a citation rarely names, by code. */
  readonly languageNames: Readonly<Record<string, string>>;
  /** Further names, in lower case, with their code. */
  readonly otherLanguageNames: Readonly<Record<string, string>>;
}

/** {@link CitationRuleData} made ready for look-ups; make it once and keep it. */
export interface CitationRules extends Omit<
  CitationRuleData,
  'suggestions' | 'suggestionPatterns' | 'interwikiLanguages' | 'languageNames'
> {
  /** Wrong name to right name. */
  readonly suggestions: ReadonlyMap<string, string>;
  readonly suggestionPatterns: readonly (readonly [RegExp, string])[];
  readonly isGenericTitle: (title: string) => boolean;
  readonly isGenericName: (name: string) => boolean;
  readonly archivedCopyPattern: RegExp;
  readonly etAlPatterns: readonly RegExp[];
  readonly extraTextPatterns: Readonly<Record<keyof CitationRuleData['extraText'], RegExp>>;
  readonly interwikiLanguages: ReadonlySet<string>;
  /** Names of languages and their codes, in lower case. */
  readonly knownLanguages: ReadonlySet<string>;
}

/** Prepares a site's rules of citations. */
export function createCitationRules(data: CitationRuleData, style: CitationStyle): CitationRules {
  const { acceptedPage, ...extraText } = data.extraText;
  const accepted = new RegExp(data.acceptedNames);
  const isGenericName = genericTest(data.genericNames);
  return {
    ...data,
    suggestions: new Map(
      Object.entries(data.suggestions).flatMap(([right, wrong]) =>
        wrong.map((name) => [name, right] as const),
      ),
    ),
    suggestionPatterns: data.suggestionPatterns.map(
      ([pattern, right]) => [new RegExp(pattern), right] as const,
    ),
    isGenericTitle: genericTest(data.genericTitles),
    isGenericName: (name) => !accepted.test(name) && isGenericName(name),
    archivedCopyPattern: new RegExp(data.archivedCopy),
    etAlPatterns: data.etAl.map((pattern) => new RegExp(pattern)),
    extraTextPatterns: {
      acceptedPage: new RegExp(acceptedPage),
      pages: anyOf(extraText.pages),
      volume: anyOf(extraText.volume),
      issue: anyOf(extraText.issue),
      edition: anyOf(extraText.edition),
    },
    interwikiLanguages: new Set(data.interwikiLanguages),
    knownLanguages: knownLanguages(data, style),
  };
}

function genericTest({ contains, patterns }: GenericTexts): (text: string) => boolean {
  const regular = patterns.map((pattern) => new RegExp(pattern));
  return (text) => {
    const lower = text.toLowerCase();
    return (
      contains.some((part) => lower.includes(part)) || regular.some((pattern) => pattern.test(text))
    );
  };
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'));
}

function knownLanguages(data: CitationRuleData, style: CitationStyle): Set<string> {
  const tables = [style.languages, data.languageNames];
  const names = tables.flatMap((table) => [...Object.keys(table), ...Object.values(table)]);
  const all = [...names, ...Object.keys(data.otherLanguageNames)];
  return new Set(all.map((name) => name.toLowerCase()).filter(Boolean));
}
