import { decodeEntities } from '../text/decodeEntities.ts';
import type { AttributeFact } from './blockFacts.ts';

// A name, and perhaps a value: quoted (a missing closing quote runs to the end) or up to white space.
// A name may begin with an equals sign; `/` separates names, but belongs to a value without quotes.
const attribute =
  /([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?/dg;

// `name=“a b”` is `“a`, and `b”` is no attribute.
const properName = /^[:_\p{L}\p{N}][:_.\-\p{L}\p{N}]*$/u;

/**
 * The attributes of an extension tag as MediaWiki's Sanitizer reads them.
 * @param text the tag's text between its name and `>` or `/>`: ` name="a" group=b`
 * @param offset the UTF-16 offset of that text in the block
 * @returns every attribute in text order; of a repeated one the last counts
 */
export function parseAttributes(text: string, offset: number): AttributeFact[] {
  const found = [...text.matchAll(attribute)].filter((match) => properName.test(match[1]!));
  return found.map((match) => {
    const places = match.indices!;
    const value = places[2] ?? places[3] ?? places[4] ?? [places[1]![1], places[1]![1]];
    return {
      key: match[1]!.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
      keyRange: range(places[1]!, offset),
      value: normalizeValue(match[2] ?? match[3] ?? match[4] ?? ''),
      valueRange: range(value, offset),
      dynamic: false,
    };
  });
}

/** How MediaWiki compares names and groups: NFC, white space collapsed and trimmed, then entities decoded. */
export function normalizeValue(written: string): string {
  const plain = written.normalize('NFC').replace(/[\t\n\r ]+/g, ' ');
  return decodeEntities(plain.replace(/^[ \v\0]+|[ \v\0]+$/g, ''));
}

function range(indices: readonly [number, number], offset: number): { start: number; end: number } {
  return { start: indices[0] + offset, end: indices[1] + offset };
}
