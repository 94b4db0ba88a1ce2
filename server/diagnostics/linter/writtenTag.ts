import { parseAttributes } from '../../facts/parseAttributes.ts';

/** An opening tag as it is written. */
export interface WrittenTag {
  /** Lower case. */
  readonly name: string;
  readonly attributes: readonly WrittenAttribute[];
}

export interface WrittenAttribute {
  /** Lower case. */
  readonly key: string;
  readonly value: string;
  /** `class="a"`, byte for byte. */
  readonly written: string;
}

/**
 * Reads an opening tag.
 * @returns undefined where something stands in it that only the wiki can read (a template, a
 *   comment), where an attribute comes twice, or where it closes itself
 */
export function readTag(text: string): WrittenTag | undefined {
  const match = /^<([a-z][a-z\d]*)([^<>{}]*)>$/i.exec(text);
  if (!match || match[2]!.trimEnd().endsWith('/')) return undefined;
  const inner = match[2]!;
  const facts = parseAttributes(inner, 0);
  if (new Set(facts.map(({ key }) => key)).size < facts.length) return undefined;
  const attributes = facts.map(({ key, keyRange, valueRange }, index) => ({
    key,
    value: inner.slice(valueRange.start, valueRange.end),
    written: inner.slice(keyRange.start, facts[index + 1]?.keyRange.start).trim(),
  }));
  return { name: match[1]!.toLowerCase(), attributes };
}

/** `<div class="a">` */
export function writeTag({ name, attributes }: WrittenTag): string {
  return `<${[name, ...attributes.map(({ written }) => written)].join(' ')}>`;
}
