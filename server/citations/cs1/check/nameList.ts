import type { Field } from './citationFields.ts';

/** The lists of names that a citation may have. */
export const lists = ['author', 'editor', 'contributor', 'interviewer', 'translator'] as const;
export type ListOf = (typeof lists)[number];

/** One person or organisation, as far as the checks go. */
export interface Name {
  readonly number: number;
  readonly last: Field;
  readonly first: Field;
}

export interface NameList {
  readonly names: readonly Name[];
  /** A template in the list may hold further names. */
  readonly known: boolean;
}
