import { HtmlNode, isSeparator } from './htmlNode.ts';
import { formattingTags, inlineTags } from './tagNames.ts';
import { append } from '../text/append.ts';

/**
 * Does to a tree what MediaWiki does before it shows it: drops empty elements that the browser made
 * up, and puts what stands loose at the top, or in a `<blockquote>`, into paragraphs.
 */
export function repairTree(root: HtmlNode): void {
  dropEmpty(root);
  wrapLoose(root);
  wrapInQuotations(root);
}

function dropEmpty(parent: HtmlNode): void {
  for (let node = parent.first; node;) {
    const { next } = node;
    dropEmpty(node);
    if (node.isElement && node.autoStart && node.autoEnd && isEmpty(node)) {
      while (node.first) parent.insert(node.first, node);
      node.detach();
    }
    node = next;
  }
}

function isEmpty({ first }: HtmlNode): boolean {
  return !first || (!first.next && !first.isElement && first.blank);
}

function wrapInQuotations(parent: HtmlNode): void {
  for (let node = parent.first; node; node = node.next) {
    if (node.name === 'blockquote') wrapLoose(node);
    else wrapInQuotations(node);
  }
}

/** A node, and whether it belongs in a paragraph; undefined where it may stand in and out of one. */
interface Piece {
  readonly node: HtmlNode;
  readonly loose: boolean | undefined;
}

function wrapLoose(root: HtmlNode): void {
  let paragraph: HtmlNode | undefined;
  for (let child = root.first; child;) {
    const { next } = child;
    if (isBlock(child)) paragraph = undefined;
    else {
      for (const { node, loose } of split(child)) {
        if (loose === false) paragraph = undefined;
        else if (loose && !paragraph) {
          paragraph = new HtmlNode('p', node.start, node.start);
          paragraph.autoStart = false;
          root.insert(paragraph, next);
        }
        if (paragraph) paragraph.insert(node);
        else root.insert(node, next);
      }
    }
    child = next;
  }
}

/** Parts a formatting element where blocks stand in it: each part is one in a line, or around blocks. */
function split(node: HtmlNode): Piece[] {
  if (isSeparator(node) || indifferent.has(node.name)) return [{ node, loose: undefined }];
  if (!formattingTags.has(node.name) || !node.first) return [{ node, loose: !hasBlock(node) }];
  const pieces: Piece[] = [];
  for (let child: HtmlNode | undefined = node.first; child; child = child.next)
    append(pieces, split(child));
  return joinPieces(node, pieces);
}

/** Nothing is seen of these, or only the wiki knows what. */
const indifferent: ReadonlySet<string> = new Set(['link', '#stripped', 'template']);

function joinPieces(node: HtmlNode, pieces: readonly Piece[]): Piece[] {
  const { autoEnd, end, endToken } = node;
  const joined: { node: HtmlNode; loose: boolean | undefined }[] = [{ node, loose: undefined }];
  for (const piece of pieces) {
    const last = joined.at(-1)!;
    last.loose ??= piece.loose;
    if (piece.loose === undefined || piece.loose === last.loose) {
      last.node.insert(piece.node);
      continue;
    }
    last.node.autoEnd = true;
    last.node.endToken = undefined;
    last.node.end = piece.node.start;
    const copy = node.copy();
    copy.start = copy.end = piece.node.start;
    copy.insert(piece.node);
    joined.push({ node: copy, loose: piece.loose });
  }
  Object.assign(joined.at(-1)!.node, { autoEnd, end, endToken });
  return joined;
}

function hasBlock(node: HtmlNode): boolean {
  // The note of a reference stands elsewhere.
  if (node.name === '#part') return false;
  if (isBlock(node)) return true;
  for (let child = node.first; child; child = child.next) if (hasBlock(child)) return true;
  return false;
}

function isBlock({ name, isElement, isMoved }: HtmlNode): boolean {
  // What was moved out of a table makes a paragraph of its own.
  return isMoved || (isElement && !inlineTags.has(name) && name !== 'link');
}
