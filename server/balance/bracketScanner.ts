import type { BalanceSite } from './balanceSite.ts';
import type { BracketToken } from './bracketToken.ts';
import { argumentName, lineStartAt } from './lineToken.ts';
import { isBalanced } from './strictPairs.ts';
import { TagReader } from './tagReader.ts';
import { valueTableAt } from './valueTable.ts';

/** How much a scan notes: the brackets alone, or also what tells which of them is broken. */
export type Detail = 'brackets' | 'evidence';

/**
 * Reads the brackets of a text in one linear pass; what comments and raw tags hide is left out.
 * @param text a block, or the content of a tag
 * @param base added to every offset
 * @param startsLine whether the text begins at a line start
 */
export function scanBrackets(
  text: string,
  site: BalanceSite,
  detail: Detail,
  base = 0,
  startsLine = true,
): BracketToken[] {
  return new BracketScanner(text, site, detail, base).run(startsLine);
}

const brackets = /\n|<|\{{2,}|\}{2,}|\[{2,}|\]{2,}/g;
const evidence = /\n|<|\{+|\}+|\[+|\]+|\|/g;
const file = /[^[\]{}|<>\n]{1,40}:[^[\]{}|<>\n]{0,255}\.\w{2,5}\s*(?:\||$|\n)/y;
const url = /(?:\/\/|[a-z][a-z+.-]*:)/iy;
const templateStart = /[^\s{}|[\]<>=!-][^{}|[\]<>=\n]{0,60}\|/y;

class BracketScanner {
  private readonly tokens: BracketToken[] = [];
  private readonly tags: TagReader;
  private position = 0;
  private lineStart = 0;
  /** Offsets of the single `[` that are open on the line. */
  private singles: number[] = [];
  private heading: { readonly start: number; readonly end: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly site: BalanceSite,
    private readonly detail: Detail,
    private readonly base: number,
  ) {
    this.tags = new TagReader(text, site, base, (content, from) => this.inner(content, from));
  }

  run(startsLine: boolean): BracketToken[] {
    if (startsLine) this.line(0);
    const pattern = this.detail === 'evidence' ? evidence : brackets;
    for (;;) {
      pattern.lastIndex = this.position;
      const match = pattern.exec(this.text);
      this.passHeading(match ? match.index : this.text.length);
      if (!match) return this.tokens;
      this.position = pattern.lastIndex;
      this.take(match[0], match.index);
    }
  }

  private take(mark: string, at: number): void {
    const first = mark.charAt(0);
    if (first === '\n') this.line(at + 1);
    else if (first === '<') this.tag(at);
    else if (first === '|') this.pipe(at);
    else if (first === '{') this.openBraces(at, mark.length);
    else if (first === '}') this.closeBraces(at, mark.length);
    else if (first === '[') this.openLinks(at, mark.length);
    else this.closeLinks(at, mark.length);
  }

  private add(token: BracketToken): void {
    this.tokens.push(token);
  }

  /** The signs that end a heading come behind all that stands before them. */
  private passHeading(to: number): void {
    if (!this.heading || to < this.heading.start) return;
    const { start, end } = this.heading;
    this.heading = undefined;
    this.add({ kind: 'heading-end', start: start + this.base, end: end + this.base });
  }

  private line(at: number): void {
    this.lineStart = at;
    this.singles = [];
    this.heading = undefined;
    if (at >= this.text.length) return;
    const { token, mark, headingEnd } = lineStartAt(this.text, at);
    const start = at + this.base;
    const unbalanced =
      token.unbalanced === undefined ? {} : { unbalanced: token.unbalanced + this.base };
    this.add({ ...token, start, end: start, ...unbalanced });
    this.heading = headingEnd;
    if (token.line === 'row') this.position = mark!.end;
    else if (mark) this.tableMark(token.line === 'table-open', mark.start, mark.end);
  }

  private tableMark(opens: boolean, from: number, behind: number): void {
    const start = from + this.base;
    const end = behind + this.base;
    if (opens) this.add({ kind: 'table-open', start, end, inValue: false });
    this.position = behind;
    if (opens) return;
    let last = behind;
    while (this.text.charCodeAt(last) === 0x7d) last++;
    // `{{!)}}` has no brace that could be a template's.
    const braces = this.text.startsWith('|', from) ? last - behind + 1 : 0;
    if (braces > 0) this.position = last;
    this.add({ kind: 'table-close', start, end, braces });
  }

  private pipe(at: number): void {
    const start = at + this.base;
    const name = argumentName(this.text, at + 1) ?? '';
    const rest = name ? this.text.indexOf('=', at) + 1 : at + 1;
    lineRest.lastIndex = rest;
    const lineEnd = lineRest.test(this.text);
    this.add({ kind: 'pipe', start, end: start + 1, name, first: this.isFirst(at), lineEnd });
  }

  private openBraces(at: number, length: number): void {
    const start = at + this.base;
    const end = start + length;
    const tableEnd = length > 1 ? valueTableAt(this.text, at) : -1;
    if (tableEnd >= 0) {
      this.add({ kind: 'table-open', start, end: tableEnd + this.base, inValue: true });
      this.position = tableEnd;
    } else if (length > 1) this.add({ kind: 'braces-open', start, end });
    else if (matches(templateStart, this.text, at + 1)) {
      this.add({ kind: 'lone-brace-open', start, end });
    }
  }

  private closeBraces(at: number, length: number): void {
    const start = at + this.base;
    const end = start + length;
    if (length === 1) {
      this.add({ kind: 'lone-brace-close', start, end });
      return;
    }
    this.add({ kind: 'braces-close', start, end, lineStart: this.isFirst(at) });
  }

  /** Whether only white space stands before `at` on its line. */
  private isFirst(at: number): boolean {
    return at - this.lineStart < 40 && !this.text.slice(this.lineStart, at).trim();
  }

  /** Of an odd run the first bracket is single: `[[[http://a b]]]`. */
  private openLinks(at: number, length: number): void {
    let from = at;
    if (length % 2 === 1) this.singles.push(from++);
    for (; from < at + length; from += 2) {
      const start = from + this.base;
      this.add({
        kind: 'link-open',
        start,
        end: start + 2,
        file: matches(file, this.text, from + 2),
      });
    }
  }

  private closeLinks(at: number, length: number): void {
    const start = at + this.base;
    if (length > 1) {
      const singles = this.singles.length;
      const half = singles === 1 && !matches(url, this.text, this.singles[0]! + 1);
      const at = half ? this.singles[0]! + this.base : -1;
      this.add({ kind: 'link-close', start, end: start + length, singles, half: at });
    } else if (this.singles.pop() === undefined) {
      this.add({ kind: 'lone-bracket-close', start, end: start + 1 });
    }
  }

  private tag(at: number): void {
    const read = this.tags.read(at);
    if (!read) return;
    this.position = read.position;
    if (this.heading && this.heading.end < read.position) this.continueHeading();
    const { token } = read;
    // A sound tag matters only as a place that nothing can end in.
    if (!token || (token.kind === 'tag' && !token.inner && this.detail === 'brackets')) return;
    this.add(token);
  }

  /** The signs of `== A<!--\n--> ==` stand on another line than it begins. */
  private continueHeading(): void {
    this.heading = undefined;
    const index = this.tokens.findLastIndex(({ kind }) => kind === 'line');
    const line = this.tokens[index];
    if (line?.kind === 'line') this.tokens[index] = { ...line, unbalanced: undefined };
  }

  /** The brackets in a tag's content, where they are not sound. */
  private inner(content: string, base: number): readonly BracketToken[] | undefined {
    if (!/[{}[\]<|]/.test(content)) return undefined;
    const tokens = scanBrackets(content, this.site, 'brackets', base, false);
    if (isBalanced(tokens)) return undefined;
    const full = scanBrackets(content, this.site, 'evidence', base, false);
    return isBalanced(full) ? undefined : full;
  }
}

const lineRest = /[^\S\n]*(?:\n|$)/y;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
