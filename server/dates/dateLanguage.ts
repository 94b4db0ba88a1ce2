/** How the people who write a language name and order dates: the types of `languages.json`. */

/** What a date names: a day or days, a part of a year (a month, a season, …), or no more than years. */
export type DateKind =
  | 'day'
  | 'days'
  | 'daysOfMonths'
  | 'daysOfYears'
  | 'part'
  | 'parts'
  | 'partsOfYears'
  | 'seasonOfYears'
  | 'year'
  | 'years'
  | 'circa'
  | 'undated';

/** The order of day, month and year; `ymd` by itself is `2020-05-06`. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * One way to write a date: `{month} {day}, {year}`. `{part}` is a month or another part of a year, and
 * `{shortYear2}` the last two digits of a year. Any number of spaces stands for one, and a hyphen for
 * an en dash.
 */
export interface DateForm {
  readonly kind: DateKind;
  /** Missing where the date has no day. */
  readonly order?: DateOrder;
  readonly text: string;
}

/** How people who write one language name and order dates: a row of `languages.json`. */
export interface DateLanguageData {
  /** From January on, in full. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Spring, summer, autumn and winter, each with all of its names. */
  readonly seasons: readonly (readonly string[])[];
  readonly quarters: readonly string[];
  /** Days that name an issue of the year: `Easter 2020`. */
  readonly namedDates: readonly string[];
  /** What stands before a year that is not certain. */
  readonly circa: string;
  /** What stands for no date at all. */
  readonly undated: readonly string[];
  /** The ten digits from zero on, where people do not write `0123456789`. */
  readonly digits?: string;
  readonly forms: readonly DateForm[];
  readonly slips: DateSlips;
}

/** What people write in dates and no style takes, in lower case. */
export interface DateSlips {
  /** What follows the number of a day. */
  readonly ordinals: readonly string[];
  /** Small words inside a date. */
  readonly fillers: readonly string[];
  readonly weekdays: readonly string[];
  /** What stands before a date. */
  readonly introductions: readonly string[];
  readonly circa: readonly string[];
}

/** A month, season, quarter or named day of a year. */
export interface YearPart {
  readonly kind: 'month' | 'season' | 'quarter' | 'named';
  /** From 1 on: 5 is May, the second quarter 2. */
  readonly number: number;
  /** The lists of names that hold it: `May` is a full name and a short one. */
  readonly lists: readonly string[];
}
