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
  const trail = trailStart(line);
  const opening = /^=*/.exec(line)![0].length;
  let closing = 0;
  while (closing < trail && line.charAt(trail - 1 - closing) === '=') closing++;
  const level = Math.min(opening, closing, 6);
  // `=====` is left alone.
  if (level === 0 || opening + closing >= trail) return undefined;
  return { level, title: { start: level, end: trail - level }, trail };
}

/** Where the spaces, tabs and comments begin that end a line. */
export function trailStart(line: string): number {
  let start = withoutSpaces(line, line.length);
  // A comment that does not end in the line takes in the rest of it.
  const comments = [...line.matchAll(/<!--[^]*?(?:(-->)|$)/g)];
  for (const { 0: comment, 1: end, index } of comments.toReversed()) {
    if (!end || index + comment.length !== start) break;
    start = withoutSpaces(line, index);
  }
  return start;
}

function withoutSpaces(line: string, end: number): number {
  let start = end;
  while (/[ \t]/.test(line.charAt(start - 1))) start--;
  return start;
}
