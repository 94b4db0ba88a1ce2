import type { TextRange } from '../text/range.ts';

/**
 * Stands in an anchor for what only the wiki knows: `{{sfn|{{lang|de|Grün}}|2001}}`.
 * No page can hold this character.
 */
export const unknownText = '\uffff';

/** One value of a short citation, without markup, and where it is written. */
export interface AnchorPart extends TextRange {
  readonly text: string;
  /** Where the parameter begins, its name included. */
  readonly keyStart: number;
  readonly positional: boolean;
}

/** One link to a source: `{{sfn|Smith|2001}}`, one source of `{{sfnm}}`, `[[#CITEREFSmith2001]]`. */
export interface ShortCitationFact extends TextRange {
  /** What a report underlines: the template's name with names and year, or the source's own parameters. */
  readonly place: TextRange;
  readonly anchor: string;
  readonly names: readonly string[];
  readonly year: string;
  /** Names and year as written, where a fix may write others. */
  readonly parts: readonly AnchorPart[];
}

/** What a short citation can link to. */
export interface CitationAnchorFact extends TextRange {
  /**
   * `source`: a citation. `anchor`: a mere place, as `{{anchor}}` makes it. `hidden`: a template that
   * may make an anchor which does not stand on the page. `hidden-listed`: the same, in lists of sources only.
   */
  readonly kind: 'source' | 'anchor' | 'hidden' | 'hidden-listed';
  /** `{{cite book`: where the cursor should land. */
  readonly opening: TextRange;
  readonly anchor: string;
  readonly names: readonly string[];
  readonly year: string;
  /** Where the source as a reader reads it is written, if it is not the template itself. */
  readonly content: TextRange | undefined;
  /** It stands at the start of a line or of an entry of a list. */
  readonly listed: boolean;
  /** It stands in a branch of a condition that only the wiki decides. */
  readonly conditional: boolean;
}
