import { blockAt, type Article, type Block, inPage } from '../../article/article.ts';

import { trimmedRange } from '../../facts/callArguments.ts';
import type { Site } from '../../wikis/site.ts';
import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode, SyntaxType } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';
import { delimitersOf } from '../navigation/delimiters.ts';

/**
 * What new wikitext would be read as at a place:
 * - `text`: as wikitext
 * - `gallery`: as a line of a gallery
 * - `comment`, `raw`: not at all, as in nowiki or a formula
 * - `markup`: as a part of what stands there, such as a name, an attribute or an address
 * - `unknown`: the page alone does not say, as in includeonly
 */
export type PlaceKind = 'text' | 'gallery' | 'comment' | 'raw' | 'markup' | 'unknown';

/** What a range of the page stands in. */
export interface EditingPlace {
  readonly kind: PlaceKind;
  /** The comment that it touches or lies in. */
  readonly comment?: TextRange | undefined;
  /** The link that it touches or lies in, and the part of it that a reader sees. */
  readonly link?: { readonly range: TextRange; readonly shown: TextRange } | undefined;
  /** The bare address that it touches or lies in, unless it is all that an argument gives. */
  readonly address?: TextRange | undefined;
  /** Whether it stands in an argument of a template that has no value yet. */
  readonly isBlankArgument?: boolean;
}

/** Where a range of the page stands, by the tree of its blocks. */
export function editingPlace(article: Article, range: TextRange): EditingPlace {
  const block = blockAt(article, range.start);
  const last = blockAt(article, Math.max(range.start, range.end - 1));
  if (block !== last) return { kind: kindOver(article, range) };
  const own = inBlock(range, block);
  const touched = pathTo(block.facts.root, own, touches);
  const comment = touched.find(({ type }) => type === 'comment');
  const link = touched.findLast(({ type }) => type === 'link' || type === 'ext-link');
  const address = touched.find(({ type }) => type === 'free-ext-link');
  const isArgument = address && fillsArgument(address, touched, block.facts.text);
  const path = enclosing(block, range);
  return {
    kind: kindOf(path, article.site),
    comment: comment && inPage(comment, block),
    link: link && linkOf(link, block),
    address: address && !isArgument ? inPage(address, block) : undefined,
    isBlankArgument: isBlankArgument(path, block.facts.text),
  };
}

/** The nodes that hold a range between their marks, outermost first; offsets in them are the block's. */
export function enclosing(block: Block, range: TextRange): SyntaxNode[] {
  return pathTo(block.facts.root, inBlock(range, block), holds);
}

/** Of a range over several blocks both ends count. */
function kindOver(article: Article, { start, end }: TextRange): PlaceKind {
  const kinds = [start, end].map((at) => editingPlace(article, { start: at, end: at }).kind);
  return kinds.find((kind) => kind !== 'text') ?? 'text';
}

function pathTo(
  root: SyntaxNode,
  range: TextRange,
  isAround: (node: SyntaxNode, range: TextRange) => boolean,
): SyntaxNode[] {
  const path: SyntaxNode[] = [];
  for (let node: SyntaxNode | undefined = root; node;) {
    path.push(node);
    node = node.children.find((child) => child.type !== 'text' && isAround(child, range));
  }
  return path;
}

/** `|url=https://example.org` */
function fillsArgument(address: SyntaxNode, path: readonly SyntaxNode[], text: string): boolean {
  const value = path.findLast(({ type }) => type === 'parameter-value');
  if (!value) return false;
  const { start, end } = trimmedRange(value, text);
  return start === address.start && end === address.end;
}

function isBlankArgument(path: readonly SyntaxNode[], text: string): boolean {
  const value = path.at(-1)!;
  const isValue = value.type === 'parameter-value' && path.at(-3)?.type === 'template';
  return isValue && text.slice(value.start, value.end).trim() === '';
}

function touches(node: SyntaxNode, { start, end }: TextRange): boolean {
  return node.start <= start && end <= node.end;
}

/** A construct has marks at its ends, and the part of one begins and ends with its content. */
function holds(node: SyntaxNode, range: TextRange): boolean {
  if (contentTypes.has(node.type)) return touches(node, range);
  return node.start < range.start && range.end < node.end;
}

/** Of each construct, what holds wikitext. */
const contents: Readonly<Partial<Record<SyntaxType, readonly SyntaxType[]>>> = {
  template: ['parameter'],
  'magic-word': ['parameter'],
  parameter: ['parameter-value'],
  arg: ['arg-default'],
  link: ['link-text'],
  category: [],
  file: ['image-parameter'],
  'gallery-image': ['image-parameter'],
  'ext-link': ['ext-link-text'],
  ext: ['ext-inner'],
  table: ['td', 'tr'],
  tr: ['td'],
  td: ['td-inner'],
  heading: ['heading-title'],
};
const contentTypes: ReadonlySet<SyntaxType> = new Set(Object.values(contents).flat());

/** Nodes that are marks themselves. */
const marks: ReadonlySet<SyntaxType> = new Set<SyntaxType>([
  'free-ext-link',
  'magic-link',
  'double-underscore',
  'html',
  'noinclude',
  'table-syntax',
  'list',
  'dd',
  'quote',
  'hr',
  'redirect',
]);

function kindOf(path: readonly SyntaxNode[], site: Site): PlaceKind {
  let kind: PlaceKind = 'text';
  for (const [index, { type, name }] of path.entries()) {
    const inner = path[index + 1]?.type;
    if (type === 'comment') return 'comment';
    if (type === 'include' || type === 'hidden' || type === 'converter') return 'unknown';
    if (type === 'gallery-image' && inner !== 'image-parameter') return 'gallery';
    if (marks.has(type) || (contents[type] && !contents[type].includes(inner ?? 'text'))) {
      return 'markup';
    }
    if (type === 'ext-inner') kind = contentKind(name, site);
    if (type === 'image-parameter') kind = name === 'caption' ? 'text' : 'markup';
    if (kind !== 'text' && kind !== 'gallery') return kind;
  }
  return kind;
}

function contentKind(tag: string, site: Site): PlaceKind {
  if (tag === 'gallery') return 'gallery';
  return site.wikitextTags.has(tag) ? 'text' : 'raw';
}

/** `[[a|b]]` shows `b`, `[[:a]]` and the pipe trick `[[a|]]` show `a`. */
function linkOf(link: SyntaxNode, block: Block): EditingPlace['link'] {
  const marks = delimitersOf(link, block.facts.text);
  const target = childOf(link, 'link-target') ?? childOf(link, 'ext-link-url');
  if (!marks || !target) return undefined;
  const label = childOf(link, 'link-text') ?? childOf(link, 'ext-link-text');
  const colon = /^\s*:?/.exec(block.facts.text.slice(target.start, target.end))![0].length;
  const shown =
    label && label.start < label.end
      ? { start: label.start, end: marks.closing.start }
      : { start: target.start + colon, end: target.end };
  return { range: inPage(link, block), shown: inPage(shown, block) };
}

function inBlock({ start, end }: TextRange, block: Block): TextRange {
  return { start: start - block.start, end: end - block.start };
}
