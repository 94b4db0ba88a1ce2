/** What one wiki's citations look like: data for the renderer, checked for shape by the compiler only. */

import identifierRows from './identifiers.json';
import type { LayoutTemplate } from './layoutData.ts';
import { sourceWords, type SourceWords } from './sourceWords.ts';

/** Which citation template it is, as Module:Citation/CS1 tells them apart: `web`, `book`, `arxiv`, … */
export type CitationKind = string;

/** An identifier of publications, such as ISBN or DOI, in the citations of one wiki. */
export interface IdentifierRow {
  /** `ISBN`, `DOI`, …: a row of `identifiers.json`, and the rules for its value. */
  readonly key: string;
  readonly parameters: readonly string[];
  /** A number above this is not linked. */
  readonly limit?: number;
}

/** The same with what holds on every wiki. */
export interface IdentifierStyle extends IdentifierRow {
  readonly label: string;
  /** What stands between label and value. */
  readonly separator: string;
  /** The value is appended; a prefix without a scheme is a page of the wiki; empty means no link. */
  readonly url: string;
  /** Set where the value is appended as it is written, without percent-encoding. */
  readonly unencoded?: boolean;
}

/** A web archive by the host of its URLs. */
export interface WebArchive {
  readonly host: string;
  readonly name: string;
  /** The article before the name, if it has one. */
  readonly article?: string;
  /** The wiki's page on it. */
  readonly page?: string;
}

/** "Smith 2001, p. 4", "(Smith 2001, p. 4)", "Smith (2001, p. 4)", "Smith (2001), p. 4". */
export type ShortCitationForm = 'bare' | 'parentheses' | 'author-year' | 'author-year-pages';

/** The words of short citations, and the parameters that say where something stands. */
export interface ShortCitationWords {
  /** Before the last of several names. */
  readonly and: string;
  /** `p. $1` */
  readonly page: string;
  readonly pages: string;
  readonly parameters: Readonly<Record<'page' | 'pages' | 'at', readonly string[]>>;
}

/** A template that fills in a citation template. */
export interface CitationWrapper {
  readonly kind: CitationKind;
  /** Parameters it sets, each to the first pattern whose `${arguments}` are all given. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  /** Its own parameters; all others are handed on. */
  readonly consumes: readonly string[];
}

/** How a template that is no citation reads inside a reference. */
export type InlineTemplate =
  | { readonly renders: 'text'; readonly text: string }
  | {
      readonly renders: 'content';
      /** Parameters that hold the content, the first present one counts. */
      readonly parameters: readonly string[];
      readonly before?: string;
      readonly after?: string;
      readonly style?: 'italic' | 'bold';
    }
  /** A clean-up tag: `[citation needed]`. */
  | { readonly renders: 'tag'; readonly text: string }
  | { readonly renders: 'identifier'; readonly identifier: string; readonly bare?: boolean }
  | { readonly renders: 'short-citation'; readonly form: ShortCitationForm }
  /** Makes a reference; with a form, one whose text comes from names and year. */
  | { readonly renders: 'reference'; readonly form?: ShortCitationForm }
  | {
      readonly renders:
        | 'language-text'
        | 'language-names'
        | 'web-archive'
        | 'dead-link'
        | 'interlanguage-link'
        | 'google-books'
        | 'url'
        | 'page-mark'
        | 'sic';
    };

/** The citation data of one site, as its JSON file holds them. */
export interface CitationData {
  /** Citation templates by normalised name (`Cite web`). */
  readonly citationTemplates: Readonly<Record<string, CitationKind>>;
  readonly citationWrappers: Readonly<Record<string, CitationWrapper>>;
  /** Other templates common in references, by normalised name. */
  readonly inlineTemplates: Readonly<Record<string, InlineTemplate>>;
  /** Aliases of each parameter, the first that is set counts; `#` stands for a number or nothing. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Parameters that only some kinds of citation know. */
  readonly parametersOnlyIn: Readonly<Record<string, readonly CitationKind[]>>;
  /** Kinds (preprints) that know no parameters but `limitedParameters`. */
  readonly limitedKinds: readonly CitationKind[];
  readonly limitedParameters: readonly string[];
  readonly kindsWithVolume: readonly CitationKind[];
  readonly kindsWithIssue: readonly CitationKind[];
  readonly kindsWithoutPages: readonly CitationKind[];
  /** The type in parentheses behind the title where the template gives none. */
  readonly titleTypes: Readonly<Record<CitationKind, string>>;
  /** In the order in which a citation shows them. */
  readonly identifiers: readonly IdentifierRow[];
  /** Language code whose name goes without saying. */
  readonly localLanguage: string;
  /** English names of languages by lower-case code. */
  readonly languages: Readonly<Record<string, string>>;
  /** Codes that may stand before a `script-title`. */
  readonly scriptLanguages: readonly string[];
  readonly webArchives: readonly WebArchive[];
  /** Left out where they are those of the English Wikipedia. */
  readonly shortCitations?: ShortCitationWords;
}

/** {@link CitationData} made ready for look-ups; make it once and keep it. */
export interface CitationStyle extends Omit<CitationData, 'identifiers'> {
  readonly identifiers: readonly IdentifierStyle[];
  /** Names of parameters of sources, for templates that no data know. */
  readonly sourceWords: SourceWords;
  /** What a template is, by its name. */
  readonly templates: ReadonlyMap<string, KnownTemplate>;
  readonly identifiersByKey: ReadonlyMap<string, IdentifierStyle>;
  readonly limited: ReadonlySet<string>;
  /** All parameters of citations, with `#` in place of a number. */
  readonly parameterNames: ReadonlySet<string>;
}

/** What is known of a citation template; `style` names the part of `server/citations` that reads it. */
export type CitationTemplate =
  /** Module:Citation/CS1 */
  | {
      readonly is: 'citation';
      readonly style: 'cs1';
      readonly kind: CitationKind;
      readonly wrapper?: CitationWrapper;
    }
  /** A template of a wiki's own, described by data. */
  | {
      readonly is: 'citation';
      readonly style: 'layout';
      readonly kind: CitationKind;
      readonly wrapper?: undefined;
      readonly template: LayoutTemplate;
    }
  /** One that no data know, and that looks like a source. */
  | {
      readonly is: 'citation';
      readonly style: 'generic';
      readonly kind: CitationKind;
      readonly wrapper?: undefined;
    };

export type KnownTemplate =
  CitationTemplate | { readonly is: 'inline'; readonly rule: InlineTemplate };

/** Prepares a site's citation data. */
export function createCitationStyle(data: CitationData): CitationStyle {
  const identifiers = data.identifiers.map((row): IdentifierStyle => ({
    ...(everywhere.get(row.key) ?? unknownIdentifier(row)),
    ...row,
  }));
  return {
    ...data,
    identifiers,
    templates: templatesByName(data),
    identifiersByKey: new Map(identifiers.map((identifier) => [identifier.key, identifier])),
    limited: new Set(data.limitedParameters),
    parameterNames: parameterNames(data),
    sourceWords,
  };
}

type SharedIdentifier = Omit<IdentifierStyle, keyof IdentifierRow>;

const everywhere: ReadonlyMap<string, SharedIdentifier> = new Map(
  identifierRows.map(({ key, ...row }) => [key, row]),
);

function unknownIdentifier({ key }: IdentifierRow): SharedIdentifier {
  return { label: key, separator: '\u00a0', url: '' };
}

/**
 * What a template is, if the site's data know it.
 * @param name its name with redirects followed, as `templateName` gives it
 */
export function knownTemplate(
  name: string,
  { templates }: Pick<CitationStyle, 'templates'>,
): KnownTemplate | undefined {
  return templates.get(name);
}

/** Whether a kind of citation reads a parameter, given that some kind does. */
export function takesParameter(name: string, kind: CitationKind, style: CitationStyle): boolean {
  if (style.limitedKinds.includes(kind)) {
    return style.limited.has(name) || style.limited.has(name.replace(/\d+/, '#'));
  }
  const kinds = Object.hasOwn(style.parametersOnlyIn, name)
    ? style.parametersOnlyIn[name]!
    : undefined;
  return !kinds || kinds.includes(kind);
}

function parameterNames(data: CitationData): Set<string> {
  const aliases = Object.values(data.parameters).flat();
  const identifiers = data.identifiers.flatMap(({ parameters }) => parameters);
  // The number 1 may be left out.
  const unnumbered = aliases.map((alias) => alias.replace('#', ''));
  return new Set([...aliases, ...unnumbered, ...identifiers]);
}

function templatesByName(data: CitationData): Map<string, KnownTemplate> {
  const templates = new Map<string, KnownTemplate>();
  for (const [name, kind] of Object.entries(data.citationTemplates)) {
    templates.set(name, { is: 'citation', style: 'cs1', kind });
  }
  for (const [name, wrapper] of Object.entries(data.citationWrappers)) {
    templates.set(name, { is: 'citation', style: 'cs1', kind: wrapper.kind, wrapper });
  }
  for (const [name, rule] of Object.entries(data.inlineTemplates)) {
    templates.set(name, { is: 'inline', rule });
  }
  return templates;
}
