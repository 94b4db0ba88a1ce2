import { decodeEntities } from '../text/decodeEntities.ts';
import type { AttributeFact } from './blockFacts.ts';

// A name, and perhaps a value: quoted (a missing closing quote runs to the end) or up to white space.
// The value may be followed only by white space: `name=“a b”` is `“a`, and `b”` is no attribute.
const attribute =
  /(?:^|[\t\n\f\r ])([:_\p{L}\p{N}][:_.\-\p{L}\p{N}]*)([\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|((?:(?![\t\n\f\r >])[\s\S])*)))?(?=[\t\n\f\r ]|$)/dgu;

/**
 * The attributes of an extension tag as MediaWiki's Sanitizer reads them.
 * @param text the tag's text between its name and `>` or `/>`: ` name="a" group=b`
 * @param offset the UTF-16 offset of that text in the block
 * @returns every attribute in text order; of a repeated one the last counts
 */
export function parseAttributes(text: string, offset: number): AttributeFact[] {
  return Array.from(text.matchAll(attribute), (match) => {
    const places = match.indices!;
    const value = places[3] ?? places[4] ?? places[5] ?? [places[1]![1], places[1]![1]];
    return {
      key: match[1]!.toLowerCase(),
      keyRange: range(places[1]!, offset),
      value: normalizeValue(match[3] ?? match[4] ?? match[5] ?? ''),
      valueRange: range(value, offset),
      dynamic: false,
    };
  });
}

/** Entities decoded, white space collapsed and trimmed, NFC: how MediaWiki compares names and groups. */
export function normalizeValue(written: string): string {
  return decodeEntities(written)
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .normalize('NFC');
}

function range(indices: readonly [number, number], offset: number): { start: number; end: number } {
  return { start: indices[0] + offset, end: indices[1] + offset };
}
