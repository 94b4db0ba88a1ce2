import type { TextRange } from '../text/range.ts';
import { isSpan, TagScanner } from './tagScanner.ts';

/** The value of one argument of a big template. */
export interface ParameterValue extends TextRange {
  readonly named: boolean;
}

/** Smaller templates and values cost less to parse in place. */
const bigTemplate = 1000;
const bigValue = 120;

/**
 * The values of the arguments of a block's big templates, outermost templates only.
 * @param text the block's wikitext
 * @param extensionTags the site's extension tags, lower case
 */
export function parameterValues(
  text: string,
  extensionTags: ReadonlySet<string>,
): ParameterValue[] {
  if (text.length < bigTemplate) return [];
  return new ParameterScanner(text, extensionTags).run();
}

interface Opener {
  readonly mark: '{' | '[' | '-';
  readonly start: number;
  /** Braces in the run. */
  readonly count: number;
  /** The values so far; undefined where the template is no plain one. */
  readonly values: ParameterValue[];
  /** Behind the last pipe, or -1 before the first. */
  valueStart: number;
  named: boolean;
  plain: boolean;
}

const syntax = /<|\{{2,}|\}{2,}|\[\[|\]\]|-\{(?!\{)|\}-|\||=|\n=/g;

/** Follows brackets as MediaWiki's preprocessor does: only the top of the stack can close. */
class ParameterScanner {
  private readonly stack: Opener[] = [];
  private readonly tags: TagScanner;
  private found: ParameterValue[] = [];
  private position = 0;

  constructor(
    private readonly text: string,
    extensionTags: ReadonlySet<string>,
  ) {
    this.tags = new TagScanner(text, extensionTags);
  }

  run(): ParameterValue[] {
    for (;;) {
      syntax.lastIndex = this.position;
      const match = syntax.exec(this.text);
      if (!match) return this.found;
      this.position = syntax.lastIndex;
      this.take(match[0], match.index);
    }
  }

  private take(mark: string, at: number): void {
    const top = this.stack.at(-1);
    if (mark === '<') this.skipTag(at);
    else if (mark.startsWith('{')) this.open('{', at, mark.length);
    else if (mark === '[[') this.open('[', at, 2);
    else if (mark === '-{') this.open('-', at, 2);
    else if (mark.startsWith('}}')) this.closeBraces(at, mark.length, top);
    else if (mark === ']]' || mark === '}-') {
      if (top?.mark === (mark === ']]' ? '[' : '-')) this.stack.pop();
    } else if (top?.mark === '{') this.argument(mark, at, top);
  }

  private open(mark: Opener['mark'], start: number, count: number): void {
    const plain = mark === '{' && count === 2;
    this.stack.push({ mark, start, count, values: [], valueStart: -1, named: false, plain });
  }

  private argument(mark: string, at: number, top: Opener): void {
    if (mark === '|') {
      this.endValue(top, at);
      top.valueStart = at + 1;
      top.named = false;
    } else if (mark === '=' && top.valueStart >= 0 && !top.named) {
      top.valueStart = at + 1;
      top.named = true;
    } else if (mark === '\n=' && !top.named) {
      // A line that begins with `=` may be a heading or part name and value: leave it to the parser.
      top.plain = false;
    }
  }

  private endValue(top: Opener, end: number): void {
    const { valueStart: start, named } = top;
    if (start >= 0 && end - start >= bigValue) top.values.push({ start, end, named });
  }

  private closeBraces(at: number, length: number, top: Opener | undefined): void {
    if (top?.mark !== '{') {
      this.position = at + length - 1;
      return;
    }
    const closed = Math.min(length, top.count, 3);
    this.position = at + closed;
    this.stack.pop();
    const rest = top.count - closed;
    if (rest > 1) this.open('{', top.start, rest);
    if (!top.plain || rest > 0 || this.position - top.start < bigTemplate) return;
    if (!isTemplate(this.text, top.start)) return;
    this.endValue(top, at);
    // What an outer template holds is parsed with it, by the same steps again.
    this.found = this.found.filter((value) => value.start < top.start).concat(top.values);
  }

  private skipTag(at: number): void {
    const span = this.tags.at(at);
    if (span && isSpan(span)) this.position = span.end;
  }
}

const functionName = /\{\{[^|}[\]]*[:#]/y;

/** A parser function such as `{{#if:` reads its arguments in ways of its own. */
function isTemplate(text: string, start: number): boolean {
  functionName.lastIndex = start;
  return !functionName.test(text);
}
