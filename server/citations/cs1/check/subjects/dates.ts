import { dateUses, type CitationDate } from '../../../../dates/cs1/citationDates.ts';
import { isDate } from '../../../../dates/cs1/isDate.ts';
import { workDates, yearOfDate, type WorkDate } from '../../../../dates/cs1/workDates.ts';
import { withDashes } from '../../../../dates/writeDate.ts';
import type { FaultList } from '../citationFault.ts';
import { isKnown, isSet, unset, type CitationFields, type Field } from '../citationFields.ts';

/** The dates of a citation; of one that its archive's address made worthless nothing is said. */
export function checkDates(
  fields: CitationFields,
  { archiveDate }: { readonly archiveDate: Field },
  faults: FaultList,
): void {
  const given = { ...datesOfWork(fields), archiveDate };
  const names = Object.keys(dateUses) as CitationDate[];
  const dates = names
    .map((name) => ({ name, field: name in given ? given[name as WorkDate] : fields.get(name) }))
    .filter(({ field }) => isSet(field));
  const bad = dates.filter(
    ({ name, field }) => isKnown(field) && !isDate(field.text, dateUses[name], fields.site),
  );
  for (const { field } of bad) faults.add('bad-date', field.argument);
  const { date, year } = given;
  const mismatch = isSet(year) && isKnown(year) && isKnown(date) && checkYear(year, date, faults);
  if (bad.length > 0 || mismatch || !dates.every(({ field }) => isKnown(field))) return;
  for (const { name, field } of dates) {
    if (name !== 'accessDate' && withDashes(field.text) !== field.text) {
      faults.add('maint-date-format', field.argument);
    }
  }
}

function datesOfWork(fields: CitationFields): Readonly<Record<WorkDate, Field>> {
  const given = {
    date: fields.get('date'),
    year: fields.get('year'),
    publicationDate: fields.get('publicationDate'),
  };
  const source = workDates({
    date: given.date.text,
    year: given.year.text,
    publicationDate: given.publicationDate.text,
  });
  const of = (date: WorkDate) => (source[date] ? given[source[date]] : unset);
  return { date: of('date'), year: of('year'), publicationDate: of('publicationDate') };
}

/** @returns whether the year is not one of the date's */
function checkYear(year: Field, date: Field, faults: FaultList): boolean {
  const found = yearOfDate(year.text, date.text);
  const other = date.argument;
  if (found === 'other') {
    faults.add('bad-date', year.argument, { mismatch: 'yes' }, { other });
  } else if (found === 'same') {
    faults.add('maint-date-year', year.argument, {}, { other, part: 'all' });
  }
  return found === 'other';
}
