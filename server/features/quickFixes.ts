import type { Article } from '../article/article.ts';
import { withEdits } from '../article/withEdits.ts';
import type { Fix } from '../diagnostics/finding.ts';
import type { TextRange } from '../text/range.ts';
import { isMended } from './broughtFaults.ts';
import { diagnose, type Diagnosis, type RuleSettings } from './diagnose.ts';

/** A fix, and the fault that it mends. */
export interface QuickFix {
  readonly diagnosis: Diagnosis;
  readonly fix: Fix;
}

/**
 * The fixes of every fault that touches a range of the page. What is odd enough can fool whoever
 * thinks of a fix, so each is tried first; one that leaves as many faults of the kind is not offered,
 * and none that brings as much as it mends.
 */
export function quickFixes(article: Article, range: TextRange, settings: RuleSettings): QuickFix[] {
  const diagnoses = diagnose(article, settings);
  const fixes = diagnoses
    .filter((diagnosis) => diagnosis.start <= range.end && range.start <= diagnosis.end)
    .flatMap((diagnosis) => diagnosis.fixes.map((fix) => ({ diagnosis, fix })));
  if (fixes.length > mostTried) return fixes;
  return fixes.filter(({ diagnosis: { code }, fix }) => {
    const after = diagnose(withEdits(article, fix.edits), settings);
    return isMended(code, diagnoses, after);
  });
}

/** Each trial diagnoses the page once more, and nobody chooses among so many. */
const mostTried = 20;
