import { firstContent, nextContent, type HtmlNode } from '../../html/htmlNode.ts';
import {
  blockTags,
  formattingTags,
  headingTags,
  misnestableTags,
  voidTags,
} from '../../html/tagNames.ts';
import type { TreeCategory } from './treeFault.ts';
import type { TextView } from '../../text/pageText.ts';

/** The categories that an element's missing end, or a dropped tag, belongs to; most often none. */
export interface EndTagFault {
  readonly categories: readonly TreeCategory[];
  /** Where a misnested element goes on behind what cut it off. */
  readonly continued?: HtmlNode;
}

/** What MediaWiki's Linter says of how an element ends. */
export function endTagFault(node: HtmlNode, source: TextView): EndTagFault | undefined {
  if (node.name === '#stripped') return { categories: ['stripped-tag'] };
  const { token, name } = node;
  if (!token || node.autoStart || node.cutOff || voidTags.has(name)) return undefined;
  const isQuote = !node.literal && (name === 'b' || name === 'i');
  if (!node.literal && !isQuote) return undefined;
  if (token.selfClosing) return { categories: ['self-closed-tag'] };
  if (!node.autoEnd || token.end === token.start) return undefined;
  // `{|`, `<div>a`, `|}`: that it was moved out of the table says it all.
  if (node.isMoved && blockTags.has(name)) return undefined;
  if (node.literal && misnestableTags.has(name) && isMisnesting(node, source)) {
    return { categories: ['html5-misnesting'] };
  }
  if (isQuote && headingAround(node.parent)) return { categories: ['unclosed-quotes-in-heading'] };
  return unclosed(node, source);
}

function unclosed(node: HtmlNode, source: TextView): EndTagFault | undefined {
  const continued = continuationOf(node, node);
  if (continued) return { categories: ['misnested-tag'], continued };
  if (optionalEnds.has(node.name)) return undefined;
  const missing = headingAround(node) ? 'missing-end-tag-in-heading' : 'missing-end-tag';
  if (!formattingTags.has(node.name) || !opensTwice(node, source)) return { categories: [missing] };
  return { categories: [missing, 'multiple-unclosed-formatting-tags'] };
}

const optionalEnds: ReadonlySet<string> = new Set(['li', 'td', 'th', 'tr']);

/** HTML Tidy carried such a tag on into what follows, and browsers do not. */
function isMisnesting(node: HtmlNode, source: TextView): boolean {
  return hasContentBehind(node, node.name) && !hasEqualInside(node, node.name, source);
}

function hasContentBehind(from: HtmlNode, name: string): boolean {
  for (let node: HtmlNode | undefined = from; node?.parent; node = node.parent) {
    if (barring.test(node.name)) return node.listed;
    const next = nextContent(node);
    if (!next) continue;
    const content = next.name === 'p' && !next.literal ? firstContent(next) : next;
    return content !== undefined && strippedName(content) !== name;
  }
  return false;
}

/** What stands in these goes no further; nor does what is parsed by itself. */
const barring = /^(?:a|td|th|h\d|#part)$/;

/** Whether the first element in it, or in that one, is the same once more. */
function hasEqualInside(node: HtmlNode, name: string, source: TextView): boolean {
  let child = node.first;
  while (child) {
    if (child.name === '#text') {
      // MediaWiki puts an entity into a `<span>`.
      if (/&#?\w+;/.test(source.slice(child.start, child.end))) return name === 'span';
      child = child.next;
    } else if (!child.isElement) child = child.next;
    else if (isMadeAs(child, name) || (child.name === name && !child.autoEnd)) return true;
    else child = child.first;
  }
  return false;
}

/** The mark of a reference is a `<sup>` with a link and a `<span>` in it. */
function isMadeAs({ madeAs }: HtmlNode, name: string): boolean {
  return madeAs !== undefined && (madeAs === name || name === 'span');
}

/** The element's copy, or its dropped end tag, that stands next to it in the HTML. */
function continuationOf(from: HtmlNode, match: HtmlNode): HtmlNode | undefined {
  let node: HtmlNode | undefined = from;
  while (node?.parent && node.name !== '#part') {
    const next = nextContent(node);
    if (!next) {
      node = node.parent;
      continue;
    }
    const found = copyAtStart(next, match);
    if (!found || found.name === '#stripped' || !found.autoEnd) return found;
    node = found;
  }
  return undefined;
}

function copyAtStart(from: HtmlNode, match: HtmlNode): HtmlNode | undefined {
  for (let node: HtmlNode | undefined = from; node; node = node.first) {
    if (node.name === '#stripped') return strippedName(node) === match.name ? node : undefined;
    if (!node.isElement) return undefined;
    if (node.name === match.name && node.literal === match.literal && node.autoStart) return node;
  }
  return undefined;
}

function strippedName({ name, token, endToken }: HtmlNode): string | undefined {
  return name === '#stripped' ? (token ?? endToken)?.name : undefined;
}

/** `<b>a<b>`: the second tag was meant to end the first. */
function opensTwice({ name, literal, last }: HtmlNode, source: TextView): boolean {
  if (last?.name !== name || !last.autoEnd || last.literal !== literal) return false;
  const before = last.previous;
  // An entity is no text to the Linter.
  return (
    before?.name === '#text' && !/(?:\s|&#?\w+;)$/.test(source.slice(before.start, before.end))
  );
}

function headingAround(from: HtmlNode | undefined): boolean {
  for (let node = from; node; node = node.parent) if (headingTags.has(node.name)) return true;
  return false;
}
