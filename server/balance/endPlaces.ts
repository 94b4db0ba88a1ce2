import type { TextRange } from '../text/range.ts';
import type { BracketToken } from './bracketToken.ts';
import { linkEnds } from './linkEnds.ts';
import type { Region } from './searchState.ts';
import type { Frame } from './repairState.ts';
import { citationEnd, sureTemplateEnd, templateEnds } from './templateEnds.ts';

/** Where a missing end should stand, and the text to insert there. */
export interface EndPlace {
  readonly offset: number;
  readonly insert: string;
}

/**
 * Where the end of a construct may have stood, best first.
 * @param at the index of the token before which it must stand
 */
export function endPlaces(region: Region, frame: Frame, at: number): EndPlace[] {
  const opener = region.tokens[frame.token]!;
  const token = region.tokens[at];
  if (frame.kind === 'table') return [tableEnd(region, token)];
  const limit = lastPlace(region, frame, opener, token);
  if (frame.kind === 'braces') return templatePlaces(region, frame, limit, token);
  const ends =
    frame.kind === 'file'
      ? []
      : linkEnds(
          region.source,
          region.use,
          opener,
          limit.offset,
          isArgumentEnd(token, region),
          !token || token.kind === 'line',
        );
  return distinct([...ends.map((offset) => ({ offset, insert: ']]' })), limit]);
}

const mostPlaces = 3;

function templatePlaces(
  region: Region,
  frame: Frame,
  limit: EndPlace,
  token: BracketToken | undefined,
): EndPlace[] {
  const opener = region.tokens[frame.token]!;
  const before = citationEnd(region.source, region.use, opener, limit.offset);
  if (before >= 0) return distinct([{ ...limit, offset: before }, limit]);
  if (frame.pipeLines > 0 || frame.isBlockArgument) return [limit];
  const sure = sureTemplateEnd(region.source, region.use, opener, limit.offset);
  // Before the next argument of the template around it nothing else is left to guess.
  if (token?.kind === 'pipe' && sure < 0) return [limit];
  const isArgument = frame.below?.kind === 'braces' || region.tag !== '';
  const line = bareLine(region.source, frame, opener, limit.offset);
  const guesses = templateEnds(region.source, region.use, opener, limit.offset, isArgument);
  const ends = [sure, line ?? -1, ...guesses].filter((end) => end >= 0);
  const insert = '}'.repeat(Math.min(frame.count, 3));
  return distinct([...ends.map((offset) => ({ offset, insert })), limit]);
}

/** `{{s-end` or `{{DEFAULTSORT:A, B` that began its line and has no pipe there ends with it. */
function bareLine(
  source: string,
  frame: Frame,
  opener: TextRange,
  limit: number,
): number | undefined {
  if (frame.pipes > 0 || (opener.start > 0 && source[opener.start - 1] !== '\n')) return undefined;
  const lineEnd = source.indexOf('\n', opener.end);
  if (lineEnd < 0 || lineEnd >= limit) return undefined;
  const text = source.slice(opener.end, lineEnd);
  return /^[^|<>{}[\]]+$/.test(text) ? opener.end + text.trimEnd().length : undefined;
}

function distinct(places: readonly EndPlace[]): EndPlace[] {
  const seen = new Set<number>();
  return places.filter(({ offset }) => !seen.has(offset) && seen.add(offset)).slice(0, mostPlaces);
}

function isArgumentEnd(token: BracketToken | undefined, { tag }: Region): boolean {
  if (!token) return tag !== '';
  return token.kind === 'pipe' || token.kind === 'braces-close';
}

/** The last offset that is possible before a token. */
function lastPlace(
  region: Region,
  frame: Frame,
  opener: TextRange,
  token: BracketToken | undefined,
): EndPlace {
  const isBraces = frame.kind === 'braces';
  const insert = isBraces ? '}'.repeat(Math.min(frame.count, 3)) : ']]';
  const isLong = isBraces && frame.pipeLines > 0;
  const offset = token?.start ?? region.end;
  // The line that held the end alone is blank without it.
  if (isLong && (isBlank(token) || (!token && region.source[offset - 1] === '\n'))) {
    return { offset, insert };
  }
  // The first pipe of `[[A || [[B]]` parts the cells as well.
  const isSecondPipe = token?.kind === 'pipe' && region.source[offset - 1] === '|';
  const trimmed = trimmedEnd(region.source, opener.end, isSecondPipe ? offset - 1 : offset);
  return { offset: trimmed, insert: isLong && token?.kind === 'line' ? `\n${insert}` : insert };
}

function isBlank(token: BracketToken | undefined): boolean {
  return token?.kind === 'line' && token.line === 'blank';
}

function tableEnd(region: Region, token: BracketToken | undefined): EndPlace {
  const offset = token?.start ?? region.end;
  const startsLine = region.source[offset - 1] === '\n';
  if (isBlank(token) || (!token && startsLine)) return { offset, insert: '|}' };
  if (startsLine) return { offset, insert: '|}\n' };
  return { offset: trimmedEnd(region.source, 0, offset), insert: '\n|}' };
}

/** Moves an offset back over white space. */
function trimmedEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(source[end - 1]!)) end--;
  return end;
}
