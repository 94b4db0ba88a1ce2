import type { TextRange } from '../../text/range.ts';

/** What a hover shows, and of what. */
export interface HoverText extends TextRange {
  /**
   * Markdown paragraphs. Of a reference the label with its uses, then the citation as a reader reads
   * it, then the sources of the short citations in it, what kind of source it is with its links, and
   * the other notes of the same source. Of a short citation outside references, its sources only.
   */
  readonly blocks: readonly string[];
  /** The places whose faults concern what is shown: this one, and that which gives it its text. */
  readonly places?: readonly TextRange[];
}
