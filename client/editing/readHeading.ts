import type { TextRange } from '../../server/text/range.ts';

/** A heading's line, with offsets in it. */
export interface Heading {
  /** How many `=` MediaWiki takes from each side. */
  readonly level: number;
  /** What stands between them, with its white space. */
  readonly title: TextRange;
  /** Where white space and comments begin that follow the heading. */
  readonly trail: number;
}

/**
 * Reads a line as a heading, as MediaWiki's preprocessor does: of unlike runs of `=` the shorter one
 * counts, six at most, and of the longer one the rest is text. White space and comments may follow.
 */
export function readHeading(line: string): Heading | undefined {
  const [, opening, closing, trailing] = headingLine.exec(line) ?? [];
  if (opening === undefined || closing === undefined || trailing === undefined) return undefined;
  const level = Math.min(opening.length, closing.length, 6);
  const trail = line.length - trailing.length;
  return { level, title: { start: level, end: trail - level }, trail };
}

/** A title begins and ends with something else than `=`: `=====` is left alone. */
const headingLine = /^(=+)(?=[^=])[^]*?[^=](=+)((?:[ \t]|<!--(?:(?!-->)[^])*-->)*)$/;
