import { siteSchema } from './siteSchema.ts';
import type { CiteTemplate } from './citeTemplate.ts';
import type { Numbering } from './site.ts';
import { faultOfValue, isRecord, type ValueSchema } from './valueSchema.ts';

/** By name as written; null takes out what the wiki is otherwise known to have. */
export type Table<Value> = ReadonlyMap<string, Value | null>;

/** What is said of a tag; what is left out is as known, and otherwise text within a line. */
export interface TagSettings {
  readonly content?: 'wikitext' | 'text';
  readonly shows?: 'line' | 'block' | 'nothing';
}

/** What is said of a parser function or variable. */
export interface FunctionSettings {
  readonly kind?: 'function' | 'variable' | 'both';
  /** MediaWiki's id of it. */
  readonly means?: string;
  readonly caseSensitive?: boolean;
}

/** What a user adds to the data of a site, by the fields of {@link siteSchema}. */
export interface SiteSettings {
  readonly language?: string;
  readonly articleUrl?: string;
  readonly capitalLinks?: boolean;
  readonly linter?: boolean;
  readonly subReferences?: boolean;
  readonly missingSource?: string;
  readonly extensionTags?: Table<TagSettings>;
  readonly parserFunctions?: Table<FunctionSettings>;
  readonly namespaces?: Table<
    string | { readonly name?: string; readonly aliases?: readonly string[] }
  >;
  readonly interwiki?: Table<string>;
  readonly mediaOptions?: Table<string>;
  readonly citeTemplates?: Table<CiteTemplate>;
  readonly templateRedirects?: Table<string>;
  readonly groupNumbering?: Table<Numbering>;
  readonly sortTemplates?: Table<readonly string[]>;
  readonly dateStyleTemplates?: Table<'dmy' | 'mdy'>;
  readonly tableTemplates?: {
    readonly begins?: readonly string[];
    readonly ends?: readonly string[];
  };
  readonly behaviorSwitches?: readonly string[];
  readonly protocols?: readonly string[];
  readonly languageLinks?: readonly string[];
  readonly openingTemplates?: readonly string[];
  readonly endingTemplates?: readonly string[];
  readonly infoboxTemplates?: readonly string[];
  readonly sectionTemplates?: readonly string[];
  readonly accessNotes?: readonly string[];
  readonly templateLinks?: readonly string[];
  readonly otherTemplates?: readonly string[];
  readonly noteSections?: readonly string[];
}

export interface ReadSettings {
  /** What is right of them; nothing where nothing is. */
  readonly settings: SiteSettings;
  /** What is wrong with the settings, a sentence each; what is wrong is left out. */
  readonly faults: readonly string[];
}

/**
 * Reads what a user adds to a site, field by field and entry by entry.
 * @param given the value of the setting, which may be anything: `{"templateRedirects": {"Fn": "Efn"}}`
 */
export function readSiteSettings(given: unknown): ReadSettings {
  const reader = new SettingsReader();
  const settings = reader.fields(given, siteSchema.properties, 'the setting', '') as SiteSettings;
  return { settings, faults: reader.faults() };
}

/** The language that the settings name, which must be known before the wiki is loaded. */
export function siteLanguage(given: unknown): string | undefined {
  const language = isRecord(given) ? given.language : undefined;
  const isRight = !faultOfValue(language, siteSchema.properties.language!);
  return isRight ? (language as string) : undefined;
}

/** A sentence each would bury the first ones. */
const mostFaults = 20;

class SettingsReader {
  private readonly found: string[] = [];

  faults(): readonly string[] {
    const more = this.found.length - mostFaults;
    if (more <= 0) return this.found;
    return [...this.found.slice(0, mostFaults), `${more} more entries are wrong.`];
  }

  /** @param prefix of the fields' names in what is said of them */
  fields(
    given: unknown,
    schemas: Readonly<Record<string, ValueSchema>>,
    place: string,
    prefix: string,
  ): Readonly<Record<string, unknown>> {
    const read: Record<string, unknown> = {};
    for (const [key, value] of this.entries(given, place)) {
      if (!Object.hasOwn(schemas, key)) {
        this.found.push(`${place} has no “${key}”; it takes ${Object.keys(schemas).join(', ')}.`);
      } else if (value !== undefined && value !== null) {
        const one = this.field(value, schemas[key]!, prefix + key);
        if (one !== undefined) read[key] = one;
      }
    }
    return read;
  }

  private field(value: unknown, schema: ValueSchema, key: string): unknown {
    if (schema.properties) return this.fields(value, schema.properties, key, `${key}.`);
    if (schema.type === 'object') return this.table(value, schema, key);
    if (schema.type === 'array' && Array.isArray(value)) return this.list(value, schema, key);
    const fault = faultOfValue(value, schema);
    if (fault === undefined) return value;
    this.found.push(`${key}: ${fault}`);
    return undefined;
  }

  private table(value: unknown, schema: ValueSchema, key: string): Table<unknown> {
    const right = this.entries(value, key).filter(([name, entry]) => {
      const fault = faultOfEntry(name, entry, schema) ?? faultOfRemoval(key, name, entry);
      if (fault !== undefined) this.found.push(`${key} “${shortened(name)}”: ${fault}`);
      return fault === undefined;
    });
    return new Map(right);
  }

  private list(value: readonly unknown[], { items = {} }: ValueSchema, key: string): unknown[] {
    return value.filter((item, index) => {
      const fault = faultOfValue(item, items);
      const shown = typeof item === 'string' ? `“${shortened(item)}”` : `entry ${index + 1}`;
      if (fault !== undefined) this.found.push(`${key} ${shown}: ${fault}`);
      return fault === undefined;
    });
  }

  private entries(value: unknown, place: string): [string, unknown][] {
    if (value === undefined || value === null) return [];
    if (isRecord(value)) return Object.entries(value);
    this.found.push(`${place} must be an object.`);
    return [];
  }
}

function faultOfEntry(
  name: string,
  value: unknown,
  { propertyNames, additionalProperties }: ValueSchema,
): string | undefined {
  const wrongName = propertyNames && faultOfValue(name, propertyNames);
  if (wrongName) return wrongName.replace(/^it must/, 'its name must');
  return additionalProperties ? faultOfValue(value, additionalProperties) : undefined;
}

/** MediaWiki itself has these namespaces; its pages could not be read without them. */
function faultOfRemoval(key: string, name: string, value: unknown): string | undefined {
  const isOwn = key === 'namespaces' && value === null && Number(name) < 16;
  return isOwn ? 'every MediaWiki has it, so it cannot be taken out.' : undefined;
}

/** In UTF-16 units: of a longer name the beginning tells which one is meant. */
const longestName = 60;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}
