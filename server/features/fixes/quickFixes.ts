import type { Article } from '../../article/article.ts';
import { withEdits } from '../../article/withEdits.ts';
import type { Fix } from '../../problems/finding.ts';
import type { TextRange } from '../../text/range.ts';
import { isMended } from './broughtFaults.ts';
import { diagnose, type Diagnosis, type RuleSettings } from '../diagnose/diagnose.ts';

/** A fix, and the fault that it mends. */
export interface QuickFix {
  readonly diagnosis: Diagnosis;
  readonly fix: Fix;
}

/**
 * The fixes of the faults that touch a range of the page, of the first hundred if there are more. What
 * is odd enough can fool whoever thinks of a fix, so each is tried first; one that leaves as many
 * faults of the kind is not offered, and none that brings as much as it mends.
 */
export function quickFixes(article: Article, range: TextRange, settings: RuleSettings): QuickFix[] {
  const diagnoses = diagnose(article, settings);
  const { mostFaults, mostTried } = diagnoses.length > manyFaults ? inDisorder : inOrder;
  const fixes = diagnoses
    .filter((diagnosis) => diagnosis.start <= range.end && range.start <= diagnosis.end)
    .slice(0, mostFaults)
    .flatMap((diagnosis) => diagnosis.fixes.map((fix) => ({ diagnosis, fix })));
  if (fixes.length > mostTried) return fixes;
  return fixes.filter(({ diagnosis: { code }, fix }) => {
    const after = diagnose(withEdits(article, fix.edits), settings);
    return isMended(code, diagnoses, after);
  });
}

/**
 * How many faults have their fixes made, and how many fixes are tried: each trial diagnoses the page
 * once more, and nobody chooses among so many. With faults all over the page both take long.
 */
const inOrder = { mostFaults: 100, mostTried: 20 };
const inDisorder = { mostFaults: 5, mostTried: 5 };
const manyFaults = 300;
