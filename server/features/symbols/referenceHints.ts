import type { Article } from '../../article/article.ts';
import { isReference } from '../../references/cites.ts';
import { resolveCites } from '../../references/resolveCites.ts';
import type { TextRange } from '../../text/range.ts';

/** What a reader sees of a reference, to be shown behind it. */
export interface ReferenceHint {
  /** Behind the whole reference, in the page. */
  readonly offset: number;
  /** `[4]`; where a reference is defined that is used more than once, `[4] 21×`. */
  readonly label: string;
  /** Where the reference begins. */
  readonly start: number;
}

/** The numbers of the references that end in a range of the page, in the order of their beginnings. */
export function referenceHints(article: Article, range: TextRange): ReferenceHint[] {
  const { nodes, noteOf } = resolveCites(article);
  return nodes.filter(isReference).flatMap((node) => {
    const note = noteOf.get(node);
    if (!note || node.end < range.start || node.end > range.end) return [];
    // What follows another reference adds to its note and makes no mark.
    if (node.fact.follow) return [];
    const counts = note.uses.length > 1 && note.definitions[0] === node;
    const label = counts ? `[${note.label}] ${note.uses.length}×` : `[${note.label}]`;
    return [{ offset: node.end, label, start: node.start }];
  });
}
