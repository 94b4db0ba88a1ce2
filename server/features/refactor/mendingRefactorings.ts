import type { Article } from '../../article/article.ts';
import type { TextRange } from '../../text/range.ts';
import { diagnose, type Diagnosis, type RuleSettings } from '../diagnose/diagnose.ts';
import { citeBareUrl } from './citeBareUrl.ts';
import { findRefactorings, type OfferedRefactoring } from './findRefactorings.ts';
import { mergeSameSource } from './mergeSameSource.ts';
import type { Refactoring } from './refactoring.ts';

/** A refactoring that mends a problem. */
export interface MendingRefactoring {
  readonly problem: Diagnosis;
  readonly offer: OfferedRefactoring;
  /** Where the refactoring is found again when it is chosen. */
  readonly place: TextRange;
}

const mending: Readonly<Record<string, Refactoring>> = {
  'style/bare-url': citeBareUrl,
  'style/same-source': mergeSameSource,
};

/**
 * The refactorings that mend problems at a range, for editors to offer as their quick fixes.
 * @param range the selection, as UTF-16 offsets
 */
export function mendingRefactorings(
  article: Article,
  range: TextRange,
  settings: RuleSettings,
): MendingRefactoring[] {
  return diagnose(article, settings)
    .filter(({ start, end, code }) => {
      return Object.hasOwn(mending, code) && start <= range.end && range.start <= end;
    })
    .slice(0, mostProblems)
    .flatMap((problem) => {
      const { kind } = mending[problem.code]!;
      const place = { start: problem.start, end: problem.start };
      const [offer] = findRefactorings(article, place, (other) => other === kind, false);
      return offer ? [{ problem, offer, place }] : [];
    });
}

/** Nobody chooses among more of them. */
const mostProblems = 20;
