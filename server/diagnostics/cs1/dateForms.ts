import {
  isAccessDay,
  isDayRange,
  isFullRange,
  isIsoDay,
  isMonthDayRange,
  isMonthRange,
  isMonthYearRange,
  isNamedPart,
  isSeasonOfYears,
  isShortYearRange,
  isSingleDay,
  isYear,
  isYearRange,
  monthOf,
  type DateSite,
  type DateUse,
  type ReadDate,
} from './readDate.ts';

export type { DateUse } from './readDate.ts';

/**
 * Whether Module:Citation/CS1/Date validation accepts a date: its form, that the days exist, that a
 * range runs forward, and that it is not too far in the future.
 * @param written known text, trimmed
 */
export function isDate(written: string, use: DateUse, site: DateSite): boolean {
  // No date is that long, and the forms below are read with some going back.
  if (written.length > 100) return false;
  const [, circa] = /^c\. ([1-9]\d{2,3})[A-Za-z]?$/.exec(written) ?? [];
  if (circa && (use === 'date' || use === 'year')) return isYear(Number(circa), use, site);
  if (use === 'date' && /^(?:n\.d\.|nd)[A-Za-z]?$/.test(written)) return true;
  if (use === 'year') {
    return /^[1-9]\d{2,3}[A-Za-z]?$/.test(written) || isOfForm(written, use, site);
  }
  return isOfForm(written, use, site);
}

/** The day of a date that names one, as `2020-05-06`. */
export function isoDayOf(written: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return written;
  const [, , dmyDay, dmyMonth, dmyYear] =
    /^((\d\d?) +(\D*) +(\d{3,4}))[A-Za-z]?$/.exec(written) ?? [];
  const [, mdyMonth, mdyDay, mdyYear] = /^(\D*) +(\d\d?), +(\d{3,4})[A-Za-z]?$/.exec(written) ?? [];
  const month = monthOf(dmyMonth ?? mdyMonth ?? '');
  const [day, year] = [dmyDay ?? mdyDay, dmyYear ?? mdyYear];
  if (!month || !day || !year) return undefined;
  return [year.padStart(4, '0'), String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
}

type Place = 'year' | 'month' | 'day' | 'year2' | 'month2' | 'day2' | 'short2';

interface DateForm {
  readonly pattern: RegExp;
  readonly places: readonly Place[];
  readonly accepts: (date: ReadDate, use: DateUse, site: DateSite) => boolean;
}

const day = String.raw`([1-9]\d?)`;
const name = String.raw`(\D*?)`;
const lastYear = String.raw`(\d{4})[A-Za-z]?`;
const anyYear = String.raw`(\d{3,4})[A-Za-z]?`;

function form(pattern: string, places: string, accepts: DateForm['accepts']): DateForm {
  return { pattern: new RegExp(`^${pattern}$`), places: places.split(' ') as Place[], accepts };
}

/** In the order in which the module tries them; the first that fits decides. */
const forms: readonly DateForm[] = [
  form(String.raw`(\d{4})-(\d\d)-(\d\d)`, 'year month day', isIsoDay),
  form(`${name} +${day}, +${anyYear}`, 'month day year', isSingleDay),
  form(`${name} +${day}[-–]${day}, +${lastYear}`, 'month day day2 year', isDayRange),
  form(`${day} +${name} +${anyYear}`, 'day month year', isSingleDay),
  form(`${day}[-–]${day} +${name} +${lastYear}`, 'day day2 month year', isDayRange),
  form(
    `${day} +${name} +[-–] +${day} +${name} +${lastYear}`,
    'day month day2 month2 year',
    isMonthDayRange,
  ),
  form(
    `${name} +${day} +[-–] +${name} +${day}, +${lastYear}`,
    'month day month2 day2 year',
    isMonthDayRange,
  ),
  form(
    String.raw`${day} +${name} +(\d{4}) +[-–] +${day} +${name} +${lastYear}`,
    'day month year day2 month2 year2',
    isFullRange,
  ),
  form(
    String.raw`${name} +${day}, +(\d{4}) +[-–] +${name} +${day}, +${lastYear}`,
    'month day year month2 day2 year2',
    isFullRange,
  ),
  form(String.raw`${name} +(\d{4})[-–](\d\d)[A-Za-z]?`, 'month year short2', isSeasonOfYears),
  form(String.raw`${name} +(\d{4})[-–]${lastYear}`, 'month year year2', isSeasonOfYears),
  form(
    String.raw`${name} +(\d{4}) +[-–] +${name} +${lastYear}`,
    'month year month2 year2',
    isMonthYearRange,
  ),
  form(`${name}[-–]${name} +${lastYear}`, 'month month2 year', isMonthRange),
  form(`([^\\d–]*?) +${lastYear}`, 'month year', isNamedPart),
  form(String.raw`(\d{3,4})[-–]${anyYear}`, 'year year2', isYearRange),
  form(String.raw`(\d{4})[-–](\d\d)[A-Za-z]?`, 'year short2', isShortYearRange),
  form(anyYear, 'year', ({ year }, use, site) => isYear(year, use, site)),
];

function isOfForm(written: string, use: DateUse, site: DateSite): boolean {
  for (const { pattern, places, accepts } of forms) {
    const found = pattern.exec(written);
    if (!found) continue;
    const date = readPlaces(found, places);
    return accepts(date, use, site) && (use !== 'access-date' || isAccessDay(date, site));
  }
  return false;
}

function readPlaces(found: RegExpExecArray, places: readonly Place[]): ReadDate {
  const value = (place: Place) => found[places.indexOf(place) + 1]!;
  const has = (place: Place) => places.includes(place);
  const short = has('short2') ? Number(value('year').slice(0, 2) + value('short2')) : undefined;
  return {
    year: Number(value('year')),
    month: has('month') ? value('month') : undefined,
    day: has('day') ? value('day') : undefined,
    year2: has('year2') ? Number(value('year2')) : short,
    month2: has('month2') ? value('month2') : undefined,
    day2: has('day2') ? value('day2') : undefined,
  };
}
