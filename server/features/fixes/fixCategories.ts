import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { isMended } from './broughtFaults.ts';
import { diagnose, type Diagnosis, type RuleSettings } from '../diagnose/diagnose.ts';
import { certainEdits, certainFix } from './fixAll.ts';

/** Every certain fix of one code, at once. */
export interface CategoryFix {
  readonly title: string;
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The codes of the faults at a range that can be mended all over the page: where at least two
 * faults of a code have a certain fix, and the one at the range is of them. What would bring as much
 * as it mends is not offered.
 */
export function fixCategories(
  article: Article,
  range: TextRange,
  settings: RuleSettings,
): CategoryFix[] {
  const faults = diagnose(article, settings);
  const here = faults.filter((fault) => meets(fault, range) && certainFix(fault));
  return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
    const alike = faults.filter((fault) => fault.code === code);
    if (!hasTwo(alike)) return [];
    const edits = certainEdits(alike);
    const after = diagnose(withEdits(article, edits), settings);
    if (!isMended(code, faults, after)) return [];
    return [{ title: `Fix all “${code}” in this page`, code, edits }];
  });
}

function meets(fault: TextRange, range: TextRange): boolean {
  return fault.start <= range.end && range.start <= fault.end;
}

function hasTwo(faults: readonly Diagnosis[]): boolean {
  return faults.filter(certainFix).length >= 2;
}
