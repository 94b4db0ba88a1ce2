import { dateStyle } from '../../../article/dateStyle.ts';
import { formatIsoDay } from '../../../render/citation/dateStyles.ts';
import { months } from '../../../render/citation/dates.ts';
import type { FixContext } from './citationChange.ts';
import type { Candidate } from './rewriteValue.ts';

/** Dates that may be meant by one that the module does not take: `May 5th 2020`, `2020/5/5`. */
export function rewriteDate(value: string, { article }: FixContext): readonly Candidate[] {
  if (value.length > longest) return [];
  const order = dateStyle(article).dateStyle ?? 'dmy';
  const plain = plainDate(value);
  const days = numericDays(plain).map((iso) => formatIsoDay(iso, order));
  const written = [plain, withoutExtras(plain), dashed(withoutExtras(plain))];
  return [
    ...isoDays(plain).map((iso) => ({ value: iso, sure: true })),
    ...days.map((day) => ({ value: day, sure: days.length === 1 })),
    ...written.map((date) => ({ value: date, sure: true })),
  ];
}

/** No date is longer, in UTF-16 units. */
const longest = 60;

/** Month names in full or three letters, days without ending, one space, a comma where one belongs. */
function plainDate(value: string): string {
  return value
    .replace(/&nbsp;|\s/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\b(?:of|the)\b/gi, ' ')
    .replace(/\p{L}{3,}\.?/gu, namePart)
    .replace(/\b0+(\d) (?=\p{L})/gu, '$1 ')
    .replace(/(\p{L}) 0+(\d)\b/gu, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

function namePart(name: string): string {
  const word = name.replace('.', '');
  const lower = word.toLowerCase();
  const month = months.find((full) => full.toLowerCase().startsWith(lower));
  if (month) return month.length === word.length ? month : month.slice(0, 3);
  if (lower === 'sept') return 'Sep';
  const season = seasons.find((other) => other.toLowerCase() === lower);
  return season ?? name;
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Fall', 'Winter', 'Easter', 'Christmas'];

/** Weekday, time of day, `Retrieved`, and commas in the wrong place. */
function withoutExtras(date: string): string {
  return date
    .replace(/^(?:retrieved|accessed|published|updated|posted)(?: on)?:? /i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* /i, '')
    .replace(/^(?:circa|ca?\.?) ?(?=\d{3,4}$)/i, 'c. ')
    .replace(/[.,;]+$/, '')
    .replace(/^n\.?d$/i, 'n.d.')
    .replace(/^(\d\d?) (\p{L}+), ?(\d{3,4})$/u, '$1 $2 $3')
    .replace(/^(\p{L}+) (\d\d?),? ?(\d{4})$/u, '$1 $2, $3')
    .replace(/^(\p{L}+), ?(\d{4})$/u, '$1 $2')
    .trim();
}

/** `May - June 2020`, `2019/20`. */
function dashed(date: string): string {
  const range = date.replace(/^(\d{4})\/(\d\d|\d{4})$/, '$1–$2');
  // Days of two months are set apart with spaces, everything else is not.
  const isLong = /\d \p{L}+ ?[-–—] ?\d|\p{L} \d+ ?[-–—] ?\p{L}/u.test(range);
  return range.replace(/ ?[-–—] ?/g, isLong ? ' – ' : '–');
}

/** `2020/5/5`, `2020.05.05`, `2020-05-05T12:00Z`, `20200505`. */
function isoDays(date: string): string[] {
  const [, year, month, day] =
    /^(\d{4})[-–/.](\d\d?)[-–/.](\d\d?)(?:[T ].*)?$/.exec(date) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(date) ??
    [];
  return year && month && day ? [iso(year, month, day)] : [];
}

/** `13/5/2020` is one day, `5/6/2020` one of two. */
function numericDays(date: string): string[] {
  const [, first, second, year] = /^(\d\d?)[-–/.](\d\d?)[-–/.](\d{4})$/.exec(date) ?? [];
  if (!first || !second || !year) return [];
  const [a, b] = [Number(first), Number(second)];
  if (a === b || b > 12) return [iso(year, first, second)];
  if (a > 12) return [iso(year, second, first)];
  return [iso(year, second, first), iso(year, first, second)];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
