import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { TextEdit } from '../../text/range.ts';
import { diagnose, type Diagnosis } from '../diagnose/diagnose.ts';

/**
 * The codes of which a page has more faults once it is changed. Asking reads and diagnoses the
 * changed page, so it is asked when somebody wants the change, and never at a keystroke.
 */
export function broughtFaults(article: Article, edits: readonly TextEdit[]): string[] {
  const before = countByCode(diagnose(article));
  const after = countByCode(diagnose(withEdits(article, edits)));
  return [...after.keys()].filter((code) => after.get(code)! > (before.get(code) ?? 0));
}

/**
 * Whether a change that is to mend faults of a code leaves fewer of them, and brings less than it
 * mends. A template that gets its end back lets the faults of its arguments show, so of a fix of
 * balance only the balance is looked at.
 */
export function isMended(
  code: string,
  before: readonly Diagnosis[],
  after: readonly Diagnosis[],
): boolean {
  if (count(after, code) >= count(before, code)) return false;
  if (count(after, 'balance') > count(before, 'balance')) return false;
  return isOf(code, 'balance') || after.length <= before.length;
}

/** @param wanted a code or a group of codes */
function count(diagnoses: readonly Diagnosis[], wanted: string): number {
  return diagnoses.filter(({ code }) => isOf(code, wanted)).length;
}

function isOf(code: string, wanted: string): boolean {
  return code === wanted || code.startsWith(`${wanted}/`);
}

function countByCode(faults: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
