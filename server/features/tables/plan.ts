import type { TextEdit } from '../../text/range.ts';
import type { RowDraft } from './rowDraft.ts';

/** What an operation makes of a table. */
export interface Plan {
  readonly rows: readonly RowDraft[];
  /** Changes of what is around the rows, in the page. */
  readonly around?: readonly TextEdit[];
  /** Undefined where the cursor stays where it is. */
  readonly cursor: CursorPlace | undefined;
}

/** Where the cursor goes, once the table is written. */
export interface CursorPlace {
  /** The place of a row among those of the table. */
  readonly row: number;
  /** The place of a cell in the row; undefined for the row's mark. */
  readonly cell: number | undefined;
  /** UTF-16 units after the start of the cell's content, or of the row; undefined for its first word. */
  readonly offset: number | undefined;
}
