import type { TextRange } from '../../text/range.ts';
import type { Fix } from '../../problems/finding.ts';
import { fontStyle } from './fontStyle.ts';
import { readTag, writeTag, type WrittenTag } from './writtenTag.ts';

/**
 * The tags of today that look like an obsolete one, both ends changed and other attributes kept.
 * @param opening and
 * @param closing the tags in the page
 */
export function replaceTag(text: string, opening: TextRange, closing: TextRange): Fix[] {
  const tag = readTag(text.slice(opening.start, opening.end));
  if (!tag) return [];
  const content = text.slice(opening.end, Math.min(closing.start, opening.end + longestContent));
  const isShort = closing.start - opening.end < longestContent;
  // Browsers carry on `<font>` where they do not carry on what could take its place.
  if (tag.name === 'font' && !(isShort && isInline(content))) return [];
  return replacementsOf(tag).map(({ written, isAlike }): Fix => {
    const newText = written && writeTag(written);
    return {
      title: newText
        ? `Change “<${tag.name}>” to “${newText}”`
        : `Remove “<${tag.name}>”, which does nothing`,
      edits: [
        { ...opening, newText: newText ?? '' },
        { ...closing, newText: written ? `</${written.name}>` : '' },
      ],
      preferred: isAlike(content) && isShort,
    };
  });
}

/** What stands in a tag is looked at no further, so that many tags in each other cost little. */
const longestContent = 2_000;

interface Replacement {
  /** Undefined where nothing needs to take the tag's place. */
  readonly written: WrittenTag | undefined;
  /** Whether readers see the same, with this between the tags. */
  readonly isAlike: (content: string) => boolean;
}

function replacementsOf(tag: WrittenTag): Replacement[] {
  switch (tag.name) {
    case 'strike':
      return [{ written: { ...tag, name: 's' }, isAlike: always }];
    case 'tt':
      return [
        { written: { ...tag, name: 'code' }, isAlike: always },
        { written: { ...tag, name: 'kbd' }, isAlike: never },
        { written: { ...tag, name: 'samp' }, isAlike: never },
      ];
    case 'center':
      return [{ written: styled(tag, 'div', 'text-align:center'), isAlike: isPlainText }];
    case 'font':
      return replacementsOfFont(tag);
    default:
      return [];
  }
}

function replacementsOfFont(tag: WrittenTag): Replacement[] {
  const style = fontStyle(tag);
  if (style === undefined) return [];
  const attributes = tag.attributes.filter(({ key }) => !/^(?:color|face|size)$/.test(key));
  const rest = { name: 'span', attributes };
  if (style) return [{ written: styled(rest, 'span', style), isAlike: always }];
  return [{ written: attributes.length > 0 ? rest : undefined, isAlike: always }];
}

/** Puts declarations before those of the tag's own style. */
function styled(tag: WrittenTag, name: string, style: string): WrittenTag {
  const own = tag.attributes.find(({ key }) => key === 'style');
  if (!own) {
    const added = { key: 'style', value: style, written: `style="${style}"` };
    return { name, attributes: [added, ...tag.attributes] };
  }
  const value = `${style}; ${own.value}`.trim();
  const quote = value.includes('"') ? "'" : '"';
  const merged = { key: 'style', value, written: `style=${quote}${value}${quote}` };
  const attributes = tag.attributes.map((attribute) => (attribute === own ? merged : attribute));
  return { name, attributes };
}

const always = () => true;
const never = () => false;

/** `<center>` also centres boxes, such as tables and what templates make, and `text-align` does not. */
function isPlainText(content: string): boolean {
  return !/\{[{|]|\[\[\s*(?:file|image):|<(?!\/?(?:b|i|em|strong|small|big|u|s|br|sup|sub|code|span)\b)/i.test(
    content,
  );
}

/** Browsers carry `<font>` on into the next paragraph, cell or box, and `<span>` not. */
function isInline(content: string): boolean {
  const tags = [...content.matchAll(/<(\/?)([a-z]\w*)[^>]*>/gi)];
  const isNested = tags.length === 0 || nests(tags.map(([, end, name]) => `${end}${name}`));
  const quotes = content.match(/'{2,}/g) ?? [];
  return (
    !/[\r\n]|\{\{|<(?:div|center|p|table|blockquote|ul|ol|dl|h\d|pre)\b/i.test(content) &&
    isNested &&
    quotes.length % 2 === 0
  );
}

function nests(tags: readonly string[]): boolean {
  const open: string[] = [];
  for (const tag of tags) {
    const name = tag.toLowerCase();
    if (/^(?:br|wbr|hr)$/.test(name)) continue;
    if (!name.startsWith('/')) open.push(name);
    else if (open.pop() !== name.slice(1)) return false;
  }
  return open.length === 0;
}
