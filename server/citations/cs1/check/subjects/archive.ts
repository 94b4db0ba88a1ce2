import { dateLanguage } from '../../../../dates/dateLanguages.ts';
import { isoDayOf, readDate } from '../../../../dates/readDate.ts';
import { faultOfArchive } from '../archiveAddress.ts';
import type { FaultList } from '../citationFault.ts';
import {
  isKnown,
  isSet,
  isSurelySet,
  unset,
  type CitationFields,
  type Field,
} from '../citationFields.ts';
import { dayOfArchive, isComparedCopy } from '../dayOfArchive.ts';
import type { SourceLayout } from '../sourceLayout.ts';

/** The archived copy, as far as the module uses it. */
export interface Archive {
  readonly url: Field;
  readonly date: Field;
  /** The state of the original: `dead` where nothing is said. */
  readonly status: string;
}

/** Reports a bad address of an archived copy, which the module then leaves out with its date. */
export function checkArchive(
  fields: CitationFields,
  { url, chapterUrl }: SourceLayout,
  faults: FaultList,
): Archive {
  const archive = fields.get('archiveUrl');
  const known = fields.site.citationRules.keywords['url-status']!;
  const status = fields.get('urlStatus').text;
  const read = { status: known.includes(status) ? status : '' };
  if (isSet(archive) && isKnown(archive)) {
    const detail = faultOfArchive(archive.text);
    if (detail) faults.add('archive-url', archive.argument, { detail });
    const isOriginal = [url, chapterUrl].some(({ text }) => text === archive.text);
    if (isOriginal && !detail)
      faults.add('bad-url', archive.argument, { why: ': it is that of the original' });
    if (detail || isOriginal) return { ...read, url: unset, date: unset };
  }
  return { ...read, url: archive, date: fields.get('archiveDate') };
}

/** What the archived copy needs beside it, and what needs it. */
export function checkArchiveUse(
  fields: CitationFields,
  archive: Archive,
  original: Field,
  faults: FaultList,
): void {
  const { url, date, status } = archive;
  if (!isSet(url)) {
    if (status)
      faults.add('maint-url-status', fields.get('urlStatus').argument, {}, { part: 'all' });
    const lone = fields.get('archiveDate');
    if (isSurelySet(lone) && !isSet(fields.get('archiveUrl')))
      faults.add('archive-date-missing-url', lone.argument, {}, { part: 'all' });
    return;
  }
  checkDayOfArchive(fields, archive, faults);
  if (!isSet(date)) faults.add('archive-missing-date', url.argument, {}, { part: 'all' });
  if (!isSet(original)) {
    faults.add('archive-missing-url', url.argument, {}, { part: 'all' });
  } else if (status === 'bot: unknown') {
    faults.add('maint-bot-unknown', fields.get('urlStatus').argument);
  }
}

/** The Wayback Machine's address says on which day the copy was taken: `/web/20200501120000/`. */
function checkDayOfArchive(
  { site }: CitationFields,
  { url, date }: Archive,
  faults: FaultList,
): void {
  if (!isComparedCopy(url.text)) return;
  if (!isKnown(url) || !isSet(date) || !isKnown(date)) return;
  const written = readDate(date.text, dateLanguage(site));
  const day = written && isoDayOf(written);
  const taken = dayOfArchive(url.text, site);
  if (!day || !taken || day === taken) return;
  faults.add('archive-date-url-ts-mismatch', date.argument, { taken }, { other: url.argument });
}
