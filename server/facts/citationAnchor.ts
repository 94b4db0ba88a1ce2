import { anchorYear } from '../dates/cs1/anchorYear.ts';
import type { Site } from '../wikis/site.ts';
import type { AnchorValues } from './anchorValues.ts';
import { unknownText } from './shortFootnoteFacts.ts';

/** What a citation's anchor is made of. */
export interface AnchorNames {
  readonly names: readonly string[];
  readonly year: string;
}

/** How many names an anchor has at most. */
const maximumNames = 4;

/**
 * The names and the year by which short citations know a citation, as Module:Citation/CS1 finds them.
 * @param kind the kind of citation: some know no editors
 * @returns undefined for a citation without names, which has no anchor of this kind
 */
export function citationAnchor(
  values: AnchorValues,
  kind: string,
  site: Site,
): AnchorNames | undefined {
  const names = namesOf(values, kind, site).slice(0, maximumNames);
  if (names.length === 0) return undefined;
  return { names, year: yearOf(values, kind, site) };
}

function namesOf(values: AnchorValues, kind: string, site: Site): string[] {
  const { citations, shortFootnotes } = site;
  if (values.keys.some((key) => shortFootnotes.unknownNamePattern.test(key))) return [unknownText];
  const list = (of: string, vancouver?: string) => {
    const numbered = numberedNames(values, aliases(`${of}ListLast`, site));
    if (numbered.length > 0 || !vancouver) return numbered;
    return vancouverNames(values.find(aliases(vancouver, site))?.text ?? '');
  };
  const authors = list('author', 'vauthors');
  const hasContribution = Boolean(values.find(aliases('chapter', site)));
  const contributors =
    authors.length > 0 && hasContribution && shortFootnotes.kindsWithContributors.includes(kind)
      ? list('contributor')
      : [];
  if (contributors.length > 0) return contributors;
  if (authors.length > 0 || citations.limitedKinds.includes(kind)) return authors;
  return list('editor', 'veditors');
}

/** One missing number is passed over, two end the list. */
function numberedNames(values: AnchorValues, names: readonly string[]): string[] {
  const found: string[] = [];
  for (let number = 1, missing = 0; missing < 2 && found.length < maximumNames; number++) {
    const value = values.find(numbered(names, number));
    missing = value ? 0 : missing + 1;
    const name = value && plainName(value.text);
    if (name) found.push(name);
  }
  return found;
}

/** `last#` is `last3`, and for 1 also `last`. */
function numbered(aliasesOfOne: readonly string[], number: number): string[] {
  const plain = number === 1 ? aliasesOfOne.map((alias) => alias.replace('#', '')) : [];
  return [...plain, ...aliasesOfOne.map((alias) => alias.replace('#', String(number)))];
}

/** `((As written))` loses its parentheses, and "et al." is no name. */
function plainName(written: string): string {
  const [, inner] = /^\(\((.*)\)\)$/.exec(written) ?? [];
  return inner ?? written.replace(/(?:^|[;,]? *\b)et al[.;,]*$/i, '').trim();
}

/** `Smith JA, Jones K Jr, ((The Study Group)), et al.` */
function vancouverNames(written: string): string[] {
  // Commas inside `((…))` belong to an organisation's name.
  const names = written.match(/\s*\(\([^()]*\)\)|[^,]+/g) ?? [];
  return names.map((name) => lastName(name.trim())).filter(Boolean);
}

function lastName(name: string): string {
  const initials = /^(.+?)\s+\p{Lu}{1,3}(?:\s+(?:Jr|Sr|\d?(?:st|nd|rd|th)|[IV]+))?$/u;
  return plainName(initials.exec(name)?.[1] ?? name);
}

/** A year beside a date tells two works of one year apart: `date=2001-05-12 | year=2001a`. */
function yearOf(values: AnchorValues, kind: string, site: Site): string {
  const known = (name: string) => {
    const kinds = site.citations.parametersOnlyIn[name];
    return !kinds || kinds.includes(kind);
  };
  const date = values.find(aliases('date', site).filter(known))?.text;
  const year = values.find(aliases('year', site))?.text;
  if (date && year) return year;
  const written = date ?? year ?? values.find(aliases('publicationDate', site))?.text;
  if (!written) return '';
  // A date that the module does not take gives the anchor no year, today: it may learn to take it.
  return (written.includes(unknownText) ? undefined : anchorYear(written, site)) ?? unknownText;
}

function aliases(parameter: string, site: Site): readonly string[] {
  return site.citations.parameters[parameter] ?? [];
}
