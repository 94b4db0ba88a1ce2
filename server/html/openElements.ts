import { HtmlNode } from './htmlNode.ts';
import { headingTags, impliedEndTags, scopeTags } from './tagNames.ts';
import type { EndToken } from './token.ts';

/** What decides how a tag is taken: where in a table the place is, if it is in one. */
export type Mode = 'body' | 'table' | 'rows' | 'row' | 'cell' | 'caption';

const modes: ReadonlyMap<string, Mode> = new Map([
  ['td', 'cell'],
  ['th', 'cell'],
  ['tr', 'row'],
  ['tbody', 'rows'],
  ['caption', 'caption'],
  ['table', 'table'],
]);

/**
 * The elements that are open at a place of the page.
 * https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements
 */
export class OpenElements {
  readonly root = new HtmlNode('body', 0, 0);
  /** The innermost last. */
  readonly stack: HtmlNode[] = [this.root];
  /** Whether the end tag that is being taken has ended something. */
  matched = false;
  /** How far the text has been read. */
  protected position = 0;
  private readonly open = new Set<HtmlNode>([this.root]);

  get current(): HtmlNode {
    return this.stack.at(-1)!;
  }

  get mode(): Mode {
    for (let index = this.stack.length - 1; index > 0; index--) {
      const mode = modes.get(this.stack[index]!.name);
      if (mode) return mode;
    }
    return 'body';
  }

  isOpen(node: HtmlNode): boolean {
    return this.open.has(node);
  }

  /** Whether an element of a name is open, and nothing between bars the way to it. */
  inScope(name: string, ...bars: readonly string[]): boolean {
    for (let index = this.stack.length - 1; index >= 0; index--) {
      const node = this.stack[index]!;
      if (node.name === name) return true;
      if (scopeTags.has(node.name) || bars.includes(node.name)) return false;
    }
    return false;
  }

  headingInScope(): boolean {
    return [...headingTags].some((name) => this.inScope(name));
  }

  inTableScope(name: string): boolean {
    const index = this.stack.findLastIndex((node) => node.name === name || node.name === 'table');
    return this.stack[index]?.name === name;
  }

  push(node: HtmlNode): void {
    this.stack.push(node);
    this.open.add(node);
  }

  /** Notes that an element was put between those that are open. */
  reopen(node: HtmlNode): void {
    this.open.add(node);
  }

  /** Takes an element off the stack without an end. */
  remove(node: HtmlNode): void {
    const index = this.stack.lastIndexOf(node);
    if (index >= 0) this.stack.splice(index, 1);
    this.open.delete(node);
  }

  /** Closes the innermost element; by itself, if no end tag is given. */
  pop(token?: EndToken): HtmlNode {
    const node = this.stack.pop()!;
    this.open.delete(node);
    this.close(node, token);
    return node;
  }

  close(node: HtmlNode, token?: EndToken): void {
    node.endToken = token;
    const ended = token !== undefined && (token.literal || node.token?.endsWithLine !== true);
    node.autoEnd = !ended || (node.literal && !token.literal);
    node.end = token?.end ?? Math.max(node.end, this.position);
    if (token) this.matched = true;
  }

  /** Closes elements up to one of a name, which the tag closes. */
  popUpTo(names: string | ReadonlySet<string>, token?: EndToken): void {
    const isWanted = ({ name }: HtmlNode): boolean =>
      typeof names === 'string' ? name === names : names.has(name);
    while (this.stack.length > 1 && !isWanted(this.current)) this.pop();
    if (this.stack.length > 1) this.pop(token);
  }

  popImplied(except = ''): void {
    while (impliedEndTags.has(this.current.name) && this.current.name !== except) this.pop();
  }

  closeParagraph(): void {
    if (!this.inScope('p')) return;
    this.popImplied('p');
    this.popUpTo('p');
  }
}
