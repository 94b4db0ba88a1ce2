/**
 * Words of a wiki's language, as its JSON file holds them: in lower case, and compared without regard
 * to case, where nothing else is said.
 */
export interface PhraseWordLists {
  /** Small words that join the parts of a name, as in `Battle of the Bulge`. */
  readonly joining: readonly string[];
  /** The surest of them, for names of which the start is sought: not `Arsenal for Chelsea`. Lower case only. */
  readonly joiningBack: readonly string[];
  /** Words that end a phrase of other words, as in `electoral reform and`. */
  readonly ending: readonly string[];
  /** First words of names that go on with plain words, as in `List of lighthouses in Spain`. */
  readonly lists: readonly string[];
  /** Small words that join those. Lower case only. */
  readonly listJoining: readonly string[];
  /** What is named after somebody, as in `Sneddon's syndrome`. Lower case only. */
  readonly eponyms: readonly string[];
  /** Words that are written with a stop, as they are written. */
  readonly abbreviations: readonly string[];
  /** Words that begin sentences, as they are written there. */
  readonly sentenceStarts: readonly string[];
  /** Words between two links. */
  readonly betweenLinks: readonly string[];
}

export type PhraseWords = Readonly<Record<keyof PhraseWordLists, ReadonlySet<string>>>;

/** The same, ready to be asked. */
export function phraseWords(lists: PhraseWordLists): PhraseWords {
  const entries = Object.entries(lists) as [keyof PhraseWordLists, readonly string[]][];
  return Object.fromEntries(
    entries.map(([kind, words]) => [kind, new Set(words)]),
  ) as unknown as PhraseWords;
}
