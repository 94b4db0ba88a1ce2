import type { Article } from '../../../article/article.ts';
import type { Fix } from '../../../problems/finding.ts';
import type { CitationFault } from '../check/citationFault.ts';
import type { Citation, CitationArgument } from '../check/readCitation.ts';
import { validateCitation } from '../check/validateCitation.ts';

/** What a fixer may look at: the fault, the block's text that its offsets are in, and the page. */
export interface FixContext {
  readonly fault: CitationFault;
  readonly source: string;
  readonly article: Article;
}

/** Ways to mend a fault of a citation, the best first; offsets are relative to the block. */
export type CitationFixer = (context: FixContext) => readonly Fix[];

/** The citation with another value in one argument; without the argument where there is none. */
export function withValue(
  citation: Citation,
  argument: CitationArgument,
  value: string | undefined,
): Citation {
  const changed = citation.arguments.flatMap((other) => {
    if (other !== argument) return [other];
    return value === undefined ? [] : [{ ...other, value }];
  });
  return { ...citation, arguments: changed };
}

/** The citation with one argument more. */
export function withArgument(
  citation: Citation,
  like: CitationArgument,
  name: string,
  value: string,
): Citation {
  const added = { ...like, name, value, positional: false, known: true };
  return { ...citation, arguments: [...citation.arguments, added] };
}

/** Whether the module reports less of the changed citation, and nothing that it did not report before. */
export function mends({ fault, article }: FixContext, changed: Citation): boolean {
  const before = validateCitation(fault.citation, article.site);
  const after = validateCitation(changed, article.site);
  const keys = new Set(before.map(({ key }) => key));
  const count = (faults: readonly CitationFault[]) =>
    faults.filter(({ key }) => key === fault.key).length;
  return count(after) < count(before) && after.every(({ key }) => keys.has(key));
}
