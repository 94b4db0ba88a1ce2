import type { Article } from '../../article/article.ts';
import type { Finding } from '../../problems/finding.ts';
import { suppressFaults, type UnusedSuppression } from '../../diagnostics/suppressFaults.ts';
import { unusedSuppressions } from '../../diagnostics/wiki/unusedSuppression.ts';
import type { TextRange } from '../../text/range.ts';
import { codesAndGroups } from '../../diagnostics/rules.ts';

interface Applied<Fault> {
  readonly kept: readonly Fault[];
  /** What `wiki/unused-suppression` has to say. */
  readonly unused: readonly Finding[];
}

/**
 * Leaves out the faults that the page's comments suppress, and finds comments that suppress none.
 * @param faults in the order of the text
 * @param isOff whether the settings turn a code or a group off, so that its suppression has no say
 */
export function applySuppressions<Fault extends TextRange & { readonly code: string }>(
  article: Article,
  faults: readonly Fault[],
  isOff: (codeOrGroup: string) => boolean,
): Applied<Fault> {
  const { kept, unused } = suppressFaults(article, faults);
  const idle = unused.filter(
    ({ code, suppression }) => suppression.kind === 'enable' || !isOff(code?.code ?? '*'),
  );
  return { kept, unused: unusedFindings(article, idle) };
}

function unusedFindings(article: Article, unused: readonly UnusedSuppression[]): Finding[] {
  return unused.length === 0 ? [] : unusedSuppressions(article, unused, codesAndGroups);
}
