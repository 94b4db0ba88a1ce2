import type { AnchorParts } from '../wikis/shortFootnotes.ts';
import type { Site } from '../wikis/site.ts';
import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import { AnchorValues, normalizeAnchor, visibleText } from './anchorValues.ts';
import type { AnchorNames } from './citationAnchor.ts';
import type { AnchorPart } from './shortFootnoteFacts.ts';
import { TemplateCall } from './templateCall.ts';

/**
 * The anchor that a value writes: `CITEREFSmith2001`, or `{{sfnref|Smith|2001}}`.
 * @param value a node whose children are the value, such as a `parameter-value`
 */
export function anchorOfValue(value: SyntaxNode, source: string, site: Site): string {
  const pieces = value.children.map((child) => {
    const parts = writtenParts(child, source, site);
    if (parts) return site.shortFootnotes.anchorPrefix + textOfParts(parts);
    return child.type === 'text'
      ? source.slice(child.start, child.end)
      : visibleText({ ...value, children: [child] }, source);
  });
  return normalizeAnchor(pieces.join(''));
}

/** Names and year of a value that is one `{{sfnref|Smith|2001}}`. */
export function namesOfValue(value: SyntaxNode, source: string, site: Site): AnchorNames {
  const template = childOf(value, 'template');
  return namesOfParts((template && writtenParts(template, source, site)) ?? []);
}

/** The anchor of names and year. */
export function namedAnchor({ names, year }: AnchorNames, site: Site): string {
  return normalizeAnchor(site.shortFootnotes.anchorPrefix + names.join('') + year);
}

/** The values that are set of some parts of an anchor. */
export function valuesOfParts(
  values: AnchorValues,
  parts: AnchorParts,
  number: number,
): AnchorPart[] {
  return parts.flatMap((aliases) => {
    const found = values.find(aliases.flatMap((alias) => withNumber(alias, number)));
    return found ? [found] : [];
  });
}

/** `#y` is `2y`, and for the first source `1y` or `y`. */
export function withNumber(alias: string, number: number): string[] {
  if (!alias.includes('#')) return [alias];
  const written = alias.replace('#', String(number));
  return number === 1 ? [written, alias.replace('#', '')] : [written];
}

/** The year stands last, if there is one. */
export function namesOfParts(parts: readonly AnchorPart[]): AnchorNames {
  const texts = parts.map(({ text }) => text);
  const last = texts.at(-1);
  const hasYear = last !== undefined && /\d|^n\.? ?d\b|^(?:forthcoming|in press)/i.test(last);
  return hasYear ? { names: texts.slice(0, -1), year: last } : { names: texts, year: '' };
}

/** `none` says that there is to be no anchor or no link. */
export function isNone(text: string): boolean {
  return text.toLowerCase() === 'none';
}

export function textOfParts(parts: readonly AnchorPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function writtenParts(node: SyntaxNode, source: string, site: Site): AnchorPart[] | undefined {
  if (node.type !== 'template') return undefined;
  const call = new TemplateCall(node, source, site);
  const parts = site.shortFootnotes.anchorTexts[call.name];
  return parts && valuesOfParts(new AnchorValues(call), parts, 1);
}
