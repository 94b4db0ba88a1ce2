import type { TextRange } from '../text/range.ts';

/** An opening tag without its `>`, up to where that belongs, and its end tag. */
export interface LostAngle extends TextRange {
  readonly name: string;
  readonly endTag: TextRange;
}

/**
 * The opening tag at `start` that has lost its `>`, so that MediaWiki's preprocessor ends it at the
 * `>` of its own end tag: `<ref name="a"{{cite web}}</ref>`. In `<ref{{cite web}}</ref>` it sees no tag.
 * @param start where a `<` stands
 * @returns undefined for any other tag, and for a tag with another one inside
 */
export function lostAngle(
  text: string,
  start: number,
  names: ReadonlySet<string>,
): LostAngle | undefined {
  opening.lastIndex = start;
  const match = opening.exec(text);
  const name = match?.[1]!.toLowerCase() ?? '';
  if (!names.has(name)) return undefined;
  const next = text.indexOf('<', start + 1);
  endTag.lastIndex = next;
  const end = next < 0 ? null : endTag.exec(text);
  if (end?.[1]!.toLowerCase() !== name) return undefined;
  const rest = text.slice(opening.lastIndex, next);
  // In `<ref name="a {{b}}</ref>` the attributes are broken themselves.
  if (text.slice(start, next).includes('>') || brokenAttribute.test(rest)) return undefined;
  return { name, start, end: opening.lastIndex, endTag: { start: next, end: endTag.lastIndex } };
}

/** Values of attributes end before the marks of a template or link that stands at once behind them. */
const opening =
  /<([a-z]+)(?=[\s{[])(?:\s{1,50}[a-z-]{1,50}\s{0,50}=\s{0,50}(?:"[^"<>\n]*"|'[^'<>\n]*'|[^\s"'<>{}[\]|]+))*/iy;
const brokenAttribute = /^\s*(?:[a-z-]{1,50}\s{0,50}=|"|')/i;
const endTag = /<\/([a-z]+)\s*>/iy;
