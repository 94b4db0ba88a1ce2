import type { RenderContext } from '../scope.ts';
import {
  type WrittenDay,
  isValidAccessDate,
  isValidDate,
  isoDay,
  monthNumber,
  months,
  parseDays,
} from './dates.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The dates of a citation that show. */
export type DateField = 'date' | 'publicationDate' | 'accessDate' | 'archiveDate' | 'doiBroken';
export type Dates = Readonly<Record<DateField, string>>;

/** How a date is to be written. */
interface DateStyle {
  readonly order: DateOrder;
  readonly monthNames: 'long' | 'short';
}

/**
 * Brings the dates of one citation to the style that it or its page asks for. A date that the
 * module does not accept leaves all of them as they are written.
 * @param dates plain text, empty where unset
 * @param df the citation's own wish: `dmy`, `mdy-all`, …
 */
export function styleDates(dates: Dates, df: string, page: PageStyle): Dates {
  const entries = (Object.entries(dates) as [DateField, string][]).filter(([, date]) => date);
  if (!entries.every(([field, date]) => accepts(field, date))) return dates;
  const styled = { ...dates };
  for (const [field, date] of entries) {
    const style = wishedStyle(field, df, page);
    styled[field] = hyphensToDashes(style ? restyle(date, style) : date);
  }
  return styled;
}

/** A day in an order, with the full name of its month; `2020-05-06` as it is if there is no such day. */
export function formatIsoDay(iso: string, order: DateOrder): string {
  return isValidDate(iso) ? restyle(iso, { order, monthNames: 'long' }) : iso;
}

/** The order in which a date is written; undefined for one without a day. */
export function orderOf(date: string): DateOrder | undefined {
  if (!parseDays(date)) return undefined;
  if (/^\d{4}-/.test(date)) return 'ymd';
  return /^\d/.test(date) ? 'dmy' : 'mdy';
}

/** A valid date in another order; months stay long or short as they are. */
export function restyleDate(date: string, order: DateOrder): string {
  const isLong = (parseDays(date) ?? []).some((day) => day.month.length > 3 || day.month === 'May');
  const monthNames = isLong ? 'long' : 'short';
  return hyphensToDashes(restyle(date, { order, monthNames }));
}

type PageStyle = Pick<RenderContext, 'dateStyle' | 'dateForms'>;

function accepts(field: DateField, date: string): boolean {
  return isOfAccess(field) ? isValidAccessDate(date) : isValidDate(date);
}

function isOfAccess(field: DateField): boolean {
  return field === 'accessDate' || field === 'archiveDate';
}

/** `df=mdy` is for dates of publication, `df=mdy-all` for all; otherwise the page's style counts. */
function wishedStyle(field: DateField, df: string, page: PageStyle): DateStyle | undefined {
  const [, own, all] = /^(dmy|mdy|ymd)(-all)?$/.exec(df) ?? [];
  if (own) {
    const isWished = all || !isOfAccess(field);
    return isWished ? { order: own as DateOrder, monthNames: 'long' } : undefined;
  }
  if (!page.dateStyle) return undefined;
  const forms = page.dateForms ?? '';
  const form = forms.charAt(isOfAccess(field) ? 1 : 0) || forms.charAt(0);
  return {
    order: form === 'y' ? 'ymd' : page.dateStyle,
    monthNames: form === 's' ? 'short' : 'long',
  };
}

function restyle(date: string, style: DateStyle): string {
  const [from, to] = (parseDays(date) ?? []).map((day) => withMonthName(day, style));
  if (!from) return withMonthNames(date, style);
  const { order } = style;
  if (order === 'ymd') return to ? date : isoDay(from);
  if (!to) return withYear(dayAndMonth(from, order), from, order);
  if (from.year !== to.year) {
    const start = withYear(dayAndMonth(from, order), from, order);
    return `${start} – ${withYear(dayAndMonth(to, order), to, order)}`;
  }
  if (from.month !== to.month) {
    return withYear(`${dayAndMonth(from, order)} – ${dayAndMonth(to, order)}`, to, order);
  }
  return withYear(dayAndMonth({ ...from, day: `${from.day}–${to.day}` }, order), to, order);
}

type NamedOrder = 'dmy' | 'mdy';

function dayAndMonth({ day, month }: WrittenDay, order: NamedOrder): string {
  return order === 'dmy' ? `${day} ${month}` : `${month} ${day}`;
}

function withYear(days: string, { year }: WrittenDay, order: NamedOrder): string {
  return order === 'dmy' ? `${days} ${year}` : `${days}, ${year}`;
}

function withMonthName(day: WrittenDay, style: DateStyle): WrittenDay {
  return { ...day, month: monthName(day.month, style) };
}

/** `Jan–Feb 2020` has no order, but names of months. */
function withMonthNames(date: string, style: DateStyle): string {
  return date.replace(/\p{L}{3,}/gu, (name) => monthName(name, style));
}

function monthName(name: string, { monthNames }: DateStyle): string {
  const full = months[monthNumber(name) - 1];
  if (!full) return name;
  return monthNames === 'long' ? full : full.slice(0, 3);
}

/** Ranges are written with an en dash; the hyphens of 2020-05-06 stay. */
function hyphensToDashes(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : date.replace(/-/g, '–');
}
