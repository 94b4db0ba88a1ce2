import type { CiteProblem } from './citeProblem.ts';
import { type CiteNode } from './cites.ts';
import type { Note } from './note.ts';

export interface ResolvedCites {
  readonly nodes: readonly CiteNode[];
  readonly notes: readonly Note[];
  readonly noteOf: ReadonlyMap<CiteNode, Note>;
  readonly problems: readonly CiteProblem[];
}
