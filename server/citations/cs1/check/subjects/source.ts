import type { FaultList } from '../citationFault.ts';
import { aliasTable } from '../aliasTable.ts';
import { isKnown, isSet, isSurelySet, type CitationFields } from '../citationFields.ts';
import { reportBoth, type SourceLayout } from '../sourceLayout.ts';
import { reportSeveral } from './locators.ts';
import type { CitationNames } from './names.ts';

/** The work that is cited: periodical, publisher, language, and parameters that exclude each other. */
export function checkSource(
  fields: CitationFields,
  { scriptPeriodical }: SourceLayout,
  names: CitationNames,
  faults: FaultList,
): void {
  const periodical =
    fields.kind === 'mailinglist' ? fields.get('mailingList') : fields.get('periodical');
  const required = fields.site.citationRules.requiredPeriodical[fields.kind];
  if (required && !isSet(periodical) && !isSet(scriptPeriodical)) {
    faults.add('missing-periodical', undefined, { required });
  }
  for (const field of [fields.get('periodical'), fields.get('publisherName')]) {
    if (field.text.includes("''")) faults.add('apostrophe-markup', field.argument);
  }
  const publisher = fields.get('publisherName');
  if (fields.kind === 'newsgroup' && isSurelySet(publisher)) {
    faults.add(
      'parameter-ignored',
      publisher.argument,
      { hint: 'A newsgroup has none.' },
      { part: 'name' },
    );
  }
  checkOthers(fields, names, faults);
  checkLanguages(fields, faults);
  checkDefaultRef(fields, faults);
  checkAliases(fields, faults);
  reportBoth(fields.get('minutes'), fields.get('time'), faults);
  if (fields.kind === 'techreport') reportBoth(fields.get('number'), fields.get('id'), faults);
}

/** Others than whom? The module wants authors or editors first. */
function checkOthers(
  fields: CitationFields,
  { authors, editors }: CitationNames,
  faults: FaultList,
): void {
  const others = fields.get('others');
  const hasNames = [authors, editors].some(({ names, known }) => names.length > 0 || !known);
  if (!isSurelySet(others) || hasNames) return;
  const isRecording = fields.isOf('audio-visual', 'AV-media-notes');
  faults.add(
    isRecording ? 'maint-others-avm' : 'maint-others',
    others.argument,
    {},
    { part: 'all' },
  );
}

/** `language=fr, German`: codes or English names. */
function checkLanguages(fields: CitationFields, faults: FaultList): void {
  const language = fields.get('language');
  if (!isSet(language) || !isKnown(language)) return;
  const { knownLanguages } = fields.site.citationRules;
  const unknown = language.text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .find((name) => {
      const [main = ''] = /^[a-z]{2,3}(?=-)/.exec(name) ?? [];
      return !knownLanguages.has(name) && !knownLanguages.has(main);
    });
  if (unknown !== undefined)
    faults.add('maint-unknown-lang', language.argument, { language: unknown || ' ' });
}

/** Names that mean the same parameter: the first of the module's list is used. */
function checkAliases(fields: CitationFields, faults: FaultList): void {
  const { meaning } = aliasTable(fields.site);
  const given = new Map<string, { readonly key: string; readonly number: number; count: number }>();
  for (const { name, value } of fields.citation.arguments) {
    if (!value) continue;
    const [digits = ''] = /\d+/.exec(name) ?? [];
    const numbered = digits ? meaning.get(name.replace(digits, '#')) : listOf(name, meaning);
    const key = numbered ?? meaning.get(name);
    if (!key || !isRead(key, fields)) continue;
    const number = numbered ? Number(digits || 1) : 0;
    const same = given.get(`${key}${number}`) ?? { key, number, count: 0 };
    same.count++;
    given.set(`${key}${number}`, same);
  }
  for (const { key, number, count } of given.values()) {
    if (count < 2) continue;
    const names = number ? fields.numberedAliases(key, number) : fields.aliases(key);
    reportSeveral(names, fields, faults);
  }
}

/** `last` is `last1`, `author-link` is `author-link1` or `author1-link`. */
function listOf(name: string, meaning: ReadonlyMap<string, string>): string | undefined {
  return meaning.get(`${name}#`) ?? meaning.get(name.replace('-', '#-')) ?? undefined;
}

/** The module looks only at what the citation's kind uses; pages are looked at all together. */
function isRead(key: string, fields: CitationFields): boolean {
  if (key === 'page' || key === 'pages') return false;
  if (key.startsWith('contributorList')) return fields.isOf('book', 'citation');
  if (key === 'seriesLink') return fields.isOf('episode', 'serial');
  if (key === 'seriesNumber') return fields.isOf('episode');
  if (key === 'mailingList') return fields.isOf('mailinglist');
  if (key === 'issue') return fields.site.citations.kindsWithIssue.includes(fields.kind);
  return true;
}

/** `ref=CITEREFSmith2001` says what the citation says by itself. */
function checkDefaultRef(fields: CitationFields, faults: FaultList): void {
  const ref = fields.get('ref');
  if (!/^CITEREF/.test(ref.text) || !isKnown(ref)) return;
  const names = ['author', 'editor']
    .map((list) =>
      [1, 2, 3, 4].map((number) => fields.numbered(`${list}ListLast`, number)).filter(isSet),
    )
    .find((list) => list.length > 0);
  const { text: date } = [fields.get('year'), fields.get('date')].find(isSet) ?? { text: '' };
  const [year = ''] = /\d{3,4}[a-z]?/.exec(date) ?? [];
  const anchor = `CITEREF${(names ?? []).map(({ text }) => text).join('')}${year}`;
  const plain = (text: string) => text.replace(/[ _]+/g, '_');
  if (names && plain(anchor) === plain(ref.text))
    faults.add('maint-ref-duplicates-default', ref.argument);
}
