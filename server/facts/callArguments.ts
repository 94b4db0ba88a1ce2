import { childOf } from '../syntax/nodeAt.ts';
import type { SyntaxNode } from '../syntax/syntaxNode.ts';
import type { TextRange } from '../text/range.ts';

/**
 * One argument of a template or parser function, `name=value` or `value`, as MediaWiki's preprocessor
 * takes it: an `=` inside a nested call, a link or an extension tag is none. Its range begins after its
 * `|`, and all offsets are UTF-16 offsets in the text that was parsed.
 */
export class CallArgument implements TextRange {
  readonly start: number;
  readonly end: number;
  /** Without comments and white space around it; empty in `|=x`; its number where none is written. */
  readonly name: string;
  // Hidden from comparisons: what is said of a block depends on its text alone.
  readonly #node: SyntaxNode;
  readonly #source: string;

  /** @param node a `parameter` */
  constructor(node: SyntaxNode, source: string) {
    this.start = node.start;
    this.end = node.end;
    this.name = node.name;
    this.#node = node;
    this.#source = source;
  }

  /** Whether it has no `=`: `|x` has an empty key before it, and `|=x` has one too. */
  get positional(): boolean {
    const key = childOf(this.#node, 'parameter-key');
    return !key || (key.end === key.start && this.#source.charAt(key.end) !== '=');
  }

  /** The name without white space around it; empty, before the value, where none is written. */
  get keyRange(): TextRange {
    const { key, start } = this;
    return key ? trimmedRange(key, this.#source) : { start, end: start };
  }

  /** All that follows the `=`. */
  get valueRange(): TextRange {
    const { start, end } = this.value;
    return { start, end };
  }

  /** {@link keyRange} without comments around it: where it is read. */
  get bareKeyRange(): TextRange {
    return bareRange(this.keyRange, this.#source);
  }

  /** A node whose children are the name; undefined where none is written. */
  get key(): SyntaxNode | undefined {
    return this.positional ? undefined : childOf(this.#node, 'parameter-key');
  }

  /** A node whose children are the value. */
  get value(): SyntaxNode {
    return childOf(this.#node, 'parameter-value') ?? this.#node;
  }

  /** From its `|` to the next one, or to the braces. */
  get whole(): TextRange {
    return { start: this.start - 1, end: this.end };
  }

  /** The value as the template gets it, but for its comments: that of a named one has no white space around it. */
  get textRange(): TextRange {
    return this.positional ? this.valueRange : trimmedRange(this.valueRange, this.#source);
  }

  /** What is written in {@link textRange}. */
  get text(): string {
    const { start, end } = this.textRange;
    return this.#source.slice(start, end);
  }

  /** The value without white space and comments around it: where it is read. */
  get bareRange(): TextRange {
    return bareRange(this.valueRange, this.#source);
  }

  /** What is written in {@link bareRange}. */
  get bareText(): string {
    const { start, end } = this.bareRange;
    return this.#source.slice(start, end);
  }
}

/**
 * The arguments of a call in the order of the text, repeated ones too.
 * @param node a `template` or `magic-word`
 * @param source the text that the node's offsets belong to
 */
export function callArguments(node: SyntaxNode, source: string): readonly CallArgument[] {
  const found: CallArgument[] = [];
  for (const child of node.children) {
    if (child.type === 'parameter') found.push(new CallArgument(child, source));
  }
  return found;
}

/** Without the white space that MediaWiki trims, which a no-break space is not. */
export function trimmedRange({ start, end }: TextRange, source: string): TextRange {
  let [from, to] = [start, end];
  while (from < to && isSpace(source.charCodeAt(from))) from++;
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Tab to carriage return but for the form feed, NUL, and the space. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 12) || code === 0;
}

/**
 * Without comments as well: what is said of `|title=\n<!-- … -->\nA.` is said of its second line,
 * where a comment can suppress it.
 */
function bareRange(range: TextRange, source: string): TextRange {
  let { start, end } = trimmedRange(range, source);
  while (source.startsWith('<!--', start) && start < end) {
    const close = source.indexOf('-->', start);
    if (close < 0 || close + 3 > end) break;
    ({ start, end } = trimmedRange({ start: close + 3, end }, source));
  }
  while (end - start >= 7 && source.endsWith('-->', end)) {
    const open = source.lastIndexOf('<!--', end - 7);
    if (open < start || source.indexOf('-->', open) !== end - 3) break;
    ({ start, end } = trimmedRange({ start, end: open }, source));
  }
  return { start, end };
}
