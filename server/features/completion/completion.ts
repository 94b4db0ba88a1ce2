import type { TextEdit, TextRange } from '../../text/range.ts';

/** One thing that could be written at the cursor. */
export interface Completion extends TextEdit {
  readonly kind: 'name' | 'group' | 'value' | 'attribute' | 'tag' | 'source' | 'template';
  /** What the list shows. */
  readonly label: string;
  /** A word on it: the label of the note, `[4]`. */
  readonly detail: string;
  /** What the text from `start` to the cursor is compared with. */
  readonly filter: string;
  /** What the description of the name or source is asked for by. */
  readonly id?: string;
  /** The new text with `$1` for the cursor, for editors that know snippets. */
  readonly snippet?: string;
  /** Offered only until something is typed. */
  readonly untilTyped?: boolean;
}

/** A name, group or other value that is being written; its range is what a completion replaces. */
export interface ValuePlace extends TextRange {
  readonly kind: 'name' | 'group' | 'direction';
  /** The group that a name here belongs to. */
  readonly group: string;
  /** Where the tag or template begins. */
  readonly constructStart: number;
  /** False where the tag or template does not end, so that the parser reads it with what follows. */
  readonly finished: boolean;
  /** The text for a value, with the quotes and ends that are missing; undefined if it cannot stand here. */
  readonly write: (value: string) => string | undefined;
}

/** The name of an attribute that is being written. */
export interface AttributePlace extends TextRange {
  readonly kind: 'attribute';
  readonly tag: 'ref' | 'references';
  /** The attributes that the tag has already. */
  readonly present: readonly string[];
  /** Whether `=` follows, so that only the name is to be written. */
  readonly hasValue: boolean;
}
