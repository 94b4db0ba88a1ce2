import type { CiteProblem } from './citeProblem.ts';
import type { ReferenceNode } from './cites.ts';

/** One numbered note of a reference list, with everything that points to it. */
export interface Note {
  readonly group: string;
  /** The name as MediaWiki compares it; empty for an unnamed reference. */
  readonly name: string;
  /** As the reader sees it: `4`, `note 2`, `a`, or `4.1` for a sub-reference. */
  readonly label: string;
  /** Every place with a mark, in reader's order. */
  readonly uses: readonly ReferenceNode[];
  /** The places that give it text, in reader's order; the first one counts. */
  readonly definitions: readonly ReferenceNode[];
  /** The note that a sub-reference belongs to. */
  readonly main?: Note;
  /** What a sub-reference says. */
  readonly details?: string;
}

export interface OpenNote extends Note {
  readonly uses: ReferenceNode[];
  readonly definitions: ReferenceNode[];
  readonly main?: OpenNote;
  readonly subNotes: OpenNote[];
  /** What its list entry is made of: the first definition, and what follows it. */
  readonly texts: ReferenceNode[];
  /** What its list entry complains of; readers see the first one only. */
  readonly warnings: CiteProblem[];
  dir: string;
}

/** The notes of one group since its last list. */
export interface OpenGroup {
  readonly name: string;
  readonly notes: OpenNote[];
  readonly byName: Map<string, OpenNote>;
  /** Every reference that makes a mark or a paragraph of the list. */
  readonly members: ReferenceNode[];
  /** Text that follows no known note: a paragraph of its own. */
  readonly paragraphs: ReferenceNode[];
  numbered: number;
  /** Only the wiki knows the name of one of its references, which may define any name. */
  open: boolean;
}
