import { childOf } from '../../syntax/nodeAt.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/** The marks of a construct, with offsets of its block. */
export interface Delimiters {
  readonly opening: TextRange;
  readonly closing: TextRange;
  /** Behind what belongs to the opening and lights up with it: a template's name, a tag's attributes. */
  readonly openingEnd: number;
}

/** The marks of a node, if it is a construct that has both. */
export function delimitersOf(node: SyntaxNode, text: string): Delimiters | undefined {
  switch (node.type) {
    case 'template':
    case 'magic-word':
      return bracketed(node, text, '{{', '}}');
    case 'arg':
      return bracketed(node, text, '{{{', '}}}');
    case 'link':
    case 'file':
    case 'category':
      return bracketed(node, text, '[[', ']]');
    case 'ext-link':
      return bracketed(node, text, '[', ']');
    case 'converter':
      return bracketed(node, text, '-{', '}-');
    case 'comment':
      return bracketed(node, text, '<!--', '-->');
    case 'table':
      return ofTable(node, text);
    case 'heading':
      return ofHeading(node);
    case 'ext':
    case 'include':
      return ofTag(node, text);
    default:
      return undefined;
  }
}

function bracketed(
  node: SyntaxNode,
  text: string,
  open: string,
  close: string,
): Delimiters | undefined {
  const { start, end } = node;
  const isWhole =
    text.startsWith(open, start) &&
    text.endsWith(close, end) &&
    end - start >= open.length + close.length;
  if (!isWhole) return undefined;
  const opening = { start, end: start + open.length };
  const [name] = node.type === 'comment' ? [] : node.children;
  const openingEnd = Math.min(name?.end ?? opening.end, end - close.length);
  return { opening, openingEnd, closing: { start: end - close.length, end } };
}

/** `{|` and `|}`, each written as it is or with `{{(!}}` and `{{!)}}`. */
function ofTable({ children }: SyntaxNode, text: string): Delimiters | undefined {
  const marks = children.filter(({ type }) => type === 'table-syntax');
  const [first, last] = [marks[0], marks.at(-1)];
  const written = last ? text.slice(last.start, last.end) : '';
  if (!first || !last || first === last || !/(?:\|\}|\{\{!\)\}\}|\{\{!\}\}\})$/.test(written))
    return undefined;
  const opening = { start: first.start, end: first.end };
  const blank = written.length - written.trimStart().length;
  return { opening, openingEnd: first.end, closing: { start: last.start + blank, end: last.end } };
}

function ofHeading(node: SyntaxNode): Delimiters | undefined {
  const title = childOf(node, 'heading-title');
  if (!title) return undefined;
  const opening = { start: node.start, end: title.start };
  const closing = { start: title.end, end: title.end + title.start - node.start };
  return { opening, openingEnd: opening.end, closing };
}

/** `<ref name=a>` with `</ref>`, or `<ref` with `/>`. */
function ofTag({ start, end }: SyntaxNode, text: string): Delimiters | undefined {
  const written = text.slice(start, end);
  const name = /^<\w+/.exec(written);
  const close = /(?:<\/\w+\s*>|\/>)$/.exec(written.slice(-200));
  if (!name || !close) return undefined;
  const opening = { start, end: start + name[0].length };
  const closing = { start: end - close[0].length, end };
  const bracket = text.indexOf('>', opening.end);
  return { opening, openingEnd: Math.min(bracket + 1, closing.start), closing };
}

/** The pairs of HTML tags, `<noinclude>` and `<onlyinclude>` among a node's children: the tree holds each tag for itself. */
export function tagPairs({ children }: SyntaxNode, text: string): Delimiters[] {
  const pairs: Delimiters[] = [];
  const open = new Map<string, SyntaxNode[]>();
  for (const node of children) {
    if (node.type !== 'html' && node.type !== 'noinclude') continue;
    const tag = /^<(\/?)(\w+)/.exec(text.slice(node.start, Math.min(node.end, node.start + 40)));
    if (!tag) continue;
    const name = tag[2]!.toLowerCase();
    const same = open.get(name) ?? [];
    open.set(name, same);
    const opener = tag[1] ? same.pop() : undefined;
    if (!tag[1]) same.push(node);
    if (!opener) continue;
    const opening = { start: opener.start, end: opener.start + 1 + name.length };
    const closing = { start: node.start, end: node.end };
    pairs.push({ opening, openingEnd: opener.end, closing });
  }
  return pairs;
}
