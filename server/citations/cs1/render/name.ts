import type { Inline } from '../../../render/inline.ts';

export interface Name {
  readonly last: readonly Inline[];
  readonly first: readonly Inline[];
  /** Title of the person's article. */
  readonly link: string;
  /** Stands for the name: a number of dashes, or a text. */
  readonly mask: string;
}
