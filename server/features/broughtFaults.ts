import type { Article } from '../article/article.ts';
import { withEdits } from '../article/withEdits.ts';
import type { TextEdit } from '../text/range.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';

/**
 * The codes of which a page has more faults once it is changed. Asking reads and diagnoses the
 * changed page, so it is asked when somebody wants the change, and never at a keystroke.
 */
export function broughtFaults(article: Article, edits: readonly TextEdit[]): string[] {
  const before = countByCode(diagnose(article));
  const after = countByCode(diagnose(withEdits(article, edits)));
  return [...after.keys()].filter((code) => after.get(code)! > (before.get(code) ?? 0));
}

/** How many faults of each code there are. */
export function countByCode(faults: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
