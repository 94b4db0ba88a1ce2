import { beyond } from '../text/beyond.ts';
import type { TextRange } from '../text/range.ts';

/** A comment, extension tag or include tag, whose content no bracket outside may touch. */
export interface TagSpan extends TextRange {
  readonly kind: 'comment' | 'tag' | 'include';
  /** The tag's name in lower case; empty for a comment. */
  readonly name: string;
  /** Behind the opening tag or `<!--`. */
  readonly contentStart: number;
  /** Before the closing tag or `-->`. */
  readonly contentEnd: number;
  /** False where the end is missing, and the construct runs to the end of the text. */
  readonly closed: boolean;
}

/** An extension tag that opens and never closes (literal text), or closes and never opened. */
export interface LooseTag extends TextRange {
  readonly kind: 'unclosed' | 'stray';
  readonly name: string;
}

/** Whether what was found at a `<` hides its content. */
export function isSpan(found: TagSpan | LooseTag): found is TagSpan {
  return found.kind !== 'unclosed' && found.kind !== 'stray';
}

/** Finds the spans at a `<`; remembers which tags have no end, so that a pass stays linear. */
export class TagScanner {
  private readonly opening: RegExp;
  private readonly closing: RegExp;
  private readonly unfinished: RegExp;
  private readonly lastEnd: number;
  /** The next end tag of each name, from the offset that was asked last. */
  private readonly nextEnd = new Map<string, { from: number; start: number; end: number }>();
  /** The next `>`, from the offset that was asked last: many `<ref ` may have but one. */
  private nextAngle = { from: 0, at: -1 };

  constructor(
    private readonly text: string,
    extensionTags: ReadonlySet<string>,
  ) {
    const { opening, closing, unfinished } = expressions(extensionTags);
    this.lastEnd = text.lastIndexOf('>');
    // Sticky patterns keep their place in `lastIndex`, which is set before each use, so they are shared.
    this.opening = opening;
    this.closing = closing;
    this.unfinished = unfinished;
  }

  /** The span that starts at `offset`, where a `<` stands; a loose tag; or undefined for a mere `<`. */
  at(offset: number): TagSpan | LooseTag | undefined {
    if (this.text.startsWith('<!--', offset)) return this.comment(offset);
    this.opening.lastIndex = offset;
    // Without a `>` behind it nothing is a tag, and the pattern need not look for it to the page's end.
    const match = offset < this.lastEnd ? this.opening.exec(this.text) : null;
    if (match) {
      const end = match[0].endsWith('>') ? offset + match[0].length : this.angleFrom(offset) + 1;
      return this.tag(offset, match[1]!.toLowerCase(), end);
    }
    this.closing.lastIndex = offset;
    const stray = this.closing.exec(this.text);
    if (!stray) return undefined;
    const name = stray[1]!.toLowerCase();
    return { kind: 'stray', name, start: offset, end: this.closing.lastIndex };
  }

  /** Whether an opening tag stands at `offset` that a `>` anywhere behind it would finish. */
  isUnfinished(offset: number): boolean {
    if (offset < this.lastEnd) return false;
    this.unfinished.lastIndex = offset;
    return this.unfinished.test(this.text);
  }

  private comment(start: number): TagSpan {
    const found = this.text.indexOf('-->', start + 4);
    const contentEnd = found < 0 ? this.text.length : found;
    const end = found < 0 ? contentEnd : found + 3;
    const contentStart = start + 4;
    return { kind: 'comment', name: '', start, end, contentStart, contentEnd, closed: found >= 0 };
  }

  /** The next `>`, or -1. */
  angleFrom(from: number): number {
    if (from > this.lastEnd) return -1;
    const { nextAngle } = this;
    if (from < nextAngle.from || from > nextAngle.at) {
      this.nextAngle = { from, at: this.text.indexOf('>', from) };
    }
    return this.nextAngle.at;
  }

  private tag(start: number, name: string, contentStart: number): TagSpan | LooseTag {
    const kind = name === 'includeonly' ? 'include' : 'tag';
    if (this.text[contentStart - 2] === '/') {
      return {
        kind,
        name,
        start,
        end: contentStart,
        contentStart,
        contentEnd: contentStart,
        closed: true,
      };
    }
    const end = this.endOf(name, contentStart);
    if (end)
      return { kind, name, start, end: end.end, contentStart, contentEnd: end.start, closed: true };
    if (kind === 'tag') return { kind: 'unclosed', name, start, end: contentStart };
    const { length } = this.text;
    return { kind, name, start, end: length, contentStart, contentEnd: length, closed: false };
  }

  private endOf(name: string, from: number): { start: number; end: number } | undefined {
    const known = this.nextEnd.get(name);
    if (known && known.from <= from && known.start >= from) {
      return known.start === beyond ? undefined : known;
    }
    const pattern = endExpression(name);
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    const start = match ? match.index : beyond;
    const found = { from, start, end: match ? pattern.lastIndex : beyond };
    this.nextEnd.set(name, found);
    return match ? found : undefined;
  }
}

interface Expressions {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly unfinished: RegExp;
}

const built = new WeakMap<ReadonlySet<string>, Expressions>();

function expressions(extensionTags: ReadonlySet<string>): Expressions {
  let result = built.get(extensionTags);
  if (!result) {
    const all = [...extensionTags].map((name) => name.replace(/[^\w-]/g, ''));
    // Without a name the pattern would take any `< `.
    const names = all.filter(Boolean).join('|') || '(?!)';
    result = {
      // `<ref name=a>`: MediaWiki ends the tag at the first `>`, even inside quotes.
      opening: new RegExp(`<(${names})(?:\\s|/?>)`, 'iy'),
      closing: new RegExp(`</(${names})\\s*>`, 'iy'),
      unfinished: new RegExp(`<(?:${names})\\s`, 'iy'),
    };
    built.set(extensionTags, result);
  }
  return result;
}

const endExpressions = new Map<string, RegExp>();

function endExpression(name: string): RegExp {
  let result = endExpressions.get(name);
  if (!result) {
    result = new RegExp(`</${name}\\s*>`, 'gi');
    endExpressions.set(name, result);
  }
  return result;
}
