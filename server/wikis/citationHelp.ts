/** What one wiki's citation templates ask of whoever writes them: data, checked for shape by the compiler only. */
import type { CitationData, CitationKind } from './citationStyle.ts';

/** What a parameter holds, in our own words. */
export interface ParameterHelp {
  /** One sentence, in Markdown. */
  readonly about: string;
  readonly format?: string;
  readonly example?: string;
  /** All values that it takes, with what they do. */
  readonly values?: Readonly<Record<string, string>>;
  /**
   * What else can be offered: the page's own dates, the day of writing, the day that the archived
   * copy's address tells, languages, or the codes that begin a title in another script.
   */
  readonly value?: 'date' | 'today' | 'archive-date' | 'language' | 'script';
  /** What the page's other citations have here is likely here too. */
  readonly fromPage?: boolean;
  /** Names that mean this parameter rather than another of the same row of aliases. */
  readonly aliases?: readonly string[];
}

/** The data of one site, as its JSON file holds them. `#` stands for a number or nothing. */
export interface CitationHelpData {
  /** What kind of source a template cites, for a reader. */
  readonly kinds: Readonly<Record<CitationKind, string>>;
  /** The parameters that editors usually give, in the order in which they write them. */
  readonly usual: Readonly<Record<CitationKind, readonly string[]>>;
  /** What a parameter calls for: `archive-url` for `archive-date`. */
  readonly follows: Readonly<Record<string, readonly string[]>>;
  /** Parameters of which a citation takes one only. */
  readonly exclusive: readonly (readonly string[])[];
  /** The usual citations: the templates as editors choose them, with the parameters to fill in. */
  readonly snippets: Readonly<Record<string, readonly string[]>>;
  /** In the order in which a citation reads best. */
  readonly parameters: Readonly<Record<string, ParameterHelp>>;
}

/** {@link CitationHelpData} made ready for look-ups. */
export interface CitationHelp extends CitationHelpData {
  /** What is meant by each name that a parameter may have, `#` and all. */
  readonly names: ReadonlyMap<string, KnownParameter>;
  /** By the parameter as explained. */
  readonly byPattern: ReadonlyMap<string, KnownParameter>;
}

/** A parameter that citation templates know. */
export interface KnownParameter {
  /** The name it is explained by: `last#`. */
  readonly pattern: string;
  readonly help: ParameterHelp;
  /** Its place in the order of a citation. */
  readonly order: number;
  /** What else means the same, and cannot be given beside it. */
  readonly row: string;
  /** All names of the row. */
  readonly aliases: readonly string[];
  /** Of given names, links and masks, the row of the names that they belong to. */
  readonly belongsTo: string | undefined;
}

/** Joins the explanations with the aliases that the site's citations have. */
export function createCitationHelp(data: CitationHelpData, citations: CitationData): CitationHelp {
  const names = new Map<string, KnownParameter>();
  const byPattern = new Map<string, KnownParameter>();
  const patterns = Object.keys(data.parameters);
  const rows = rowsOf(citations);
  for (const [order, pattern] of patterns.entries()) {
    const [row, aliases] = rows.findLast(([, known]) => known.includes(pattern)) ?? [
      pattern,
      [pattern],
    ];
    const list = /^(\w+List)(?:First|Link|Mask)$/.exec(row)?.[1];
    const belongsTo = list && `${list}Last`;
    const help = data.parameters[pattern]!;
    byPattern.set(pattern, { pattern, help, order, row, aliases, belongsTo });
  }
  for (const known of byPattern.values()) {
    // The first parameter of a row stands for the aliases that nothing is said of.
    for (const alias of known.aliases) {
      if (!data.parameters[alias] && !names.has(alias)) names.set(alias, known);
    }
  }
  for (const known of byPattern.values()) {
    for (const alias of [known.pattern, ...(known.help.aliases ?? [])]) names.set(alias, known);
  }
  return { ...data, names, byPattern };
}

/** A parameter as it is written, and which one it is. */
export interface WrittenParameter {
  readonly known: KnownParameter;
  /** The number in its name: `2` in `last2`; empty where it has none. */
  readonly number: string;
}

/** What a name such as `last2` or `accessdate` means; undefined for one that no citation knows. */
export function knownParameter(
  written: string,
  { names }: Pick<CitationHelp, 'names'>,
): WrittenParameter | undefined {
  const plain = names.get(written);
  if (plain) return { known: plain, number: '' };
  const [number = ''] = /\d+/.exec(written) ?? [];
  if (number) {
    const known = names.get(written.replace(number, '#'));
    return known && { known, number };
  }
  // `last`, `editor-first`, `author-link`: the number 1 may be left out.
  const patterns = [`${written}#`, written.replace('-', '#-'), written.replace(/link$/, '#link')];
  const known = patterns.map((pattern) => names.get(pattern)).find(Boolean);
  return known && { known, number: '' };
}

function rowsOf({ parameters, identifiers }: CitationData): [string, readonly string[]][] {
  const ofIdentifiers = identifiers.map(
    ({ key, parameters: aliases }): [string, readonly string[]] => [key, aliases],
  );
  return [...Object.entries(parameters), ...ofIdentifiers];
}
