import { isDate } from '../../../dates/cs1/isDate.ts';
import { snapshotDay } from '../../../dates/snapshotDay.ts';
import type { Site } from '../../../wikis/site.ts';
import { webArchiveOf } from '../../../wikis/webArchives.ts';

/**
 * The day on which a copy was taken, where the address is that of a copy in a web archive.
 * @returns such as `2020-05-01`
 */
export function dayOfArchive(url: string, site: Site): string | undefined {
  const day = snapshotDay(url);
  const isCopy = /\d{6}\w*\//.test(url) && webArchiveOf(url, site.citations) !== undefined;
  return isCopy && day !== undefined && isDate(day, 'other', site) ? day : undefined;
}

/** Whether the module itself compares the day of a copy: the Wayback Machine's, at a full time. */
export function isComparedCopy(url: string): boolean {
  return /^https?:\/\/web\.archive\.org\/web\/\d{14}\D/.test(url);
}
