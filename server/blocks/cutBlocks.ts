import { tableMarkAt, type OpenTable } from './tableScanner.ts';
import { isSpan, TagScanner } from './tagScanner.ts';

/**
 * Cuts a page where nothing is open, so that each piece parses by itself as it does in the page.
 *
 * One linear pass notes a candidate cut at every line start; when a construct closes, the candidates
 * made since it opened are dropped, and an opener that never closes costs nothing.
 * @param text the page's wikitext
 * @param extensionTags the site's extension tags, lower case
 * @returns the UTF-16 offsets at which a block begins, ascending; the first is 0
 */
export function cutBlocks(text: string, extensionTags: ReadonlySet<string>): number[] {
  return new BlockScanner(text, extensionTags).run();
}

/**
 * The most blocks of a page; what is left is one block, which counts as plain text where it is beyond
 * what the parser takes. The longest articles have some ten thousand.
 */
const maximumBlocks = 30_000;

/** `{{`, `[[`, `-{`, or the `=` of a heading, waiting for its end. */
interface Opener {
  readonly mark: '{' | '[' | '-' | '=';
  readonly start: number;
  /** Braces in the run that are still unmatched. */
  readonly count: number;
  readonly cuts: number;
  readonly table: OpenTable | undefined;
}

const syntax = /\n|<|\{{2,}|\}{2,}|\[\[|\]\]|-\{(?!\{)|\}-/g;
const blankLine = /[^\S\n]*(?:\n|$)/y;
const commentOrInclude = /\s*<(?:!--|\/?(?:no|only)include[\s/>]|\/?includeonly[\s/>])/iy;
const listPrefix = /[*#:;]+/y;
const listMarks: ReadonlySet<number> = new Set([...'*#:;'].map((mark) => mark.charCodeAt(0)));

class BlockScanner {
  private readonly cuts: number[] = [0];
  private readonly stack: Opener[] = [];
  private readonly tags: TagScanner;
  private table: OpenTable | undefined;
  private position = 0;
  /** No cut before this offset: an HTML tag may run over several lines. */
  private tagEnd = 0;
  private previousList = '';

  constructor(
    private readonly text: string,
    extensionTags: ReadonlySet<string>,
  ) {
    this.tags = new TagScanner(text, extensionTags);
  }

  run(): number[] {
    this.lineStart(0);
    for (;;) {
      syntax.lastIndex = this.position;
      const match = syntax.exec(this.text);
      if (!match) return this.cuts.slice(0, maximumBlocks);
      this.position = syntax.lastIndex;
      this.take(match[0], match.index);
    }
  }

  private take(mark: string, at: number): void {
    const first = mark.charAt(0);
    if (first === '\n') this.newline(at + 1);
    else if (first === '<') this.tag(at);
    else if (first === '{') this.open('{', at, mark.length);
    else if (mark === '[[') this.open('[', at, 2);
    else if (mark === '-{') this.open('-', at, 2);
    else if (mark === ']]') this.closePair('[');
    else if (mark === '}-') this.closePair('-');
    else this.closeBraces(at, mark.length);
  }

  private open(mark: Opener['mark'], start: number, count: number): void {
    this.stack.push({ mark, start, count, cuts: this.cuts.length, table: this.table });
  }

  /** Only the top can close; a stray end still ends the nearest link that the brackets left open. */
  private closePair(mark: '[' | '-'): void {
    const top = this.stack.at(-1);
    if (top?.mark === mark) this.stack.pop();
    const opener = top?.mark === mark ? top : this.stack.findLast((open) => open.mark === mark);
    if (opener) this.dropCuts(opener.cuts);
  }

  /** Runs match by the lesser of both lengths, at most three: `{{{{{1}}}}}`. */
  private closeBraces(at: number, length: number): void {
    const top = this.stack.at(-1);
    if (top?.mark !== '{') {
      // The last brace may still begin a `}-`.
      this.position = at + length - 1;
      return;
    }
    const closed = Math.min(length, top.count, 3);
    this.position = at + closed;
    this.stack.pop();
    this.dropCuts(top.cuts);
    // `{|` inside a template's argument is the argument's own.
    this.table = top.table;
    const rest = top.count - closed;
    if (rest > 1) this.stack.push({ ...top, count: rest });
    else if (rest === 1 && this.text[top.start - 1] === '-') {
      this.stack.push({ ...top, mark: '-', start: top.start - 1 });
    }
  }

  private tag(at: number): void {
    const found = this.tags.at(at);
    if (found && isSpan(found)) {
      this.position = found.end;
      return;
    }
    // `<div` without its `>` may go on over lines, up to the next angle bracket.
    if (/[a-z/]/i.test(this.text.charAt(at + 1))) {
      angle.lastIndex = at + 1;
      const end = angle.exec(this.text);
      this.tagEnd = Math.max(this.tagEnd, end ? end.index : at);
    }
  }

  private newline(lineStart: number): void {
    if (this.stack.at(-1)?.mark === '=') this.stack.pop();
    this.lineStart(lineStart);
  }

  private lineStart(at: number): void {
    const dependsOnItemAbove = this.takeListPrefix(at);
    if (at > 0 && !dependsOnItemAbove) this.candidate(at);
    this.tableLine(at);
    if (this.text.charCodeAt(at) === 0x3d && !this.isArgumentSign(at)) this.open('=', at, 1);
  }

  /** A single `=` at a line start inside a template parts name and value: `{{a|b\n=c}}`. */
  private isArgumentSign(at: number): boolean {
    return this.stack.at(-1)?.mark === '{' && this.text.charCodeAt(at + 1) !== 0x3d;
  }

  private candidate(at: number): void {
    if (at < this.tagEnd || at === this.text.length) return;
    blankLine.lastIndex = at;
    commentOrInclude.lastIndex = at;
    // A heading takes the blank lines, comments and include tags behind it with it.
    if (blankLine.test(this.text) || commentOrInclude.test(this.text)) return;
    this.cuts.push(at);
  }

  /** Whether the list item at a line start depends on the item before it, as `;` in a longer prefix does. */
  private takeListPrefix(at: number): boolean {
    const before = this.previousList;
    this.previousList = '';
    if (!listMarks.has(this.text.charCodeAt(at))) return false;
    listPrefix.lastIndex = at;
    const prefix = listPrefix.exec(this.text)![0];
    this.previousList = prefix;
    return prefix.length > 1 && before.length > 0 && (prefix + before).includes(';');
  }

  private tableLine(at: number): void {
    const mark = tableMarkAt(this.text, at, this.table !== undefined);
    if (!mark) return;
    if (mark.kind === 'open') this.openTable(mark.start, mark.end);
    else if (this.table && mark.kind === 'close') {
      this.dropCuts(this.table.cuts);
      this.table = this.table.outer;
    } else if (this.table) {
      this.table = { ...this.table, state: mark.kind === 'row' ? 'row' : 'cell' };
    }
  }

  /** A table nests in a cell only; elsewhere a second `{|` ends the first table. */
  private openTable(start: number, openerEnd: number): void {
    while (this.table && this.table.state !== 'cell') this.table = this.table.outer;
    const cuts = this.cuts.length;
    this.table = { start, openerEnd, cuts, state: 'table', outer: this.table };
  }

  private dropCuts(count: number): void {
    if (this.cuts.length > count) this.cuts.length = count;
  }
}

const angle = /[<>]/g;
