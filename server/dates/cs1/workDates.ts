/** The parameters that date the work itself, by what they mean. */
export type WorkDate = 'date' | 'year' | 'publicationDate';

/**
 * Which parameter gives each date of a work, as Module:Citation/CS1 takes them: a year by itself is
 * the date, as is the date of publication where there is neither; one that says the same as the date
 * says nothing.
 * @param given the values as written, empty where unset
 */
export function workDates(
  given: Readonly<Record<WorkDate, string>>,
): Readonly<Partial<Record<WorkDate, WorkDate>>> {
  const { date, year, publicationDate } = given;
  const main = date ? 'date' : year ? 'year' : publicationDate ? 'publicationDate' : undefined;
  if (!main) return {};
  const isPublished =
    main !== 'publicationDate' && publicationDate !== '' && publicationDate !== given[main];
  return {
    date: main,
    ...(date && year && { year: 'year' }),
    ...(isPublished && { publicationDate: 'publicationDate' }),
  };
}

/**
 * Whether a year is one of the date that it stands beside.
 * @returns `letter` where it only adds a letter to tell works apart, which `2020-05-06` cannot have;
 *   undefined for a text that is too long to be a date
 */
export function yearOfDate(year: string, date: string): 'same' | 'letter' | 'other' | undefined {
  // No date is that long, and the patterns below look for its end from each place.
  if (date.length > 100) return undefined;
  const [found] = /\d{3,4}/.exec(year) ?? [''];
  if (/\d{4}-\d\d-\d\d/.test(date) && /\d{4}[A-Za-z]/.test(year)) {
    return /\d{4}/.exec(year)![0] === /\d{4}/.exec(date)![0] ? 'letter' : 'other';
  }
  return yearsIn(date).includes(found) ? 'same' : 'other';
}

/** `2019–20` is 2019 and 2020. */
function yearsIn(date: string): string[] {
  const [, from, to] = /(\d{3,4}).*?-(\d{3,4})/.exec(date) ?? [];
  if (from && to && !/^\d{4}-\d\d-\d\d$/.test(date)) return [from, to];
  const [, first = '', second = ''] = /(\d{4})[-–](\d\d)(?!-)/.exec(date) ?? [];
  if (first) return [first, first.slice(0, 2) + second];
  return date.match(/\d{3,4}/g) ?? [];
}
