import type { HtmlNode } from './htmlNode.ts';

/** Where a cell or caption begins: what was open outside is not opened again in it. */
const marker = Symbol('marker');

/**
 * The formatting elements that browsers open again where the text goes on, the oldest first.
 * https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
 */
export class FormattingList {
  private readonly entries: (HtmlNode | typeof marker)[] = [];

  get empty(): boolean {
    return this.entries.length === 0;
  }

  /** Of three equal elements the oldest makes room for a fourth; so it does in a list grown too long. */
  push(node: HtmlNode): void {
    const equal = this.sinceMarker().filter((entry) => isEqual(entry, node));
    if (equal.length >= 3) this.remove(equal[0]!);
    if (this.entries.length >= mostEntries) this.entries.shift();
    this.entries.push(node);
  }

  pushMarker(): void {
    this.entries.push(marker);
  }

  clearToMarker(): void {
    while (this.entries.length > 0 && this.entries.pop() !== marker);
  }

  has(node: HtmlNode): boolean {
    return this.entries.includes(node);
  }

  indexOf(node: HtmlNode): number {
    return this.entries.indexOf(node);
  }

  /** The newest of a name behind the last marker. */
  find(name: string): HtmlNode | undefined {
    return this.sinceMarker().findLast((entry) => entry.name === name);
  }

  remove(node: HtmlNode): void {
    const index = this.entries.indexOf(node);
    if (index >= 0) this.entries.splice(index, 1);
  }

  replace(old: HtmlNode, fresh: HtmlNode): void {
    const index = this.entries.indexOf(old);
    if (index >= 0) this.entries[index] = fresh;
  }

  insertAt(index: number, node: HtmlNode): void {
    this.entries.splice(Math.min(index, this.entries.length), 0, node);
  }

  /** The elements at the end of the list that are not open, the oldest first. */
  closedTail(isOpen: (node: HtmlNode) => boolean): HtmlNode[] {
    let first = this.entries.length;
    for (; first > 0; first--) {
      const entry = this.entries[first - 1]!;
      if (entry === marker || isOpen(entry)) break;
    }
    return this.entries.slice(first) as HtmlNode[];
  }

  private sinceMarker(): HtmlNode[] {
    return this.entries.slice(this.entries.lastIndexOf(marker) + 1) as HtmlNode[];
  }
}

/** More are no page but an attack: each paragraph would open all of them again. */
const mostEntries = 64;

function isEqual(a: HtmlNode, b: HtmlNode): boolean {
  return a.name === b.name && (a.token?.attributes ?? '') === (b.token?.attributes ?? '');
}
