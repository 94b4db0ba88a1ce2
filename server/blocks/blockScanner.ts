import { plainState, type Opener, type ScanState } from './scanState.ts';
import { tableMarkAt, tableMarkReach, type OpenTable } from './tableScanner.ts';
import { isSpan, TagScanner } from './tagScanner.ts';

/**
 * The most blocks of a page; what is left is one block, which counts as plain text where it is beyond
 * what the parser takes. The longest articles have some ten thousand.
 */
export const maximumBlocks = 15_000;

const syntax = /\n|<|\{{2,}|\}{2,}|\[\[|\]\]|-\{(?!\{)|\}-/g;
const blankLine = /[^\S\n]*(?:\n|$)/y;
const commentOrInclude = /\s*<(?:!--|\/?(?:no|only)include[\s/>]|\/?includeonly[\s/>])/iy;
const listPrefix = /[*#:;]+/y;
const listMarks: ReadonlySet<number> = new Set([...'*#:;'].map((mark) => mark.charCodeAt(0)));
const angle = /[<>]/g;
const includeTag = /<(?:\/?(?:no|only)include|\/includeonly)\s/iy;

/** Finds the cuts of a page, from its start or from a cut that an edit left as it was. */
export class BlockScanner {
  readonly starts: number[] = [0];
  readonly states: ScanState[] = [plainState];
  /** The fewest cuts there were since the scan began. */
  fewest = 1;
  private top: Opener | undefined;
  private readonly tags: TagScanner;
  private readonly pageLength: number;
  private table: OpenTable | undefined;
  private position = 0;
  /** No cut before this offset: an HTML tag may run over several lines. */
  private tagEnd = 0;
  private looked = 0;
  private previousList = '';
  private stopped = false;

  /**
   * @param text the page, or a stretch of it that begins at a line start
   * @param isKnown asked at every line start whether the rest is known; the state is that before the line
   * @param base the offset of the stretch in the page; all offsets of cuts and states are the page's
   * @param pageLength in UTF-16 units
   */
  constructor(
    private readonly text: string,
    extensionTags: ReadonlySet<string>,
    private readonly isKnown: (at: number, state: () => ScanState) => boolean = () => false,
    private readonly base = 0,
    pageLength = text.length,
  ) {
    this.tags = new TagScanner(text, extensionTags);
    this.pageLength = pageLength;
  }

  /** Whether nothing behind the text could have changed what was found. */
  get isCertain(): boolean {
    const end = this.base + this.text.length;
    return end >= this.pageLength || (this.stopped && this.looked <= end);
  }

  /** Reads the page from its start. */
  run(): this {
    this.scan(0);
    return this;
  }

  /** Reads the page from one of its cuts, given the cuts and states before it. */
  resume(starts: readonly number[], states: readonly ScanState[], from: number): void {
    for (let place = 1; place < from; place++) {
      this.starts.push(starts[place]!);
      this.states.push(states[place]!);
    }
    this.fewest = from;
    const { top, table, list, tagEnd, looked } = states[from]!;
    Object.assign(this, { top, table, tagEnd, looked, previousList: list });
    this.scan(starts[from]!);
  }

  private scan(from: number): void {
    this.position = from;
    this.lineStart(from);
    while (!this.stopped) {
      syntax.lastIndex = this.position - this.base;
      const match = syntax.exec(this.text);
      if (!match) return;
      this.position = syntax.lastIndex + this.base;
      this.take(match[0], match.index + this.base);
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
    const dashed = this.text[start - 1 - this.base] === '-';
    this.push({ mark, start, count, dashed, table: this.table });
  }

  private push(opener: Pick<Opener, 'mark' | 'start' | 'count' | 'dashed' | 'table'>): void {
    const { top: below } = this;
    const { mark, start } = opener;
    // Written out, for a spread costs more than all else here.
    this.top = {
      mark,
      start,
      count: opener.count,
      dashed: opener.dashed,
      table: opener.table,
      below,
      depth: (below?.depth ?? 0) + 1,
      link: mark === '[' ? start : (below?.link ?? -1),
      variant: mark === '-' ? start : (below?.variant ?? -1),
    };
  }

  /** Only the top can close; a stray end still ends the nearest link that the brackets left open. */
  private closePair(mark: '[' | '-'): void {
    const { top } = this;
    if (!top) return;
    const start = mark === '[' ? top.link : top.variant;
    if (top.mark === mark) this.top = top.below;
    if (start >= 0) this.dropCuts(start);
  }

  /** Runs match by the lesser of both lengths, at most three: `{{{{{1}}}}}`. */
  private closeBraces(at: number, length: number): void {
    const { top } = this;
    if (top?.mark !== '{') {
      // The last brace may still begin a `}-`.
      this.position = at + length - 1;
      return;
    }
    const closed = Math.min(length, top.count, 3);
    this.position = at + closed;
    this.top = top.below;
    this.dropCuts(top.start);
    // `{|` inside a template's argument is the argument's own.
    this.table = top.table;
    const rest = top.count - closed;
    if (rest > 1) this.push({ ...top, count: rest });
    else if (rest === 1 && top.dashed) this.push({ ...top, mark: '-', start: top.start - 1 });
  }

  private tag(at: number): void {
    const { base } = this;
    const found = this.tags.at(at - base);
    if (found && isSpan(found)) {
      this.position = found.end + base;
      return;
    }
    // Any end tag behind it would have made a tag of it.
    if (found?.kind === 'unclosed' || this.tags.isUnfinished(at - base)) this.looked = Infinity;
    if (/[a-z/]/i.test(this.text.charAt(at - base + 1))) {
      const end = this.unfinishedEnd(at - base);
      this.tagEnd = Math.max(this.tagEnd, end < 0 ? at : end + base);
      this.looked = Math.max(this.looked, end < 0 ? Infinity : end + base + 1);
    }
  }

  /**
   * Where a tag without its `>` ends that may go on over lines: `<div` before the next angle bracket,
   * `<noinclude` at the next `>`, whatever stands before that.
   * @returns -1 where there is none
   */
  private unfinishedEnd(start: number): number {
    includeTag.lastIndex = start;
    if (includeTag.test(this.text)) return this.tags.angleFrom(start);
    angle.lastIndex = start + 1;
    return angle.exec(this.text)?.index ?? -1;
  }

  private newline(lineStart: number): void {
    if (this.top?.mark === '=') this.top = this.top.below;
    this.lineStart(lineStart);
  }

  private lineStart(at: number): void {
    const list = this.previousList;
    this.stopped = this.isKnown(at, () => this.state(at, list));
    if (this.stopped) return;
    const dependsOnItemAbove = this.takeListPrefix(at);
    if (at > 0 && !dependsOnItemAbove) this.candidate(at, list);
    this.tableLine(at);
    if (this.text.charCodeAt(at - this.base) === 0x3d && !this.isArgumentSign(at))
      this.open('=', at, 1);
  }

  /** A single `=` at a line start inside a template parts name and value: `{{a|b\n=c}}`. */
  private isArgumentSign(at: number): boolean {
    return this.top?.mark === '{' && this.text.charCodeAt(at - this.base + 1) !== 0x3d;
  }

  private candidate(at: number, list: string): void {
    if (at < this.tagEnd || at === this.pageLength) return;
    blankLine.lastIndex = commentOrInclude.lastIndex = at - this.base;
    // A heading takes the blank lines, comments and include tags behind it with it.
    if (blankLine.test(this.text) || commentOrInclude.test(this.text)) return;
    this.starts.push(at);
    this.states.push(this.state(at, list));
  }

  /** What matters to what stands behind a line start. */
  private state(at: number, list: string): ScanState {
    const { top, table } = this;
    const tagEnd = this.tagEnd > at ? this.tagEnd : 0;
    const looked = this.looked > at ? this.looked : 0;
    if (!top && !table && !list && !tagEnd && !looked) return plainState;
    return { top, table, list, tagEnd, looked };
  }

  /** Whether the list item at a line start depends on the item before it, as `;` in a longer prefix does. */
  private takeListPrefix(at: number): boolean {
    const before = this.previousList;
    this.previousList = '';
    if (!listMarks.has(this.text.charCodeAt(at - this.base))) return false;
    listPrefix.lastIndex = at - this.base;
    const prefix = listPrefix.exec(this.text)![0];
    this.previousList = prefix;
    return prefix.length > 1 && before.length > 0 && (prefix + before).includes(';');
  }

  private tableLine(at: number): void {
    const { base, text } = this;
    this.looked = Math.max(this.looked, tableMarkReach(text, at - base) + base);
    const mark = tableMarkAt(text, at - base, this.table !== undefined);
    if (!mark) return;
    if (mark.kind === 'open') this.openTable(at);
    else if (this.table && mark.kind === 'close') {
      this.dropCuts(this.table.start);
      this.table = this.table.outer;
    } else if (this.table) {
      this.table = { ...this.table, state: mark.kind === 'row' ? 'row' : 'cell' };
    }
  }

  /** A table nests in a cell only; elsewhere a second `{|` ends the first table. */
  private openTable(lineStart: number): void {
    while (this.table && this.table.state !== 'cell') this.table = this.table.outer;
    this.table = { start: lineStart, state: 'table', outer: this.table };
  }

  /** Drops the cuts behind an opener that closed. */
  private dropCuts(opener: number): void {
    const { starts, states } = this;
    let count = starts.length;
    while (count > 1 && starts[count - 1]! > opener) count--;
    if (count === starts.length) return;
    starts.length = count;
    states.length = count;
    this.fewest = Math.min(this.fewest, count);
  }
}
