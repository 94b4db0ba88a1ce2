/** What the table says of a condition, in short. */
export interface Cs1Row {
  /** The condition's key in Module:Citation/CS1, without `err_`, `_` written `-`. */
  readonly key: string;
  /** What is wrong, with places for values. */
  readonly message: string;
  /** The sentence that says what it is. */
  readonly is: string;
  /** What the reader sees behind the citation; nothing where the message is hidden. */
  readonly shows?: string;
  /** Where the condition of the module is not certain. */
  readonly severity?: 'information';
  /** The sentence that says how to mend it. */
  readonly mend: string;
  readonly example: string;
}
