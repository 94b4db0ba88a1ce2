import { dayExists } from '../../dates/calendar.ts';
import type { LayoutDates } from '../../wikis/layoutData.ts';
import type { Argument } from '../../render/argument.ts';
import { type Inline, text } from '../../render/inline.ts';
import type { LayoutArguments } from './layoutArguments.ts';

/** The date of a source, from one parameter or from those for day, month and year. */
export function showDate(args: LayoutArguments, dates: LayoutDates | undefined): Inline[] {
  const date = args.find('date');
  if (date) return showWrittenDate(date, dates);
  const parts = ['day', 'month', 'year'].flatMap((role) => args.find(role) ?? []);
  return parts.flatMap(({ inline }, index) => (index > 0 ? [text(' '), ...inline] : [...inline]));
}

/** The day on which a source was read or archived. */
export function showDay(
  role: 'accessDate' | 'archiveDate',
  args: LayoutArguments,
  dates: LayoutDates | undefined,
): Inline[] {
  return showWrittenDate(args.find(role), dates?.asWritten?.includes(role) ? undefined : dates);
}

/** `2020-05-03` as the wiki writes days; any other date as it is written. */
function showWrittenDate(date: Argument | undefined, dates: LayoutDates | undefined): Inline[] {
  if (!date) return [];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date.text) ?? [];
  const name = dates?.months[Number(month) - 1];
  const exists = dayExists(Number(year), Number(month), Number(day));
  if (!dates || !year || name === undefined || !exists) {
    return [...date.inline];
  }
  const number = String(Number(day));
  const values: Readonly<Record<string, string>> = {
    year,
    month: name,
    monthNumber: String(Number(month)),
    day: number === '1' ? (dates.first ?? number) : number,
  };
  return [text(dates.day.replace(/\{(\w+)\}/g, (_, place: string) => values[place] ?? ''))];
}
