import type {
  BracesCloseToken,
  BracketToken,
  LineToken,
  LinkCloseToken,
  TableCloseToken,
  TableOpenToken,
} from './bracketToken.ts';

/** What MediaWiki makes of a list of tokens; numbers are indices of tokens. */
export interface StrictPairs {
  /** The last end of each opener that closes. */
  readonly ends: ReadonlyMap<number, number>;
  /** Openers and ends that stay text, and what cannot be sound by itself, ascending. */
  readonly unmatched: readonly number[];
  /** Headings that stand in nothing that closes, ascending. */
  readonly headings: readonly number[];
  /** Those of them whose signs do not agree. */
  readonly unbalanced: readonly number[];
}

/** Pairs brackets by the rules of MediaWiki's preprocessor and table parser. */
export function pairStrictly(tokens: readonly BracketToken[]): StrictPairs {
  return new StrictPairing(tokens).run();
}

/** Whether MediaWiki takes all brackets as they were meant. */
export function isBalanced(tokens: readonly BracketToken[]): boolean {
  const { unmatched, unbalanced } = pairStrictly(tokens);
  return unmatched.length === 0 && unbalanced.length === 0;
}

interface Opener {
  readonly mark: '{' | '[' | '=';
  readonly index: number;
  readonly count: number;
  /** The table around it; a template hides it from what is inside. */
  readonly table: OpenTable | undefined;
}

interface OpenTable {
  readonly index: number;
  readonly outer: OpenTable | undefined;
}

class StrictPairing {
  private readonly stack: Opener[] = [];
  private readonly ends = new Map<number, number>();
  private readonly unmatched = new Set<number>();
  private table: OpenTable | undefined;

  constructor(private readonly tokens: readonly BracketToken[]) {}

  run(): StrictPairs {
    this.tokens.forEach((token, index) => {
      this.take(token, index);
    });
    this.loseTables(undefined);
    for (let open = this.stack.pop(); open; open = this.stack.pop()) {
      this.table = open.table;
      this.loseTables(undefined);
      if (open.mark !== '=') this.unmatched.add(open.index);
    }
    const unmatched = [...this.unmatched].sort((a, b) => a - b);
    const headings = this.headings();
    const unbalanced = headings.filter((index) => this.isUnbalanced(index));
    return { ends: this.ends, unmatched, headings, unbalanced };
  }

  private take(token: BracketToken, index: number): void {
    if (token.kind === 'line') this.line(token, index);
    else if (token.kind === 'braces-open') this.openBraces(index, token.end - token.start);
    else if (token.kind === 'link-open') this.push('[', index, 2);
    else if (token.kind === 'braces-close') this.closeBraces(token, index);
    else if (token.kind === 'link-close') this.closeLinks(token, index);
    else if (token.kind === 'table-open') this.openTable(token, index);
    else if (token.kind === 'table-close') this.closeTable(token, index);
    else if (isBroken(token)) this.unmatched.add(index);
  }

  private push(mark: Opener['mark'], index: number, count: number): void {
    this.stack.push({ mark, index, count, table: this.table });
  }

  private openBraces(index: number, count: number): void {
    this.push('{', index, count);
    this.table = undefined;
  }

  private line({ equals, line }: LineToken, index: number): void {
    if (this.stack.at(-1)?.mark === '=') this.stack.pop();
    this.loseLinks(line);
    const isArgumentSign = equals === 1 && this.stack.at(-1)?.mark === '{';
    if (equals > 0 && !isArgumentSign) this.push('=', index, equals);
  }

  /**
   * No link spans paragraphs, even if a `]]` of something else follows at last. To MediaWiki it stays
   * open all the same, and keeps what is around it from closing.
   */
  private loseLinks(line: LineToken['line']): void {
    for (let i = this.stack.length - 1; this.stack[i]?.mark === '['; i--) {
      const { index } = this.stack[i]!;
      const token = this.tokens[index]!;
      const isFile = token.kind === 'link-open' && token.file;
      if (this.unmatched.has(index) || (line !== 'heading' && (line !== 'blank' || isFile))) return;
      this.unmatched.add(index);
    }
  }

  private closeBraces(token: BracesCloseToken, index: number): void {
    this.matchBraces(token.end - token.start, index);
  }

  private matchBraces(length: number, index: number): void {
    let rest = length;
    for (let top = this.stack.at(-1); rest > 1 && top?.mark === '{'; top = this.stack.at(-1)) {
      const matched = Math.min(rest, top.count, 3);
      rest -= matched;
      this.stack.pop();
      this.ends.set(top.index, index);
      this.loseTables(undefined);
      const left = top.count - matched;
      if (left > 1) this.stack.push({ ...top, count: left });
      else this.table = top.table;
    }
    if (rest > 1) this.unmatched.add(index);
  }

  private closeLinks(token: LinkCloseToken, index: number): void {
    let rest = token.end - token.start;
    for (let top = this.stack.at(-1); rest > 1 && top?.mark === '['; top = this.stack.at(-1)) {
      this.stack.pop();
      if (this.unmatched.has(top.index)) break;
      this.ends.set(top.index, index);
      rest -= 2;
    }
    // `[http://a title [pdf]]` closes two single brackets.
    const inSingles = token.singles > 1 || (token.singles === 1 && token.half < 0);
    if (rest > 1 && !inSingles) this.unmatched.add(index);
  }

  /** To MediaWiki each `|}` ends the last `{|`, even one between rows, which the browser then moves out. */
  private openTable({ inValue }: TableOpenToken, index: number): void {
    if (inValue && this.stack.at(-1)?.mark !== '{') return;
    this.table = { index, outer: this.table };
  }

  private closeTable(token: TableCloseToken, index: number): void {
    if (this.table) {
      this.ends.set(this.table.index, index);
      this.table = this.table.outer;
      this.matchBraces(token.braces - 1, index);
    } else if (token.braces > 1) this.matchBraces(token.braces, index);
    // What a template makes of an argument that ends a table, `{{!}}}`, only the wiki knows.
    else if (token.braces > 0 || this.stack.at(-1)?.mark !== '{') this.unmatched.add(index);
  }

  private loseTables(upTo: OpenTable | undefined): void {
    for (; this.table && this.table !== upTo; this.table = this.table.outer) {
      const token = this.tokens[this.table.index]!;
      // Its end may be the template's own.
      if (token.kind === 'table-open' && !token.inValue) this.unmatched.add(this.table.index);
    }
  }

  private headings(): number[] {
    const found: number[] = [];
    let coveredTo = -1;
    this.tokens.forEach((token, index) => {
      coveredTo = Math.max(coveredTo, this.ends.get(index) ?? -1);
      if (token.kind === 'line' && token.line === 'heading' && index > coveredTo) found.push(index);
    });
    return found;
  }

  /** Not so `== {{a\n|b}} ==`, which may be one line once the template is expanded. */
  private isUnbalanced(index: number): boolean {
    const { tokens, ends } = this;
    const line = tokens[index]!;
    if (line.kind !== 'line' || line.unbalanced === undefined) return false;
    for (let next = index + 1; next < tokens.length; next++) {
      if (tokens[next]!.start >= line.unbalanced) break;
      const end = tokens[next]!.kind === 'braces-open' ? ends.get(next) : undefined;
      if (end !== undefined && tokens[end]!.start >= line.unbalanced) return false;
    }
    return true;
  }
}

function isBroken(token: BracketToken): boolean {
  if (token.kind === 'tag') return token.inner !== undefined;
  return (
    token.kind === 'unclosed-tag' ||
    token.kind === 'unfinished-tag' ||
    token.kind === 'stray-tag' ||
    token.kind === 'unclosed-comment'
  );
}
