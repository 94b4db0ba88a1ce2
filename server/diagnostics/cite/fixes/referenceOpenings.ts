import type { TextRange } from '../../../text/range.ts';
import type { TextView } from '../../../text/pageText.ts';

/** A tag that opens inside the content of a reference: `<ref name=a>`, `<ref name=a />`, `<references>`. */
export interface Opening extends TextRange {
  readonly name: 'ref' | 'references';
  /** Closed in itself. */
  readonly empty: boolean;
}

/** The tags of references that open in a stretch of the page, outside of comments and nowiki. */
export function openingsIn(text: TextView, start: number, end: number): Opening[] {
  const pattern = /<!--[\s\S]*?-->|<nowiki>[\s\S]*?<\/nowiki>|<(ref(?:erences)?)\b[^>]*?(\/?)>/gi;
  return Array.from(text.slice(start, end).matchAll(pattern))
    .filter((match) => match[1] !== undefined)
    .map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      name: match[1]!.toLowerCase() as Opening['name'],
      empty: match[2] === '/',
    }));
}
