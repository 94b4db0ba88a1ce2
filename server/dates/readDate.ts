import { isoDay } from './calendar.ts';
import type { DateFormReader, DatePlace } from './dateForms.ts';
import type { DateForm, YearPart } from './dateLanguage.ts';
import type { DateLanguage } from './dateLanguages.ts';

/** A date taken apart. Whether there is such a day is another question. */
export interface DateValue {
  readonly text: string;
  readonly form: DateForm;
  /** Three or four digits; empty for a source without a date. */
  readonly year: string;
  readonly part: YearPart | undefined;
  readonly day: number | undefined;
  /** The end of a range, as far as it is written: `5–7 May 2020` has a second day and no second month. */
  readonly year2: string | undefined;
  readonly part2: YearPart | undefined;
  readonly day2: number | undefined;
  /** What tells several works of one year apart: `2020a`. */
  readonly letter: string;
}

/**
 * Reads a date in any form of a language.
 * @param written without white space around it
 * @returns undefined for a text that has the form of no date, as `5 Foo 2020` or `05 May 2020`
 */
export function readDate(written: string, language: DateLanguage): DateValue | undefined {
  if (written.length > longestDate) return undefined;
  const text = withPlainDigits(written, language);
  for (const reader of language.readers) {
    const found = reader.pattern.exec(text);
    if (found) return dateValue(written, found, reader, language);
  }
  return undefined;
}

/** No date is longer, in UTF-16 units. */
const longestDate = 100;

/** The day of a date that names one, as `2020-05-06`. */
export function isoDayOf({ form, year, part, day }: DateValue): string | undefined {
  if (form.kind !== 'day' || !part || day === undefined) return undefined;
  return isoDay(Number(year), part.number, day);
}

function withPlainDigits(text: string, { rows }: DateLanguage): string {
  let plain = text;
  for (const { digits } of rows) {
    if (!digits) continue;
    const own = [...digits];
    plain = plain.replace(/\p{Nd}/gu, (digit) =>
      own.includes(digit) ? String(own.indexOf(digit)) : digit,
    );
  }
  return plain;
}

function dateValue(
  text: string,
  found: RegExpExecArray,
  { form, places }: DateFormReader,
  language: DateLanguage,
): DateValue | undefined {
  const value = (...names: DatePlace[]) => {
    const index = places.findIndex((place) => names.includes(place));
    return index < 0 ? undefined : found[index + 1];
  };
  const part = partOf(value('part', 'month'), value('monthNumber'), language);
  // `2020-13-01`
  if (!part && value('monthNumber')) return undefined;
  const year = value('year') ?? '';
  const short = value('shortYear2');
  return {
    text,
    form,
    year,
    part,
    day: numberOf(value('day')),
    year2: value('year2') ?? (short && year.slice(0, 2) + short),
    part2: partOf(value('part2', 'month2'), undefined, language),
    day2: numberOf(value('day2')),
    letter: value('letter') ?? '',
  };
}

function partOf(
  name: string | undefined,
  monthNumber: string | undefined,
  { data, parts }: DateLanguage,
): YearPart | undefined {
  if (monthNumber) return parts.get(data.months[Number(monthNumber) - 1] ?? '');
  return name === undefined ? undefined : parts.get(name.replace(/ +/g, ' '));
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
