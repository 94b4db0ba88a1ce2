import type { BlockFacts } from '../../facts/blockFacts.ts';
import { askCitations, valueOf, wholeCitations } from '../../facts/citations.ts';
import { dateLanguage } from '../../dates/dateLanguages.ts';
import { isoDayOf, readDate } from '../../dates/readDate.ts';
import { writeIsoDay } from '../../dates/writeDate.ts';
import type { Site } from '../../wikis/site.ts';
import { dayOfArchive, isComparedCopy } from '../../citations/cs1/check/dayOfArchive.ts';
import { moved } from '../../text/range.ts';
import type { BlockFinding } from '../../problems/finding.ts';

/**
 * `archive-url=https://archive.ph/20200501000000/…` beside `archive-date=2 May 2020`; of the Wayback Machine's
 * copies the module itself says so.
 */
export function findArchiveDates(facts: BlockFacts, site: Site): BlockFinding[] {
  return wholeCitations(facts).flatMap((citation) => {
    const wrong = wrongDate(citation, site);
    if (!wrong) return [];
    const { date, right, range } = wrong;
    const place = moved(range, citation.start);
    const edits = [{ ...place, newText: right }];
    const title = `Write ${right}, as the archive’s address says`;
    return [{ ...place, values: { date, right }, fixes: [{ title, edits, preferred: true }] }];
  });
}

/** The day that a citation gives for its archived copy, where the address has another one. */
const wrongDate = askCitations((citation, site) => {
  const url = valueOf(citation, 'archiveUrl', site);
  const date = valueOf(citation, 'archiveDate', site);
  if (!url || !date || url.dynamic || date.dynamic || isComparedCopy(url.value)) return undefined;
  const taken = dayOfArchive(url.value, site);
  const written = taken && readDate(date.value, dateLanguage(site));
  const day = written && isoDayOf(written);
  if (!taken || !day || day === taken) return undefined;
  const right = writeIsoDay(taken, written.form.order ?? 'ymd', dateLanguage(site));
  return { date: date.value, right, range: moved(date.valueRange, 0 - citation.start) };
});
