import { dateStyle } from '../../../article/dateStyle.ts';
import { formatIsoDay, orderOf } from '../../../render/citation/dateStyles.ts';
import { snapshotDay } from '../snapshotDay.ts';
import type { MissingArgument } from './addArgument.ts';
import type { FixContext } from './citationChange.ts';

/** `archive-date` from the time in the archive's address, written as the other dates are. */
export function missingArchiveDate({ fault, article }: FixContext): MissingArgument | undefined {
  const day = snapshotDay(fault.argument?.value ?? '', article.site);
  if (!day) return undefined;
  const { arguments: given } = fault.citation;
  const dates = given.flatMap(({ name, value }) => (/date$/.test(name) ? [orderOf(value)] : []));
  const order = dates.find(Boolean) ?? dateStyle(article).dateStyle ?? 'ymd';
  return { name: 'archive-date', value: formatIsoDay(day, order), sure: true };
}

/** `url` from the end of the Wayback Machine's address, which is the original. */
export function missingOriginal({ fault }: FixContext): MissingArgument | undefined {
  const [, original] =
    /^https?:\/\/web\.archive\.org\/web\/\d{14}(?:\w\w_)?\/(https?:\/\/.+)$/.exec(
      fault.argument?.value ?? '',
    ) ?? [];
  return original ? { name: 'url', value: original, sure: true } : undefined;
}
