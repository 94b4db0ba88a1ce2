/** Dates of citations as the module reads them: which forms and days there are. */

/** A day, or the ends of a range of days, as written. */
export interface WrittenDay {
  readonly day: string;
  /** Full or short name of the month. */
  readonly month: string;
  /** With the letter that may stand behind it: `2020a`. */
  readonly year: string;
}

export const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Whether a date of publication may have this form; days must exist. */
export function isValidDate(date: string): boolean {
  const days = parseDays(date);
  return days
    ? days.every(exists)
    : formsWithoutDay.some((form) => form.test(date)) || isYearRange(date);
}

/** Whether an access or archive date may: one day, none before Wikipedia's first. */
export function isValidAccessDate(date: string): boolean {
  const days = parseDays(date);
  const [day] = days ?? [];
  return days?.length === 1 && day !== undefined && exists(day) && isoDay(day) >= '2001-01-15';
}

/** The day or the two ends of the range that a date names; undefined where it names none. */
export function parseDays(date: string): readonly WrittenDay[] | undefined {
  for (const { form, places } of dayForms) {
    const found = form.exec(date);
    if (found) return readDays(found, places);
  }
  return undefined;
}

/** `2020-05-06`. */
export function isoDay({ day, month, year }: WrittenDay): string {
  const number = (value: number) => String(value).padStart(2, '0');
  return `${year.slice(0, 4)}-${number(monthNumber(month))}-${number(Number(day))}`;
}

/** 1 to 12 for a full or short name, 0 for anything else. */
export function monthNumber(name: string): number {
  return months.findIndex((month) => name.length > 2 && month.startsWith(name)) + 1;
}

const month = `(?:${months.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const season = '(?:Winter|Spring|Summer|Fall|Autumn)';
const quarter = '(?:(?:First|Second|Third|Fourth) Quarter|Q[1-4])';
const year = String.raw`(?:[12]\d{3}|[1-9]\d{2})[a-z]?`;
const dash = String.raw`\s?[-–]\s?`;

const formsWithoutDay = [
  /^(?:n\.d\.|nd)[a-z]?$/i,
  new RegExp(`^(?:c\\. ?)?${year}$`),
  new RegExp(`^(?:c\\. )?(?:${month}|${season}|Easter|Christmas|${quarter}) ${year}$`),
  new RegExp(`^${month}${dash}${month} ${year}$`),
  new RegExp(`^${season}${dash}${season} ${year}$`),
  new RegExp(`^(?:${month}|${season}) \\d{4}${dash}(?:${month}|${season}) ${year}$`),
  new RegExp(`^${season} \\d{4}${dash}(?:\\d{2}|\\d{4})[a-z]?$`),
];

/** `2019–2020`, `2019–20`: the second year is the later one. */
function isYearRange(date: string): boolean {
  const [, from, to] = /^(?:c\. )?(\d{3,4})\s?[-–]\s?(\d{4}|\d\d)[a-z]?$/.exec(date) ?? [];
  if (!from || !to) return false;
  const end = to.length === 2 ? Number(from.slice(0, -2) + to) : Number(to);
  return end > Number(from);
}

type Place = 'day' | 'month' | 'year' | 'day2' | 'month2' | 'year2';

interface DayForm {
  readonly form: RegExp;
  /** What the groups of the form hold; what the second day lacks it shares with the first. */
  readonly places: readonly Place[];
}

const dayForms: readonly DayForm[] = [
  { form: /^(\d{4})-(\d\d)-(\d\d)$/, places: ['year', 'month', 'day'] },
  { form: new RegExp(`^(\\d\\d?) (${month}) (${year})$`), places: ['day', 'month', 'year'] },
  { form: new RegExp(`^(${month}) (\\d\\d?), (${year})$`), places: ['month', 'day', 'year'] },
  {
    form: new RegExp(`^(\\d\\d?)[-–](\\d\\d?) (${month}) (${year})$`),
    places: ['day', 'day2', 'month', 'year'],
  },
  {
    form: new RegExp(`^(${month}) (\\d\\d?)[-–](\\d\\d?), (${year})$`),
    places: ['month', 'day', 'day2', 'year'],
  },
  {
    form: new RegExp(`^(\\d\\d?) (${month})${dash}(\\d\\d?) (${month}) (${year})$`),
    places: ['day', 'month', 'day2', 'month2', 'year'],
  },
  {
    form: new RegExp(`^(${month}) (\\d\\d?)${dash}(${month}) (\\d\\d?), (${year})$`),
    places: ['month', 'day', 'month2', 'day2', 'year'],
  },
  {
    form: new RegExp(`^(\\d\\d?) (${month}) (\\d{4})${dash}(\\d\\d?) (${month}) (${year})$`),
    places: ['day', 'month', 'year', 'day2', 'month2', 'year2'],
  },
  {
    form: new RegExp(`^(${month}) (\\d\\d?), (\\d{4})${dash}(${month}) (\\d\\d?), (${year})$`),
    places: ['month', 'day', 'year', 'month2', 'day2', 'year2'],
  },
];

function readDays(
  found: RegExpExecArray,
  places: readonly Place[],
): readonly WrittenDay[] | undefined {
  const value = (place: Place) => found[places.indexOf(place) + 1] ?? '';
  const isNumeric = /^\d+$/.test(value('month'));
  // Only in 2020-05-06 may a number have a leading zero.
  if (!isNumeric && (value('day').startsWith('0') || value('day2').startsWith('0')))
    return undefined;
  const first: WrittenDay = {
    day: String(Number(value('day'))),
    month: isNumeric ? (months[Number(value('month')) - 1] ?? '') : value('month'),
    year: value('year'),
  };
  if (!places.includes('day2')) return [first];
  const pick = (place: Place, shared: string) => (places.includes(place) ? value(place) : shared);
  return [
    first,
    { day: value('day2'), month: pick('month2', first.month), year: pick('year2', first.year) },
  ];
}

function exists({ day, month: name, year: written }: WrittenDay): boolean {
  const number = monthNumber(name);
  const inYear = Number(written.replace(/\D/g, ''));
  if (number < 1 || Number(day) < 1) return false;
  // Day 0 of the next month is the last day of this one; 2000 and 2001 stand for all years.
  const isLeap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  return Number(day) <= new Date(Date.UTC(isLeap ? 2000 : 2001, number, 0)).getUTCDate();
}
