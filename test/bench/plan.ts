/** A language server that speaks over stdio. */
export interface ServerUnderTest {
  readonly name: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** How large the server is, where its files are known. */
  readonly bundleBytes?: number;
}

/** What one run measures. */
export interface BenchPlan {
  /** The first is the one under test, the others stand beside it. */
  readonly servers: readonly ServerUnderTest[];
  /** How many places are edited. */
  readonly edits: number;
  /** Where the random numbers start. */
  readonly seed: number;
  /** Whether what takes minutes is measured too: the memory of ten thousand edits. */
  readonly long: boolean;
  /** The file with the wikitext. */
  readonly article: string;
  /** The file for the figures, as JSON. */
  readonly output: string;
}

/** One time that was taken. */
export interface Sample {
  readonly ms: number;
  /** What was edited, where an edit was measured. */
  readonly place?: Place;
}

/** What was measured under one name, such as `edit to diagnostics`. */
export interface Measure {
  readonly name: string;
  readonly samples: readonly Sample[];
}

/** What stands at a place of an article. */
export type PlaceKind = 'prose' | 'infobox' | 'ref' | 'table' | 'syntax';

/** A place where one character is typed. */
export interface Place {
  readonly kind: PlaceKind;
  /** UTF-16 offset in the article. */
  readonly offset: number;
  readonly character: string;
}
