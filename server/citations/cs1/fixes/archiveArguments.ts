import { dateStyle } from '../../../article/dateStyle.ts';
import { dateLanguage } from '../../../dates/dateLanguages.ts';
import { readDate } from '../../../dates/readDate.ts';
import { writeIsoDay } from '../../../dates/writeDate.ts';
import { dayOfArchive } from '../check/dayOfArchive.ts';
import type { MissingArgument } from './addArgument.ts';
import type { FixContext } from './citationChange.ts';
import type { Candidate } from './rewriteValue.ts';

/** `archive-date` from the time in the archive's address, written as the other dates are. */
export function missingArchiveDate({ fault, article }: FixContext): MissingArgument | undefined {
  const day = dayOfArchive(fault.argument?.value ?? '', article.site);
  if (!day) return undefined;
  const language = dateLanguage(article.site);
  const dates = fault.citation.arguments.filter(({ name }) => name.endsWith('date'));
  const orders = dates.map(({ value }) => readDate(value, language)?.form.order);
  const order = orders.find(Boolean) ?? dateStyle(article).dateStyle ?? 'ymd';
  return { name: 'archive-date', value: writeIsoDay(day, order, language), sure: true };
}

/** The day of the copy in the form of the day that it replaces, or else of the other dates. */
export function dayOfCopy(value: string, context: FixContext): readonly Candidate[] {
  const { fault, article } = context;
  const day = fault.values.taken;
  if (!day) return [];
  const language = dateLanguage(article.site);
  const order = readDate(value, language)?.form.order ?? dateStyle(article).dateStyle ?? 'ymd';
  return [{ value: writeIsoDay(day, order, language), sure: true }];
}

/** `url` from the end of the Wayback Machine's address, which is the original. */
export function missingOriginal({ fault }: FixContext): MissingArgument | undefined {
  const [, original] =
    /^https?:\/\/web\.archive\.org\/web\/\d{14}(?:\w\w_)?\/(https?:\/\/.+)$/.exec(
      fault.argument?.value ?? '',
    ) ?? [];
  return original ? { name: 'url', value: original, sure: true } : undefined;
}
