import { isoDay } from './calendar.ts';
import type { DateLanguageData, DateOrder } from './dateLanguage.ts';
import type { DateLanguage } from './dateLanguages.ts';
import { writeIsoDay } from './writeDate.ts';

/** A date that may be meant, which need not be a valid one. */
export interface MeantDate {
  readonly text: string;
  /** Whether nothing else can be meant. */
  readonly sure: boolean;
}

/**
 * Dates that may be meant by a text that is none: `May 5th 2020`, `2020/5/5`, `13.5.2020`.
 * @param order how a day written in mere numbers is to be written
 */
export function meantDates(
  written: string,
  order: DateOrder,
  language: DateLanguage,
): readonly MeantDate[] {
  if (written.length > longest) return [];
  const plain = plainDate(written, language);
  const days = numericDays(plain).map((iso) => writeIsoDay(iso, order, language));
  const bare = withoutExtras(plain, language.data);
  return [
    ...isoDays(plain).map((text) => ({ text, sure: true })),
    ...days.map((text) => ({ text, sure: days.length === 1 })),
    ...[plain, bare, dashed(bare)].map((text) => ({ text, sure: true })),
  ];
}

/** No date is longer, in UTF-16 units. */
const longest = 60;

/** Month names in full or short, days without ending, one space, a comma where one belongs. */
function plainDate(written: string, language: DateLanguage): string {
  const { ordinals, fillers } = language.data.slips;
  return written
    .replace(/&nbsp;|\s/g, ' ')
    .replace(/(\d)(\p{L}+)(?!\p{L})/gu, (all, digit: string, ending: string) =>
      ordinals.includes(ending.toLowerCase()) ? digit : all,
    )
    .replace(/\p{L}+/gu, (word) => (fillers.includes(word.toLowerCase()) ? ' ' : word))
    .replace(/\p{L}{3,}\.?/gu, (name) => partName(name, language))
    .replace(/\b0+(\d) (?=\p{L})/gu, '$1 ')
    .replace(/(\p{L}) 0+(\d)\b/gu, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Sept.` is `Sep`, `decem` `Dec`, `summer` `Summer`. */
function partName(name: string, { data }: DateLanguage): string {
  const lower = name.replace('.', '').toLowerCase();
  const month = data.months.findIndex((full) => full.toLowerCase().startsWith(lower));
  if (month >= 0) {
    const full = data.months[month]!;
    return full.length === lower.length ? full : data.shortMonths[month]!;
  }
  const others = [...data.seasons.flat(), ...data.namedDates];
  return others.find((other) => other.toLowerCase() === lower) ?? name;
}

/** Weekday, time of day, `Retrieved`, and commas in the wrong place. */
function withoutExtras(date: string, { slips, circa, undated }: DateLanguageData): string {
  const bare = withoutStart(withoutStart(date, slips.introductions, ': '), slips.weekdays, '., ')
    .replace(/[.,;]+$/, '')
    .replace(/^(\d\d?) (\p{L}+), ?(\d{3,4})$/u, '$1 $2 $3')
    .replace(/^(\p{L}+) (\d\d?),? ?(\d{4})$/u, '$1 $2, $3')
    .replace(/^(\p{L}+), ?(\d{4})$/u, '$1 $2')
    .trim();
  const [, before = '', year = ''] = /^(\D+?) ?(\d{3,4})$/.exec(bare) ?? [];
  if (slips.circa.includes(before.toLowerCase())) return circa + year;
  return undated.find((word) => lettersOf(word) === lettersOf(bare)) ?? bare;
}

/**
 * Takes a word off the start of a date.
 * @param marks what may stand between it and the rest; a space must
 */
function withoutStart(date: string, words: readonly string[], marks: string): string {
  const lower = date.toLowerCase();
  for (const word of words) {
    if (!lower.startsWith(word)) continue;
    let end = word.length;
    while (end < date.length && marks.includes(date.charAt(end))) end++;
    if (date.charAt(end - 1) === ' ') return date.slice(end);
  }
  return date;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
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
  return year && month && day ? [isoDay(Number(year), Number(month), Number(day))] : [];
}

/** `13/5/2020` is one day, `5/6/2020` one of two. */
function numericDays(date: string): string[] {
  const [, first, second, year] = /^(\d\d?)[-–/.](\d\d?)[-–/.](\d{4})$/.exec(date) ?? [];
  if (!first || !second || !year) return [];
  const [a, b] = [Number(first), Number(second)];
  const day = (month: number, date: number) => isoDay(Number(year), month, date);
  if (a === b || b > 12) return [day(a, b)];
  if (a > 12) return [day(b, a)];
  return [day(b, a), day(a, b)];
}
