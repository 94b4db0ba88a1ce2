import type { Article } from '../../article/article.ts';
import type { TextRange } from '../../text/range.ts';
import { highlightReferences } from './highlightReferences.ts';
import { matchingEnd } from './matchingEnd.ts';

/** A place that lights up with the one at the cursor. */
export interface HighlightedPlace extends TextRange {
  readonly kind: 'definition' | 'use' | 'delimiter';
}

/** What belongs to the cursor's place: the places of its reference or section, and both ends of its construct. */
export function highlight(article: Article, offset: number): HighlightedPlace[] {
  const places = highlightReferences(article, offset).map(
    ({ start, end, defines }): HighlightedPlace => ({
      start,
      end,
      kind: defines ? 'definition' : 'use',
    }),
  );
  const ends = matchingEnd(article, offset);
  if (!ends?.touched) return places;
  const delimiters = [ends.opening, ends.closing].map(({ start, end }): HighlightedPlace => ({
    start,
    end,
    kind: 'delimiter',
  }));
  // What is lit up as a whole, such as a heading, needs no light at its ends.
  const isOverlapped = delimiters.some((delimiter) =>
    places.some(({ start, end }) => start < delimiter.end && delimiter.start < end),
  );
  return isOverlapped ? places : [...places, ...delimiters];
}
