import type { BlockFacts } from '../../facts/blockFacts.ts';
import { citationTemplates, valueOf } from '../../facts/citationTemplates.ts';
import { isoDay, parseDays } from '../../render/citation/dates.ts';
import { formatIsoDay, orderOf } from '../../render/citation/dateStyles.ts';
import type { Site } from '../../site/site.ts';
import { snapshotDay } from '../cs1/snapshotDay.ts';
import type { BlockFinding } from '../finding.ts';

/** `archive-url=https://web.archive.org/web/20200501000000/…` beside `archive-date=2 May 2020`. */
export function findArchiveDates(facts: BlockFacts, site: Site): BlockFinding[] {
  return citationTemplates(facts, site).flatMap((citation) => {
    const url = valueOf(citation, 'archiveUrl', site);
    const date = valueOf(citation, 'archiveDate', site);
    if (!url || !date || url.dynamic || date.dynamic) return [];
    const taken = snapshotDay(url.value, site);
    const [day, ...more] = parseDays(date.value) ?? [];
    if (!taken || !day || more.length > 0 || isoDay(day) === taken) return [];
    const right = formatIsoDay(taken, orderOf(date.value) ?? 'ymd');
    const edits = [{ ...date.valueRange, newText: right }];
    return [
      {
        ...date.valueRange,
        values: { date: date.value, right },
        fixes: [{ title: `Write ${right}, as the archive’s address says`, edits, preferred: true }],
      },
    ];
  });
}
