import type { EndToken, StartToken } from './token.ts';

/**
 * A node of the HTML tree that a browser makes of the page. It is built once and then only read;
 * links in both directions let the Linter's questions about neighbours be answered at once.
 */
export class HtmlNode {
  /** What began it, where something in the text did. */
  token: StartToken | undefined;
  /** What ended it, where something in the text did. */
  endToken: EndToken | undefined;
  /** Written as HTML, or the copy of such an element. */
  literal = false;
  /** The browser opened it by itself. */
  autoStart = false;
  /** The browser closed it, for want of an end tag in its place. */
  autoEnd = false;
  /** A content that no end was looked for, as the tree grew too deep. */
  cutOff = false;
  /** For text: no more than white space. */
  blank = false;
  /** For the note of a reference: browsers show it in a list, with other notes behind it. */
  listed = false;
  /** For a construct of wikitext: the name of the element that MediaWiki makes of it. */
  madeAs: string | undefined;
  /** For content that may be put together with other text. */
  open = false;
  /** It stood in a table outside its cells, and was moved before it. */
  isMoved = false;
  /** For a table: what stood in it, and was moved before it. */
  moved: HtmlNode[] | undefined;
  parent: HtmlNode | undefined;
  previous: HtmlNode | undefined;
  next: HtmlNode | undefined;
  first: HtmlNode | undefined;
  last: HtmlNode | undefined;

  /**
   * @param name the element's name, or `#text`, `#comment`, or `#stripped` where an end tag was dropped
   * @param start UTF-16 offset in the text that was read
   */
  constructor(
    readonly name: string,
    public start: number,
    public end: number,
  ) {}

  get isElement(): boolean {
    return !this.name.startsWith('#');
  }

  /** Puts a node, with all in it, before another child, or behind the last one. */
  insert(child: HtmlNode, before?: HtmlNode): void {
    child.detach();
    const previous = before ? before.previous : this.last;
    child.parent = this;
    child.previous = previous;
    child.next = before;
    if (previous) previous.next = child;
    else this.first = child;
    if (before) before.previous = child;
    else this.last = child;
  }

  detach(): void {
    const { parent, previous, next } = this;
    if (!parent) return;
    if (previous) previous.next = next;
    else parent.first = next;
    if (next) next.previous = previous;
    else parent.last = previous;
    this.parent = this.previous = this.next = undefined;
  }

  /** Moves all children behind those of another node. */
  moveChildren(target: HtmlNode): void {
    while (this.first) target.insert(this.first);
  }

  /** The same element once more, as browsers open it again: without its children. */
  copy(): HtmlNode {
    const copy = new HtmlNode(this.name, this.end, this.end);
    copy.token = this.token;
    copy.literal = this.literal;
    copy.autoStart = true;
    return copy;
  }
}

/** White space and comments, which part nothing. */
export function isSeparator(node: HtmlNode): boolean {
  return node.name === '#comment' || (node.name === '#text' && node.blank);
}

/** The next sibling that is more than white space and comments. */
export function nextContent(node: HtmlNode): HtmlNode | undefined {
  let { next } = node;
  while (next && isSeparator(next)) next = next.next;
  return next;
}

/** The first child that is more than white space and comments. */
export function firstContent(node: HtmlNode): HtmlNode | undefined {
  const { first } = node;
  return first && isSeparator(first) ? nextContent(first) : first;
}
