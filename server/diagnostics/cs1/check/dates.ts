import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, type CitationFields, type Field } from '../citationFields.ts';
import { isDate, type DateUse } from '../dateForms.ts';

/** The dates of a citation; of one that its archive's address made worthless nothing is said. */
export function checkDates(
  fields: CitationFields,
  { archiveDate }: { readonly archiveDate: Field },
  faults: FaultList,
): void {
  const { date, year, publicationDate } = datesOfWork(fields);
  const uses: readonly (readonly [Field, DateUse])[] = [
    [fields.get('accessDate'), 'access-date'],
    [archiveDate, 'other'],
    [date, 'date'],
    [fields.get('doiBroken'), 'other'],
    [fields.get('pmc-embargo-date'), 'pmc-embargo-date'],
    [fields.get('layDate'), 'other'],
    [publicationDate, 'other'],
    [year, 'year'],
  ];
  const dates = uses.filter(([field]) => isSet(field));
  const bad = dates.filter(
    ([field, use]) => isKnown(field) && !isDate(field.text, use, fields.site),
  );
  for (const [{ argument }] of bad) faults.add('bad-date', argument);
  const mismatch = isSet(year) && isKnown(year) && isKnown(date) && checkYear(year, date, faults);
  if (bad.length > 0 || mismatch || !dates.every(([field]) => isKnown(field))) return;
  for (const [field, use] of dates) {
    if (hasHyphenForDash(field.text, use)) faults.add('maint-date-format', field.argument);
  }
}

interface WorkDates {
  readonly date: Field;
  /** Set only beside a date: by itself it is the date. */
  readonly year: Field;
  readonly publicationDate: Field;
}

/** The module takes the year for the date where there is none, and else the date of publication. */
export function datesOfWork(fields: CitationFields): WorkDates {
  const [date, year, published] = [
    fields.get('date'),
    fields.get('year'),
    fields.get('publicationDate'),
  ];
  const none = { text: '', name: '', argument: undefined };
  if (isSet(date)) {
    return { date, year, publicationDate: published.text === date.text ? none : published };
  }
  if (!isSet(year)) return { date: published, year: none, publicationDate: none };
  return {
    date: year,
    year: none,
    publicationDate: published.text === year.text ? none : published,
  };
}

/** @returns whether the year is not one of the date's */
function checkYear(year: Field, date: Field, faults: FaultList): boolean {
  if (date.text.length > 100) return false;
  const [found] = /\d{3,4}/.exec(year.text) ?? [''];
  const isDistinguished = /\d{4}-\d\d-\d\d/.test(date.text) && /\d{4}[A-Za-z]/.test(year.text);
  const isOne = isDistinguished
    ? /\d{4}/.exec(year.text)![0] === /\d{4}/.exec(date.text)![0]
    : yearsOf(date.text).includes(found);
  const other = date.argument;
  if (!isOne) faults.add('bad-date', year.argument, { mismatch: 'yes' }, { other });
  else if (!isDistinguished)
    faults.add('maint-date-year', year.argument, {}, { other, part: 'all' });
  return !isOne;
}

/** `2019–20` is 2019 and 2020. */
function yearsOf(date: string): string[] {
  const [, from, to] = /(\d{3,4}).*?-(\d{3,4})/.exec(date) ?? [];
  if (from && to && !/^\d{4}-\d\d-\d\d$/.test(date)) return [from, to];
  const [, first = '', second = ''] = /(\d{4})[-–](\d\d)(?!-)/.exec(date) ?? [];
  if (first) return [first, first.slice(0, 2) + second];
  return date.match(/\d{3,4}/g) ?? [];
}

/** Ranges are written with an en dash, which the module puts in for a hyphen. */
function hasHyphenForDash(date: string, use: DateUse): boolean {
  return use !== 'access-date' && date.includes('-') && !/^\d{4}-\d\d-\d\d$/.test(date);
}
