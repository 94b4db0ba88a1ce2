/** A place in a document; lines and characters count from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A part of a document. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** What is reported of a place, as far as it matters here. */
export interface Report extends Stretch {
  readonly code: string;
  readonly message: string;
  /** Other places that it concerns, such as where a missing end may belong. */
  readonly related: readonly Place[];
}

/** How often each report was there before the typing began; where it stood may have moved since. */
export type ReportCounts = ReadonlyMap<string, number>;

/** Where somebody is typing. */
export interface Surroundings {
  readonly cursors: readonly Place[];
  /** The constructs around the cursors. */
  readonly around: readonly Stretch[];
  /** The last change was made there, so what is new may come from it wherever it stands. */
  readonly changed: boolean;
}

/** Counts reports, for {@link waitingReports} to tell later which are new. */
export function countReports(reports: readonly Report[]): ReportCounts {
  const counts = new Map<string, number>();
  for (const report of reports) counts.set(keyOf(report), (counts.get(keyOf(report)) ?? 0) + 1);
  return counts;
}

/** Of each report the greater count. */
export function mostOf(a: ReportCounts, b: ReportCounts): ReportCounts {
  const most = new Map(a);
  for (const [key, count] of b) most.set(key, Math.max(count, most.get(key) ?? 0));
  return most;
}

/** Whether there is a report that was not there before the typing began. */
export function hasNew(reports: readonly Report[], before: ReportCounts): boolean {
  return [...countReports(reports)].some(([key, count]) => count > (before.get(key) ?? 0));
}

/**
 * The reports that come from what is just being typed: new ones that lie in or reach into the construct
 * around a cursor, or are of a construct without its end in which a cursor stands. Such a construct
 * takes in what follows, so what is wholly new elsewhere waits as well while it is being typed. What was
 * reported before the typing began does not wait.
 */
export function waitingReports<Each extends Report>(
  reports: readonly Each[],
  before: ReportCounts,
  { cursors, around, changed }: Surroundings,
): Each[] {
  const now = countReports(reports);
  const added = (report: Report) => now.get(keyOf(report))! - (before.get(keyOf(report)) ?? 0);
  const news = reports.filter((report) => added(report) > 0);
  const isOpen = (report: Report) =>
    isUnfinished(report) && cursors.some((cursor) => stands(cursor, report));
  const takesIn = changed && news.some(isOpen);
  const waiting = news.filter(
    (report) =>
      isOpen(report) ||
      around.some((stretch) => reachesInto(report, stretch)) ||
      (changed && isUnfinished(report)) ||
      (takesIn && !before.has(keyOf(report))),
  );
  return nearest(waiting, added, cursors);
}

/** Of equal reports as many as are new: those at the cursors. */
function nearest<Each extends Report>(
  waiting: readonly Each[],
  added: (report: Report) => number,
  cursors: readonly Place[],
): Each[] {
  const byDistance = [...waiting].sort((a, b) => distance(a, cursors) - distance(b, cursors));
  const taken = new Map<string, number>();
  const chosen = new Set<Report>();
  for (const report of byDistance) {
    const count = (taken.get(keyOf(report)) ?? 0) + 1;
    taken.set(keyOf(report), count);
    if (count <= added(report)) chosen.add(report);
  }
  return waiting.filter((report) => chosen.has(report));
}

/** A line counts for more than all its characters. */
function distance({ start }: Report, cursors: readonly Place[]): number {
  const distances = cursors.map(
    ({ line, character }) =>
      Math.abs(line - start.line) * 1e6 + Math.abs(character - start.character),
  );
  return Math.min(...distances);
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

/** Whether a cursor stands in a construct: up to where it may end, or after its opening on the same line. */
function stands(cursor: Place, { start, end, related }: Report): boolean {
  if (isBefore(cursor, start)) return false;
  const isStray = related.every((place) => isBefore(place, start));
  const reaches = [end, ...related].some((place) => !isBefore(place, cursor));
  return reaches || (!isStray && cursor.line === end.line);
}

function reachesInto({ start, end, related }: Report, stretch: Stretch): boolean {
  const meets = !isBefore(end, stretch.start) && !isBefore(stretch.end, start);
  return meets || related.some((place) => contains(stretch, place));
}

/** Whether a place lies in a part of a document, or at its ends. */
export function contains({ start, end }: Stretch, place: Place): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
