import type { Article } from '../article/article.ts';
import type { Fix } from '../diagnostics/finding.ts';
import type { TextRange } from '../text/range.ts';
import { diagnose, type Diagnosis, type RuleSettings } from './diagnose.ts';

/** A fix, and the fault that it mends. */
export interface QuickFix {
  readonly diagnosis: Diagnosis;
  readonly fix: Fix;
}

/** The fixes of every fault that touches a range of the page. */
export function quickFixes(article: Article, range: TextRange, settings: RuleSettings): QuickFix[] {
  return diagnose(article, settings)
    .filter((diagnosis) => diagnosis.start <= range.end && range.start <= diagnosis.end)
    .flatMap((diagnosis) => diagnosis.fixes.map((fix) => ({ diagnosis, fix })));
}
