import type { Article } from '../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { diagnose, type Diagnosis } from '../../../server/features/diagnose/diagnose.ts';
import { applyEdits } from '../applyEdits.ts';
import { site } from '../site.ts';
import { parsesLike } from './parsesLike.ts';
import { seedFaults, type FaultKind } from './seedFaults.ts';

/** What becomes of the faults of one kind that are put into sound pages. */
export interface Mending {
  faults: number;
  /** Reported within two characters of the broken construct. */
  placed: number;
  /** Of those, how many pages the first fix makes parse like the original, and how many it makes equal to it. */
  alike: number;
  equal: number;
  /** Diagnostics of any group, new to the page, that are left when the first fix has made it parse alike. */
  left: number;
}

/**
 * Seeds faults, and mends each with the first fix of its report.
 * @param faults how many of each kind to put into each page
 */
export function mendFaults(
  pages: readonly string[],
  faults: Readonly<Partial<Record<FaultKind, number>>>,
  seed: number,
): Map<FaultKind, Mending> {
  const table = new Map<FaultKind, Mending>();
  for (const page of pages) {
    const original = openArticle(page, site);
    const known = countCodes(original);
    for (const { kind, text, places } of seedFaults(page, faults, seed)) {
      const row = table.get(kind) ?? { faults: 0, placed: 0, alike: 0, equal: 0, left: 0 };
      table.set(kind, row);
      row.faults++;
      const report = reportAt(changed(original, text), places);
      if (!report) continue;
      row.placed++;
      const [fix] = report.fixes;
      if (fix) addFix(row, changed(original, applyEdits(text, fix.edits)), original, known);
    }
  }
  return table;
}

function addFix(
  row: Mending,
  mended: Article,
  original: Article,
  known: ReadonlyMap<string, number>,
): void {
  if (!parsesLike(mended, original)) return;
  row.alike++;
  row.equal += mended.text.replace(/\s/g, '') === original.text.replace(/\s/g, '') ? 1 : 0;
  for (const [code, count] of countCodes(mended)) {
    row.left += Math.max(0, count - (known.get(code) ?? 0));
  }
}

/** The report of a fault; Cite reports a reference that swallows another, the lint an HTML tag without end. */
function reportAt(page: Article, places: readonly number[]): Diagnosis | undefined {
  return diagnose(page).find(
    ({ code, start }) =>
      (code.startsWith('balance/') || otherRules.has(code)) &&
      places.some((place) => Math.abs(start - place) <= 2),
  );
}

const otherRules = new Set(['cite/included-ref', 'lint/missing-end-tag']);

function countCodes(page: Article): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnose(page)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The page with another text; what did not change is not read again. */
function changed(original: Article, text: string): Article {
  const old = original.text;
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start++;
  let same = 0;
  while (same < most - start && old.at(-1 - same) === text.at(-1 - same)) same++;
  const newText = text.slice(start, text.length - same);
  return editArticle(original, { start, end: old.length - same, newText });
}
