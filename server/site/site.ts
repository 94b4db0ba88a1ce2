/** What the server knows of a wiki: data, loaded once, never code. */

/** A site's parser configuration in wikiparser-node's own schema; this is the part that others read. */
export interface ParserConfiguration {
  /** Extension tags, lower case. */
  readonly ext: readonly string[];
  /** Namespace names by number. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Namespace numbers by lower-case name or alias. */
  readonly nsid: Readonly<Record<string, number>>;
  /** URL protocols as a regular expression source. */
  readonly protocol: string;
}

/** A template that makes references: `{{refn|…}}`, `{{efn|…}}`. */
export interface ReferenceTemplate {
  readonly makes: 'reference';
  /** Parameters that hold the content, the first present one counts. */
  readonly content: readonly string[];
  readonly name: readonly string[];
  readonly group: readonly string[];
  /** The group where no parameter names one. */
  readonly defaultGroup: string;
}

/** A template that reuses references by name: `{{r|a|b}}`. */
export interface ReuseTemplate {
  readonly makes: 'reuses';
  readonly group: readonly string[];
  readonly defaultGroup: string;
}

/** A template that lists references: `{{reflist}}`, `{{notelist}}`. */
export interface ListTemplate {
  readonly makes: 'list';
  readonly group: readonly string[];
  /** Parameters whose content holds list-defined references. */
  readonly refs: readonly string[];
  readonly defaultGroup: string;
}

export type CiteTemplate = ReferenceTemplate | ReuseTemplate | ListTemplate;

/** The data of one site, as its JSON file holds them. */
export interface SiteData {
  readonly name: string;
  /** Templates that make, reuse or list references, by normalised name (`Refn`). */
  readonly citeTemplates: Readonly<Record<string, CiteTemplate>>;
  /** Redirects of templates: normalised name to normalised name. */
  readonly templateRedirects: Readonly<Record<string, string>>;
  /** How a label reads in groups with a style of their own: group to numbering. */
  readonly groupNumbering: Readonly<Record<string, Numbering>>;
}

/** How the numbers of a group's labels are written. */
export type Numbering =
  'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'lower-greek';

export interface Site extends SiteData {
  readonly parser: ParserConfiguration;
  readonly extensionTags: ReadonlySet<string>;
}

/** Joins a parser configuration and our own data to a site. */
export function createSite(parser: ParserConfiguration, data: SiteData): Site {
  return { ...data, parser, extensionTags: new Set(parser.ext) };
}

/**
 * The name of a template as MediaWiki compares it: `_` is a space, the first letter is upper case,
 * the namespace is dropped, redirects are followed. `{{ template:ref_n }}` gives `Ref n`.
 */
export function templateName(written: string, site: Pick<Site, 'templateRedirects'>): string {
  const plain = written
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/^:?\s*template\s*:\s*/i, '');
  const name = plain.charAt(0).toUpperCase() + plain.slice(1);
  return site.templateRedirects[name] ?? name;
}
