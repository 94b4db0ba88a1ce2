import cs1Parameters from './cs1Parameters.json';

/** Citation templates of a wiki's own, as its `citations.json` describes them. */

/** The names of its parameters, by what they mean: `title` to `Titel`; `#` stands for a number or nothing. */
export type ParameterNames = Readonly<Record<string, readonly string[]>>;

/** How a list of people is written. */
export interface NameStyle {
  /** `first`: John Smith; `last`: Smith, John. */
  readonly leads: 'first' | 'last';
  /** Between last and first name. */
  readonly comma: string;
  /** Between people, and before the last of them. */
  readonly separator: string;
  readonly lastSeparator: string;
}

/** How a wiki writes days. */
export interface LayoutDates {
  /** The twelve names of months inside a date, from January on. */
  readonly months: readonly string[];
  /** `{day} {month} {year}` */
  readonly day: string;
  /** Days that are shown as they are written. */
  readonly asWritten?: readonly ('accessDate' | 'archiveDate')[];
  /** How the first day of a month is written, where it is not `1`. */
  readonly first?: string;
}

/** One citation template. */
export interface LayoutTemplateData {
  /** As Module:Citation/CS1 tells them apart: `web`, `book`, `journal`, `news`. */
  readonly kind: string;
  /** Which rows of {@link LayoutData.parameters} it reads, and `cs1` for those of that module. */
  readonly parameters: readonly string[];
  /** Which of {@link LayoutData.patterns} it shows. */
  readonly pattern: string;
  readonly redirects?: readonly string[];
}

/** The citation templates of one wiki, as its JSON file holds them. */
export interface LayoutData {
  /** The pages that the rows were taken from. */
  readonly source: readonly string[];
  /** Code of the language that goes without saying. */
  readonly language: string;
  readonly names: NameStyle;
  /** Left out where a date is shown as it is written. */
  readonly dates?: LayoutDates;
  /** What stands around the number of a page, and around several: `p. $1`. */
  readonly pages: { readonly one: string; readonly many: string };
  /** Names of languages by code, as they are shown. */
  readonly languages?: Readonly<Record<string, string>>;
  /** What stands before the value of an identifier, where it is not its usual label. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, ParameterNames>>;
  /** How a citation reads, in the language of `citations/layout/readPattern.ts`. */
  readonly patterns: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, LayoutTemplateData>>;
}

/** A citation template made ready for look-ups. */
export interface LayoutTemplate {
  readonly wiki: Pick<
    LayoutData,
    'names' | 'dates' | 'pages' | 'languages' | 'labels' | 'language'
  >;
  readonly pattern: string;
  readonly names: ParameterNames;
  /** What a parameter means, by its name with `#` in place of a number. */
  readonly roles: ReadonlyMap<string, string>;
}

/** Every citation template of a wiki by its name, redirects too. */
export function layoutTemplates(
  data: LayoutData,
): ReadonlyMap<string, { readonly kind: string; readonly template: LayoutTemplate }> {
  const found = new Map<string, { readonly kind: string; readonly template: LayoutTemplate }>();
  const sets = parameterSets(data);
  for (const [name, row] of Object.entries(data.templates)) {
    const names = joined(row.parameters.map((set) => sets[set] ?? {}));
    const pattern = data.patterns[row.pattern] ?? '';
    const template = { wiki: data, pattern, names, roles: rolesOf(names) };
    for (const each of [name, ...(row.redirects ?? [])]) {
      found.set(each, { kind: row.kind, template });
    }
  }
  return found;
}

/** The sets of a wiki's parameters, and `cs1`, those of Module:Citation/CS1. */
export function parameterSets({ parameters }: LayoutData): LayoutData['parameters'] {
  return { ...parameters, cs1: cs1Parameters };
}

/** What a parameter of a template means: `autor2` is `authorListLast`. */
export function layoutRole(name: string, { roles }: LayoutTemplate): string | undefined {
  return roles.get(name) ?? roles.get(name.replace(/\p{Nd}+/u, '#'));
}

/** The names of all sets; of a role that several name, those of the first come first. */
export function joined(sets: readonly ParameterNames[]): ParameterNames {
  const all: Record<string, readonly string[]> = {};
  for (const set of sets) {
    for (const [role, names] of Object.entries(set)) {
      all[role] = [...new Set([...(all[role] ?? []), ...names])];
    }
  }
  return all;
}

function rolesOf(names: ParameterNames): Map<string, string> {
  const roles = new Map<string, string>();
  for (const [role, aliases] of Object.entries(names)) {
    for (const alias of aliases.flatMap((name) => [name, name.replace('#', '')])) {
      if (!roles.has(alias)) roles.set(alias, role);
    }
  }
  return roles;
}
