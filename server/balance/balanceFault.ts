import type { TextEdit, TextRange } from '../text/range.ts';
import type { EndPlace } from './endPlaces.ts';

/** A construct whose start or end is missing. */
export interface BalanceFault {
  readonly kind:
    | 'unclosed-template'
    | 'stray-template-end'
    | 'unclosed-link'
    | 'stray-link-end'
    | 'unclosed-external-link'
    | 'unclosed-table'
    | 'stray-table-end'
    | 'unclosed-tag'
    | 'stray-tag-end'
    | 'unclosed-comment'
    | 'unclosed-conversion'
    | 'unbalanced-heading';
  /** The opening with the construct's name, the heading's text line, or the stray end itself. */
  readonly range: TextRange;
  /** Template, link target or tag; the heading's text; empty for tables, comments and stray ends. */
  readonly name: string;
  /** Where what is missing should stand, best first: an end, or the start that a stray end has lost. */
  readonly ends: readonly EndPlace[];
  /** Of a stray end: whether the text shows that its start is lost, rather than that it is one too many. */
  readonly isStartLost?: boolean;
  /** The openings of sound constructs that the fault breaks, and the text that it hides. */
  readonly affected: readonly TextRange[];
  /** Its other half is there, but misspelt, and should read so. */
  readonly misspelt?: TextEdit;
}
