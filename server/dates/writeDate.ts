import { firstGregorianYear } from './calendar.ts';
import type { DateForm, DateOrder, YearPart } from './dateLanguage.ts';
import type { DateLanguage } from './dateLanguages.ts';
import { isoDayOf, readDate, type DateValue } from './readDate.ts';

/** How a date is to be written. */
export interface DateStyle {
  readonly order: DateOrder;
  readonly months: 'long' | 'short' | 'as-written';
}

/**
 * Writes a date in another style, as Module:Citation/CS1 does: `5-7 May 2020` becomes
 * `May 5–7, 2020`. What the style has no form for stays: a range in numbers, the name of a season.
 * The date is taken for one that is valid.
 */
export function writeDate(date: DateValue, style: DateStyle, language: DateLanguage): string {
  return withDashes(inStyle(date, style, language) ?? date.text);
}

/** Ranges are written with an en dash; the hyphens of `2020-05-06` stay. */
export function withDashes(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : date.replaceAll('-', '–');
}

/**
 * A day in an order, with the full name of its month.
 * @param iso such as `2020-05-06`; another text comes back as it is
 */
export function writeIsoDay(iso: string, order: DateOrder, language: DateLanguage): string {
  const date = readDate(iso, language);
  return date ? writeDate(date, { order, months: 'long' }, language) : iso;
}

function inStyle(
  date: DateValue,
  { order, months }: DateStyle,
  language: DateLanguage,
): string | undefined {
  const { kind } = date.form;
  // No date before the Gregorian calendar is written in numbers.
  if (order === 'ymd') return Number(date.year) < firstGregorianYear ? undefined : isoDayOf(date);
  const names = [date.part, date.part2].flatMap((part) => part ?? []);
  if (names.length === 0 || names.some((part) => part.kind !== 'month')) return undefined;
  const wanted = date.day === undefined ? undefined : order;
  const form = language.data.forms.find((other) => other.kind === kind && other.order === wanted);
  return form && fillIn(form, date, (part) => monthName(part, months, language));
}

function fillIn({ text }: DateForm, date: DateValue, nameOf: (month: YearPart) => string): string {
  const { year, year2, letter, part, part2, day, day2 } = date;
  const first = part && nameOf(part);
  const second = part2 && nameOf(part2);
  const values: Readonly<Record<string, string | number | undefined>> = {
    year: year2 === undefined ? year + letter : year,
    year2: `${year2}${letter}`,
    month: first,
    part: first,
    month2: second,
    part2: second,
    day,
    day2,
  };
  return text.replace(/\{(\w+)\}/g, (_, place: string) => String(values[place] ?? ''));
}

/** A name that is in one list only is long or short; `May`, which is in both, is written the same. */
function monthName(
  { number, lists }: YearPart,
  months: DateStyle['months'],
  { data }: DateLanguage,
): string {
  const isShort =
    months === 'as-written' ? lists.every((list) => list.startsWith('short')) : months === 'short';
  return (isShort ? data.shortMonths : data.months)[number - 1]!;
}
