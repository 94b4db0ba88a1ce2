import { monthNumber } from '../../render/citation/dates.ts';
import type { Site } from '../../site/site.ts';

/** What a date stands for; some take fewer forms than others. */
export type DateUse = 'date' | 'year' | 'access-date' | 'pmc-embargo-date' | 'other';

export type DateSite = Pick<Site, 'today' | 'citationRules'>;

/** A date taken apart; months by name, or by number in `2020-05-06`. */
export interface ReadDate {
  readonly year: number;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly year2: number | undefined;
  readonly month2: string | undefined;
  readonly day2: string | undefined;
}

export function monthOf(written: string): number {
  return isMonthName(written) ? monthNumber(written) : 0;
}

/** `May` in full or the first three letters of a month. */
function isMonthName(written: string): boolean {
  const number = monthNumber(written);
  return number > 0 && (written.length === 3 || fullMonths.test(written));
}

const fullMonths =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Both in full or both short: `Jan–Mar`. */
function isSameStyle(first: string, second: string): boolean {
  const isFull = (month: string) => fullMonths.test(month);
  const isShort = (month: string) => month.length === 3;
  const areMonths = monthOf(first) > 0 && monthOf(second) > 0;
  return areMonths && ((isFull(first) && isFull(second)) || (isShort(first) && isShort(second)));
}

function isSeason(written: string, use: DateUse, { citationRules }: DateSite): boolean {
  return use === 'date' && citationRules.seasons.includes(written);
}

/** Not beyond next year, and for an embargo not beyond the year after that. */
export function isYear(year: number, use: DateUse, { today }: DateSite): boolean {
  return year <= Number(today.slice(0, 4)) + (use === 'pmc-embargo-date' ? 2 : 1);
}

function exists(year: number, month: number, dayOfMonth: string | undefined): boolean {
  const number = Number(dayOfMonth);
  if (month < 1 || month > 12 || number < 1) return false;
  // Until 1581 the Julian calendar counts.
  const isLeap = year % 4 === 0 && (year < 1582 || year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return number <= length;
}

export function isIsoDay(
  { year, month, day: number }: ReadDate,
  use: DateUse,
  site: DateSite,
): boolean {
  return year >= 1582 && isYear(year, use, site) && exists(year, Number(month), number);
}

export function isSingleDay(
  { year, month, day: number }: ReadDate,
  use: DateUse,
  site: DateSite,
): boolean {
  return isYear(year, use, site) && exists(year, monthOf(month!), number);
}

export function isDayRange(date: ReadDate, use: DateUse, site: DateSite): boolean {
  const month = monthOf(date.month!);
  const forward = Number(date.day) < Number(date.day2);
  return forward && isYear(date.year, use, site) && exists(date.year, month, date.day2);
}

export function isMonthDayRange(date: ReadDate, use: DateUse, site: DateSite): boolean {
  const [from, to] = [monthOf(date.month!), monthOf(date.month2!)];
  return (
    from > 0 &&
    from < to &&
    isSameStyle(date.month!, date.month2!) &&
    isYear(date.year, use, site) &&
    exists(date.year, from, date.day) &&
    exists(date.year, to, date.day2)
  );
}

export function isFullRange(date: ReadDate, use: DateUse, site: DateSite): boolean {
  const { year, year2 = 0 } = date;
  return (
    year < year2 &&
    isYear(year2, use, site) &&
    isSameStyle(date.month!, date.month2!) &&
    exists(year, monthOf(date.month!), date.day) &&
    exists(year2, monthOf(date.month2!), date.day2)
  );
}

/** `Winter 2019–20`, `Summer 2019–2020`: the only seasons that span two years. */
export function isSeasonOfYears(
  { year, month, year2 = 0 }: ReadDate,
  use: DateUse,
  site: DateSite,
): boolean {
  const spans = month === 'Winter' || month === 'Summer';
  return spans && use === 'date' && year2 - year === 1 && isYear(year2, use, site);
}

export function isMonthYearRange(date: ReadDate, use: DateUse, site: DateSite): boolean {
  const { year, year2 = 0, month = '', month2 = '' } = date;
  const seasons = isSeason(month, use, site) && isSeason(month2, use, site);
  return year < year2 && isYear(year2, use, site) && (seasons || isSameStyle(month, month2));
}

export function isMonthRange(
  { year, month = '', month2 = '' }: ReadDate,
  use: DateUse,
  site: DateSite,
): boolean {
  if (!isYear(year, use, site)) return false;
  const from = monthOf(month);
  if (from > 0) return from < monthOf(month2) && isSameStyle(month, month2);
  return isSeason(month, use, site) && isSeason(month2, use, site) && month !== month2;
}

/** `May 2020`, `Spring 2020`, `First Quarter 2020`, `Easter 2020`; all but months only as `date`. */
export function isNamedPart({ year, month = '' }: ReadDate, use: DateUse, site: DateSite): boolean {
  const { quarters, namedDates } = site.citationRules;
  const named = [...quarters, ...namedDates].includes(month.replace(/ +/g, ' ')) && use === 'date';
  return isYear(year, use, site) && (monthOf(month) > 0 || isSeason(month, use, site) || named);
}

export function isYearRange({ year, year2 = 0 }: ReadDate, use: DateUse, site: DateSite): boolean {
  return year < year2 && isYear(year2, use, site);
}

/** `2019–20`; `2003–05` might be a month. */
export function isShortYearRange(
  { year, year2 = 0 }: ReadDate,
  use: DateUse,
  site: DateSite,
): boolean {
  return year2 % 100 > 12 && year < year2 && isYear(year2, use, site);
}

/** One day, from Wikipedia's first to tomorrow. */
export function isAccessDay(
  { year, month, day: number, day2, year2 }: ReadDate,
  { today }: DateSite,
): boolean {
  if (!month || !number || day2 !== undefined || year2 !== undefined) return false;
  const named = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  const at = Date.UTC(year, named - 1, Number(number));
  const afterTomorrow = Date.parse(today) + 2 * 86_400_000;
  return at >= Date.UTC(2001, 0, 15) && at < afterTomorrow;
}
