import { isSpan, TagScanner } from '../blocks/tagScanner.ts';
import type { BalanceSite } from './balanceSite.ts';
import { append } from '../text/append.ts';

/**
 * Where a `-{` without its `}-` keeps what is around it from ending: `{{a|http://b/-{1F}}}`.
 *
 * MediaWiki's preprocessor takes `-{` for the start of a language conversion on every wiki, with variants
 * or without (Preprocessor::$rules; not before another brace, as in `-{{a}}-`). While it is open nothing
 * but `}-` ends anything, so the template or heading around it stays open. An open `-{` in nothing at all
 * is mere text.
 * @returns the offset of each, with the offset before which the `}-` must stand
 */
export function conversionMarks(
  text: string,
  site: BalanceSite,
  base = 0,
): { readonly start: number; readonly end: number }[] {
  return new ConversionScanner(text, site, base).run();
}

interface Opener {
  readonly mark: '{' | '[' | '=' | '-';
  readonly start: number;
  count: number;
}

const marks = /<|-\{(?!\{)|\{{2,}|\}+|\[\[|\]\]|\n=*/g;

class ConversionScanner {
  private readonly stack: Opener[] = [];
  private readonly found: { start: number; end: number }[] = [];
  private braces = 0;

  constructor(
    private readonly text: string,
    private readonly site: BalanceSite,
    private readonly base: number,
  ) {}

  run(): { start: number; end: number }[] {
    if (!/-\{(?!\{)/.test(this.text)) return [];
    const tags = new TagScanner(this.text, this.site.extensionTags);
    if (this.text.startsWith('=')) this.stack.push({ mark: '=', start: 0, count: 1 });
    marks.lastIndex = 0;
    for (let match = marks.exec(this.text); match; match = marks.exec(this.text)) {
      const [mark] = match;
      const behind = mark === '<' ? this.tag(tags, match.index) : this.take(mark, match.index);
      marks.lastIndex = behind;
    }
    return this.found;
  }

  /** Comments hide what is in them, and the content of tags is read by itself. */
  private tag(tags: TagScanner, at: number): number {
    const span = tags.at(at);
    if (!span || !isSpan(span) || !span.closed) return at + 1;
    if (span.kind === 'tag' && this.site.wikitextTags.has(span.name)) {
      const content = this.text.slice(span.contentStart, span.contentEnd);
      append(this.found, conversionMarks(content, this.site, this.base + span.contentStart));
    }
    return span.end;
  }

  private take(mark: string, at: number): number {
    const top = this.stack.at(-1);
    const behind = at + mark.length;
    if (mark.startsWith('\n')) this.line(mark.length - 1, at);
    else if (mark === '-{') this.stack.push({ mark: '-', start: at, count: 2 });
    else if (mark === '[[') this.stack.push({ mark: '[', start: at, count: 2 });
    else if (mark.startsWith('{')) {
      this.stack.push({ mark: '{', start: at, count: mark.length });
      this.braces++;
    } else if (mark === ']]') {
      if (top?.mark === '[') this.stack.pop();
    } else this.close(mark.length, at);
    return behind;
  }

  private line(equals: number, at: number): void {
    if (this.stack.at(-1)?.mark === '-' && this.stack.at(-2)?.mark === '=') this.report(at);
    if (this.stack.at(-1)?.mark === '=') this.stack.pop();
    if (equals > 1) this.stack.push({ mark: '=', start: at + 1, count: equals });
  }

  private close(length: number, at: number): void {
    let rest = length;
    for (let top = this.stack.at(-1); rest > 0 && top; top = this.stack.at(-1)) {
      const isEnd = this.text.charAt(at + length) === '-';
      if (top.mark === '-' && isEnd) {
        this.stack.pop();
        return;
      }
      if (top.mark === '-' && rest > 1 && this.braces > 0) this.report(at + length - rest);
      else if (top.mark === '{' && rest > 1) rest -= this.closeBraces(top, rest);
      else return;
    }
  }

  private closeBraces(top: Opener, rest: number): number {
    const matched = Math.min(rest, top.count, 3);
    top.count -= matched;
    if (top.count < 2) {
      this.stack.pop();
      this.braces--;
    }
    return matched;
  }

  /** Reports the open mark on top, and goes on as if it were not there. */
  private report(end: number): void {
    const { start } = this.stack.pop()!;
    this.found.push({ start: this.base + start, end: this.base + end });
  }
}
