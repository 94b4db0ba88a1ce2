import type { CiteCode } from './citeCode.ts';
import type { CiteNode } from './cites.ts';

/** A Cite error at one reference or list. */
export interface CiteProblem {
  readonly code: CiteCode;
  readonly at: CiteNode;
  readonly related: readonly CiteNode[];
}
