import type { CiteTemplate } from './citeTemplate.ts';
import type { Numbering, Site } from './site.ts';
import { templateName, templatePage } from './templateNames.ts';

/** What a user adds to the data of a site. */
export interface SiteSettings {
  readonly citeTemplates: Readonly<Record<string, CiteTemplate>>;
  readonly templateRedirects: Readonly<Record<string, string>>;
  readonly groupNumbering: Readonly<Record<string, Numbering>>;
}

export interface ExtendedSite {
  readonly site: Site;
  /** What is wrong with the settings, a sentence each; what is wrong is left out. */
  readonly faults: readonly string[];
}

/**
 * Merges a user's settings over the data of a site: templates that make references, redirects of
 * templates, and how the labels of a group are numbered. `null` takes an entry out.
 * @param settings the value of the setting, which may be anything: `{"templateRedirects": {"Fn": "Efn"}}`
 */
export function extendSite(site: Site, settings: unknown): ExtendedSite {
  const reader = new SettingsReader();
  const given = reader.record(settings, 'the setting');
  reader.knownKeys(given, Object.keys(readers), 'the setting');
  const extended = {
    ...site,
    citeTemplates: reader.merge(site, given, 'citeTemplates'),
    templateRedirects: reader.merge(site, given, 'templateRedirects'),
    groupNumbering: reader.merge(site, given, 'groupNumbering'),
  };
  const { faults } = reader;
  return { site: Object.keys(given).length === 0 ? site : extended, faults };
}

type Entries = Record<string, unknown>;

class SettingsReader {
  readonly faults: string[] = [];

  record(value: unknown, place: string): Entries {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Entries;
    this.faults.push(`${place} must be an object.`);
    return {};
  }

  knownKeys(entries: Entries, known: readonly string[], place: string): void {
    for (const key of Object.keys(entries)) {
      if (!known.includes(key)) {
        this.faults.push(`${place} has no “${key}”; it takes ${known.join(', ')}.`);
      }
    }
  }

  /** The site's own entries of one kind, with those of the settings that are right over them. */
  merge<Kind extends keyof SiteSettings>(
    site: Site,
    given: Entries,
    kind: Kind,
  ): SiteSettings[Kind] {
    const merged: Entries = { ...site[kind] };
    for (const [written, value] of Object.entries(this.record(given[kind], kind))) {
      const name = kind === 'groupNumbering' ? written : templatePage(written, site);
      const fault = value === null ? undefined : readers[kind](value);
      if (fault) this.faults.push(`${kind} “${written}”: ${fault}`);
      else if (value === null) Reflect.deleteProperty(merged, name);
      else
        merged[name] = kind === 'templateRedirects' ? templateName(value as string, site) : value;
    }
    return merged as SiteSettings[Kind];
  }
}

/** What is wrong with one entry of each kind, if anything. */
const readers: Readonly<Record<keyof SiteSettings, (value: unknown) => string | undefined>> = {
  citeTemplates: faultOfTemplate,
  templateRedirects: (value) =>
    typeof value === 'string' && value.trim() ? undefined : 'it must be the name of a template.',
  groupNumbering: (value) => (isOneOf(value, numberings) ? undefined : oneOf(numberings)),
};

const numberings: readonly Numbering[] = [
  'lower-alpha',
  'upper-alpha',
  'lower-roman',
  'upper-roman',
  'lower-greek',
];

type FieldKind = 'text' | 'names' | 'rows';

interface Field {
  readonly kind: FieldKind;
  readonly optional?: boolean;
}

const names: Field = { kind: 'names' };
const text: Field = { kind: 'text' };

/** The fields of each kind of template, beside `makes`. */
const fieldsOf: Readonly<Record<CiteTemplate['makes'], Readonly<Record<string, Field>>>> = {
  reference: {
    content: names,
    name: names,
    group: names,
    follow: { kind: 'names', optional: true },
    groups: { kind: 'names', optional: true },
    defaultGroup: text,
  },
  footnote: { parameters: { kind: 'rows' }, content: names, style: text, defaultGroup: text },
  reuses: { group: names, defaultGroup: text },
  list: {
    group: names,
    groups: { kind: 'names', optional: true },
    refs: names,
    defaultGroup: text,
  },
};

function faultOfTemplate(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it must be an object.';
  const entries = value as Entries;
  const kinds = Object.keys(fieldsOf) as CiteTemplate['makes'][];
  const makes = kinds.find((kind) => kind === entries.makes);
  if (!makes) return `“makes”: ${oneOf(kinds)}`;
  const fields = fieldsOf[makes];
  for (const key of Object.keys(entries)) {
    if (key !== 'makes' && !(key in fields)) return `“${key}” is nothing that “${makes}” has.`;
  }
  for (const [key, field] of Object.entries(fields)) {
    const fault = faultOfField(entries[key], field);
    if (fault) return `“${key}”: ${fault}`;
  }
  return undefined;
}

function faultOfField(value: unknown, { kind, optional }: Field): string | undefined {
  if (value === undefined && optional) return undefined;
  if (kind === 'text') return typeof value === 'string' ? undefined : 'it must be a text.';
  const isNames = (list: unknown) =>
    Array.isArray(list) && list.every((name) => typeof name === 'string');
  if (kind === 'names') return isNames(value) ? undefined : 'it must be a list of parameter names.';
  const isRows =
    Array.isArray(value) && value.every((row) => typeof row === 'string' || isNames(row));
  return isRows
    ? undefined
    : 'it must be a list of parameter names, aliases in a list of their own.';
}

function isOneOf(value: unknown, values: readonly string[]): boolean {
  return typeof value === 'string' && values.includes(value);
}

function oneOf(values: readonly string[]): string {
  return `it must be one of ${values.join(', ')}.`;
}
