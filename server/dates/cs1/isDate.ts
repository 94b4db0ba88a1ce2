import type { Site } from '../../wikis/site.ts';
import { dayExists, firstGregorianYear } from '../calendar.ts';
import type { DateKind, YearPart } from '../dateLanguage.ts';
import { dateLanguage, type DateLanguageSite } from '../dateLanguages.ts';
import { isoDayOf, readDate, type DateValue } from '../readDate.ts';

/** What a date of a citation stands for; some take fewer forms than others. */
export type DateUse = 'date' | 'year' | 'access-date' | 'pmc-embargo-date' | 'other';

/** What a date is judged by: the day on which the page is read, and the wiki's language. */
export type DateSite = Pick<Site, 'today'> & DateLanguageSite;

/**
 * Whether Module:Citation/CS1/Date validation accepts a date: its form, that the days exist, that a
 * range runs forward, and that it is not too far in the future.
 * @param written known text, trimmed
 */
export function isDate(written: string, use: DateUse, site: DateSite): boolean {
  if (use === 'year' && /^[1-9]\d{2,3}[A-Za-z]?$/.test(written)) return true;
  const date = readDate(written, dateLanguage(site));
  return date !== undefined && isValid(date, use, site);
}

/** The same of a date that has been read. */
export function isValid(date: DateValue, use: DateUse, site: DateSite): boolean {
  return (
    rules[date.form.kind](date, use, site) && (use !== 'access-date' || isAccessDay(date, site))
  );
}

type Rule = (date: DateValue, use: DateUse, site: DateSite) => boolean;

const rules: Readonly<Record<DateKind, Rule>> = {
  day: (date, use, site) =>
    isYear(date.year, use, site) &&
    (date.form.order !== 'ymd' || Number(date.year) >= firstGregorianYear) &&
    exists(date.year, date.part, date.day),
  days: (date, use, site) =>
    date.day! < date.day2! &&
    isYear(date.year, use, site) &&
    exists(date.year, date.part, date.day2),
  daysOfMonths: (date, use, site) =>
    date.part!.number < date.part2!.number &&
    isSameStyle(date) &&
    isYear(date.year, use, site) &&
    exists(date.year, date.part, date.day) &&
    exists(date.year, date.part2, date.day2),
  daysOfYears: (date, use, site) =>
    isForward(date) &&
    isYear(date.year2!, use, site) &&
    isSameStyle(date) &&
    exists(date.year, date.part, date.day) &&
    exists(date.year2!, date.part2, date.day2),
  part: (date, use, site) =>
    isYear(date.year, use, site) && (date.part!.kind === 'month' || use === 'date'),
  parts: (date, use, site) => isYear(date.year, use, site) && arePartsInOrder(date, use),
  partsOfYears: (date, use, site) =>
    isForward(date) &&
    isYear(date.year2!, use, site) &&
    (areSeasons(date, use) || isSameStyle(date)),
  seasonOfYears: (date, use, site) =>
    spansYears(date.part!) &&
    use === 'date' &&
    Number(date.year2) - Number(date.year) === 1 &&
    isYear(date.year2!, use, site),
  year: (date, use, site) => isYear(date.year, use, site),
  years: (date, use, site) =>
    isForward(date) && isYear(date.year2!, use, site) && !isLikeMonth(date),
  circa: (date, use, site) => (use === 'date' || use === 'year') && isYear(date.year, use, site),
  undated: (_, use) => use === 'date',
};

/** Not beyond next year, and for an embargo not beyond the year after that. */
function isYear(year: string, use: DateUse, { today }: DateSite): boolean {
  return Number(year) <= Number(today.slice(0, 4)) + (use === 'pmc-embargo-date' ? 2 : 1);
}

function exists(year: string, month: YearPart | undefined, day: number | undefined): boolean {
  return month !== undefined && day !== undefined && dayExists(Number(year), month.number, day);
}

function isForward({ year, year2 }: DateValue): boolean {
  return Number(year) < Number(year2);
}

/** Months both in full or both short: `Jan–Mar`. */
function isSameStyle({ part, part2 }: DateValue): boolean {
  const areMonths = part?.kind === 'month' && part2?.kind === 'month';
  return areMonths && part.lists.some((list) => part2.lists.includes(list));
}

/** Any two seasons may follow each other in a year, months run forward. */
function arePartsInOrder(date: DateValue, use: DateUse): boolean {
  if (areSeasons(date, use)) return date.part!.number !== date.part2!.number;
  return isSameStyle(date) && date.part!.number < date.part2!.number;
}

function areSeasons({ part, part2 }: DateValue, use: DateUse): boolean {
  return use === 'date' && part?.kind === 'season' && part2?.kind === 'season';
}

/** `Winter 2019–20`, `Summer 2019–2020`: north or south of the equator these span two years. */
function spansYears({ kind, number }: YearPart): boolean {
  return kind === 'season' && (number === 2 || number === 4);
}

/** `2003–05` might be May 2003. */
function isLikeMonth({ form, year2 }: DateValue): boolean {
  return form.text.includes('{shortYear2}') && Number(year2) % 100 <= 12;
}

/** One day, from Wikipedia's first to tomorrow. */
function isAccessDay(date: DateValue, { today }: DateSite): boolean {
  const day = isoDayOf(date);
  if (day === undefined) return false;
  return day >= '2001-01-15' && Date.parse(day) < Date.parse(today) + 2 * 86_400_000;
}
