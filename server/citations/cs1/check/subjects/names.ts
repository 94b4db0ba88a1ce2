import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, isSurelySet, type CitationFields, type Field } from '../citationFields.ts';
import { checkedLink, reportBoth } from '../sourceLayout.ts';
import { checkVancouverNames, checkVancouverStyle } from '../vancouver.ts';
import { lists, type ListOf, type Name, type NameList } from '../nameList.ts';
import { checkDisplay } from './display.ts';

/** The names of a citation: authors, editors and all others. */
export interface CitationNames {
  readonly authors: NameList;
  readonly editors: NameList;
}

/** Names: missing, generic, several in one parameter, in a style of their own. */
export function checkNames(
  fields: CitationFields,
  isInPeriodical: boolean,
  faults: FaultList,
): CitationNames {
  const found = new Map<ListOf, NameList>();
  for (const of of lists) {
    const skipped = of === 'contributor' && !takesContributors(fields, isInPeriodical);
    const list = skipped ? noNames : readList(of, fields, faults);
    found.set(of, list);
    checkDisplay(of, list, fields, faults);
    if (isVancouver(fields)) checkVancouverStyle(list.names, faults);
  }
  const [authors, editors] = [found.get('author')!, found.get('editor')!];
  checkContributors(fields, isInPeriodical, found.get('contributor')!, authors, faults);
  checkAuthorsParameter(fields, authors, faults);
  return { authors, editors };
}

/** One list in this style makes all of them so. */
function isVancouver(fields: CitationFields): boolean {
  const lists = [fields.get('vauthors'), fields.get('veditors')];
  return fields.get('nameListStyle').text === 'vanc' || lists.some(isSet);
}

const noNames: NameList = { names: [], known: true };

function takesContributors(fields: CitationFields, isInPeriodical: boolean): boolean {
  return fields.isOf('book', 'citation') && !isInPeriodical;
}

/** Authors and editors may also stand in one parameter in Vancouver style. */
function readList(of: ListOf, fields: CitationFields, faults: FaultList): NameList {
  if (of !== 'author' && of !== 'editor') return extractNames(of, fields, faults);
  const vancouver = fields.get(of === 'author' ? 'vauthors' : 'veditors');
  const all = of === 'author' ? fields.get('authors') : { text: '', name: '', argument: undefined };
  const first = [1, 2]
    .flatMap((number) => [
      fields.numbered(`${of}ListLast`, number),
      fields.numbered(`${of}ListFirst`, number),
    ])
    .find(isSet);
  const sources = [first, vancouver, all].filter((source) => source && isSet(source)) as Field[];
  for (const ignored of sources.slice(1)) reportBoth(sources[0]!, ignored, faults);
  if (first || !isSet(vancouver)) return extractNames(of, fields, faults);
  return checkVancouverNames(vancouver, faults);
}

/** Reads a list up to two missing numbers, as the module does. */
function extractNames(of: ListOf, fields: CitationFields, faults: FaultList): NameList {
  const names: Name[] = [];
  let known = true;
  for (let number = 1, missing = 0; missing < 2; number++) {
    const last = fields.numbered(`${of}ListLast`, number);
    const first = fields.numbered(`${of}ListFirst`, number);
    known &&= isKnown(last) && isKnown(first);
    for (const name of [last, first]) checkName(of, name, name === last, fields, faults);
    if (!isSet(last) && !isSet(first)) {
      missing++;
      continue;
    }
    if (!isSet(last)) {
      reportLoneFirst(first, faults);
      continue;
    }
    checkLink(of, number, [last, first], fields, faults);
    names.push({ number, last, first });
    if (missing === 1) {
      faults.add('missing-name', last.argument, { missing: `${of}${number - 1}` }, { part: 'all' });
    }
    missing = 0;
  }
  return { names, known };
}

function reportLoneFirst(first: Field, faults: FaultList): void {
  if (!isSurelySet(first)) return;
  const required = first.name.includes('given')
    ? first.name.replace('given', 'surname')
    : first.name.replace('first', 'last');
  faults.add('first-missing-last', first.argument, { required }, { part: 'all' });
}

function checkLink(
  of: ListOf,
  number: number,
  [last, first]: readonly [Field, Field],
  fields: CitationFields,
  faults: FaultList,
): void {
  const link = fields.numbered(`${of}ListLink`, number);
  const checked = checkedLink(link, last, faults, fields.site);
  if (isSet(first)) checkedLink(checked, first, faults, fields.site);
}

function checkName(
  of: ListOf,
  name: Field,
  isLast: boolean,
  { site }: CitationFields,
  faults: FaultList,
): void {
  if (!isSet(name) || !isKnown(name)) return;
  const { argument } = name;
  const { etAlPatterns, isGenericName } = site.citationRules;
  const etAl = etAlPatterns.map((pattern) => pattern.exec(name.text)).find(Boolean);
  if (etAl) faults.add('etal', argument);
  const text = etAl ? withoutEnd(name.text.slice(0, etAl.index)) : name.text;
  if (text === '' || /^\(\([^]+\)\)$/.test(text)) return;
  if (isLast && hasSeveralNames(text)) faults.add('maint-mult-names', argument, { list: `${of}s` });
  if (/^\P{L}+$/u.test(text)) {
    const key = /^\d+$/.test(text) ? 'numeric-names' : 'maint-numeric-names';
    faults.add(key, argument, { list: `${of}s` });
  }
  if (isGenericName(text)) faults.add('generic-name', argument);
  if (!isLast && /^\[\[[^\]]+\]\]$/.test(text)) faults.add('bad-paramlink', argument);
}

/** "Smith et al." without its end is "Smith". */
function withoutEnd(text: string): string {
  return text.replace(/[;,]?[ "']{0,20}$/, '');
}

/** More than one comma, or a semicolon that belongs to no space: `Smith, J, Jones, K`. */
function hasSeveralNames(text: string): boolean {
  const count = (part: string) => text.split(part).length - 1;
  return count(',') > 1 || count(';') > count('&nbsp;');
}

function checkContributors(
  fields: CitationFields,
  isInPeriodical: boolean,
  contributors: NameList,
  authors: NameList,
  faults: FaultList,
): void {
  if (!takesContributors(fields, isInPeriodical)) {
    const first = fields.numbered('contributorListLast', 1);
    if (isSurelySet(first)) faults.add('contributor-ignored', first.argument, {}, { part: 'all' });
    return;
  }
  const [first] = contributors.names;
  if (!first) return;
  const chapter = fields.get('chapter');
  const missing = [
    isSet(chapter) && chapter.name === 'contribution' ? [] : ['contribution'],
    authors.names.length > 0 || !authors.known ? [] : ['author'],
  ].flat();
  for (const required of missing) {
    faults.add(
      'contributor-missing-required-param',
      first.last.argument,
      { required },
      { part: 'all' },
    );
  }
}

/** `people=` and its like hold all names at once; only “et al.” can be told of them. */
function checkAuthorsParameter(
  fields: CitationFields,
  { names }: NameList,
  faults: FaultList,
): void {
  const authors = fields.get('authors');
  if (names.length > 0 || isSet(fields.get('vauthors')) || !isSurelySet(authors)) return;
  if (isSet(fields.numbered('authorListFirst', 1))) return;
  const isEtAl = fields.site.citationRules.etAlPatterns.some((pattern) =>
    pattern.test(authors.text),
  );
  if (isKnown(authors) && isEtAl) faults.add('etal', authors.argument);
}
