import { decodeEntities } from '../text/decodeEntities.ts';
import type { Site } from './site.ts';

/** What the names of a wiki's templates depend on. */
export type TemplateNameSite = Pick<Site, 'templateRedirects' | 'citations' | 'parser'>;

/**
 * The name of the template that MediaWiki looks up for a name as written, redirects followed:
 * `{{ subst:template:ref-n }}` gives `Refn`. A page outside the namespace of templates keeps its
 * namespace: `User:A/b`, and `:A` for an article.
 * @param written what stands between `{{` and the first `|`
 */
export function templateName(written: string, site: TemplateNameSite): string {
  const { names, folded } = tableOf(site);
  let name = names.get(written);
  if (name === undefined) {
    const page = templatePage(written, site);
    name = redirected(page, site) ?? folded.get(foldedKey(page)) ?? page;
    if (written.length <= longestName) {
      if (names.size >= mostNames) names.clear();
      names.set(written, name);
    }
  }
  return name;
}

/** The same for a redirect itself: `ref_n` gives `Ref n`. */
export function templatePage(written: string, { parser }: Pick<Site, 'parser'>): string {
  if (isTidy.test(written)) return capitalized(written);
  const plain = decodeEntities(written.replace(leftOut, ''))
    // A section of the page, and no parser function: `#if`.
    .replace(/(?!^)#.*$/s, '')
    .replace(/[_\s\u200e\u200f\u202a-\u202e]+/g, ' ')
    .trim();
  const [, colon = '', name = ''] = /^(:?)\s*(.*)$/s.exec(withoutModifiers(plain, parser))!;
  const end = name.indexOf(':');
  const prefix = end < 0 ? '' : name.slice(0, end).trim().toLowerCase();
  const namespace = prefix && Object.hasOwn(parser.nsid, prefix) ? parser.nsid[prefix]! : undefined;
  const rest = namespace === undefined ? name : name.slice(end + 1).trim();
  if (namespace === templateNamespace) return capitalized(rest);
  if (namespace === undefined) return colon + capitalized(rest);
  return `${parser.namespaces[namespace]}:${capitalized(rest)}`;
}

/** Its number on every wiki. */
const templateNamespace = 10;

/** Most names are written tidily, and every call of a page is asked for its name. */
const isTidy = /^[\p{L}\d](?:[\p{L}\d().,'–/-]| (?! ))*(?<! )$/u;

/** Comments, and the tags that only matter where the page is transcluded. */
const leftOut = /<!--[\s\S]*?(?:-->|$)|<\/?(?:no|only)include\s*\/?>/gi;

/** In UTF-16 units: what is longer is hardly a name, and not worth keeping. */
const longestName = 100;

/** What is forgotten is only worked out again. */
const mostNames = 5_000;

interface NameTable {
  /** Written name to name. */
  readonly names: Map<string, string>;
  /** {@link foldedKey} to name. */
  readonly folded: ReadonlyMap<string, string>;
}

const tables = new WeakMap<TemplateNameSite, NameTable>();

function tableOf(site: TemplateNameSite): NameTable {
  let table = tables.get(site);
  if (!table) tables.set(site, (table = { names: new Map(), folded: foldedNames(site) }));
  return table;
}

function redirected(name: string, { templateRedirects }: TemplateNameSite): string | undefined {
  return Object.hasOwn(templateRedirects, name) ? templateRedirects[name] : undefined;
}

/**
 * Citation templates have redirects from nearly every spelling (`Cite Web`, `cite-web`, `citeweb`),
 * so their names are compared without case, spaces and hyphens.
 */
function foldedNames(site: TemplateNameSite): ReadonlyMap<string, string> {
  const { citationTemplates, citationWrappers } = site.citations;
  const own = [...Object.keys(citationTemplates), ...Object.keys(citationWrappers)];
  const known = new Set(own);
  const redirects = Object.entries(site.templateRedirects).filter(([, name]) => known.has(name));
  const names = [...own.map((name) => [name, name] as const), ...redirects];
  // Of two that look alike, the first counts.
  return new Map(names.map(([name, target]) => [foldedKey(name), target] as const).reverse());
}

function foldedKey(name: string): string {
  return name.toLowerCase().replace(/[-_\s]+/g, '');
}

/** `subst:` and its kin say how the template is to be brought in, not which one. */
function withoutModifiers(name: string, { parserFunction }: Site['parser']): string {
  // `{{subst:raw:a}}`
  const words = parserFunction.slice(2).reverse() as readonly (readonly string[])[];
  let rest = name;
  for (const word of words.flat()) {
    if (rest.toLowerCase().startsWith(`${word}:`)) rest = rest.slice(word.length + 1).trimStart();
  }
  return rest;
}

/** The first letter of a title is upper case; MediaWiki leaves one alone that would become two: `ß`. */
function capitalized(name: string): string {
  const [first = ''] = name;
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + name.slice(first.length) : name;
}
