/** A place in a document; lines and characters count from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What is reported of a place, as far as it matters here. */
export interface Report {
  readonly code: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  /** Where the missing end may belong. */
  readonly related: readonly Place[];
}

/** How often each report was there before the typing began; where it stood may have moved since. */
export type ReportCounts = ReadonlyMap<string, number>;

/** Counts reports, for {@link waitingReports} to tell later which are new. */
export function countReports(reports: readonly Report[]): ReportCounts {
  const counts = new Map<string, number>();
  for (const report of reports) counts.set(keyOf(report), (counts.get(keyOf(report)) ?? 0) + 1);
  return counts;
}

/**
 * The reports of constructs without their end in which a cursor stands, as it does while they are typed.
 * What was reported before the typing began does not wait.
 */
export function waitingReports<Each extends Report>(
  reports: readonly Each[],
  before: ReportCounts,
  cursors: readonly Place[],
): Each[] {
  const now = countReports(reports);
  return reports.filter((report) => {
    const isNew = now.get(keyOf(report))! > (before.get(keyOf(report)) ?? 0);
    return isNew && isUnfinished(report) && cursors.some((cursor) => stands(cursor, report));
  });
}

function keyOf({ code, message }: Report): string {
  return `${code} ${message}`;
}

/** Codes of what typing leaves open for a while. */
function isUnfinished({ code }: Report): boolean {
  return (
    code.startsWith('balance/') || code === 'cite/included-ref' || code === 'lint/missing-end-tag'
  );
}

/** Whether a cursor stands in a construct: up to where it may end, or behind its opening on the same line. */
function stands(cursor: Place, { start, end, related }: Report): boolean {
  if (isBefore(cursor, start)) return false;
  const isStray = related.every((place) => isBefore(place, start));
  const reaches = [end, ...related].some((place) => !isBefore(place, cursor));
  return reaches || (!isStray && cursor.line === end.line);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
