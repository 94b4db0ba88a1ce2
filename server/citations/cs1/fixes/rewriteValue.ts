import type { Fix } from '../../../problems/finding.ts';
import { mends, withValue, type CitationFixer, type FixContext } from './citationChange.ts';

/** A value that may be meant. */
export interface Candidate {
  readonly value: string;
  /** Whether nothing else can be meant. */
  readonly sure: boolean;
}

/** Thinks of values that may be meant; it need not know which of them the module takes. */
export type Rewriter = (value: string, context: FixContext) => readonly Candidate[];

/** Nobody mends a value longer than this, in UTF-16 units, by a click; and some patterns go back. */
export const longestValue = 2_000;

/** More than this many ways to mend one value are no help. */
const maximumOffers = 3;

/** Offers those of a rewriter's values with which the module has nothing to say any more. */
export function rewriteValue(rewrite: Rewriter): CitationFixer {
  return (context) => {
    const { argument, citation } = context.fault;
    if (!argument?.known || argument.value.length > longestValue) return [];
    const seen = new Set([argument.value]);
    const fixes: Fix[] = [];
    for (const { value, sure } of rewrite(argument.value, context)) {
      if (seen.has(value) || fixes.length >= maximumOffers) continue;
      seen.add(value);
      if (!value || !mends(context, withValue(citation, argument, value))) continue;
      const title = `Change to “${value}”`;
      fixes.push({ title, edits: [{ ...argument.valueRange, newText: value }], preferred: sure });
    }
    return onlyOneSure(fixes);
  };
}

/** Where two values can be meant, neither is certain. */
function onlyOneSure(fixes: readonly Fix[]): readonly Fix[] {
  const sure = fixes.filter(({ preferred }) => preferred);
  return sure.length < 2 ? fixes : fixes.map((fix) => ({ ...fix, preferred: fix === sure[0] }));
}
