import type { TextRange } from '../text/range.ts';
import { endTag, type HtmlToken, type QuoteToken, type StartToken } from './token.ts';
import { append } from '../text/append.ts';

type Emphasis = 'b' | 'i';

/**
 * Makes tags of quotes, line by line, as MediaWiki's `doQuotes` does; the parser has already parted
 * runs of other lengths, and made the bold marks italic that do so.
 */
export function quotesToTags(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  if (!tokens.some(({ kind }) => kind === 'quote')) return tokens;
  const tagger = new QuoteTagger();
  for (const token of tokens) tagger.take(token);
  return tagger.finish();
}

/** A start tag whose end is not known yet. */
type OpenTag = { -readonly [Key in keyof StartToken]: StartToken[Key] };

class QuoteTagger {
  private readonly out: HtmlToken[] = [];
  /** What is open in the line, the outermost first. */
  private open: OpenTag[] = [];
  /** `'''''`, whose order the next quotes decide: the place in `out` where its tags go. */
  private both: { token: QuoteToken; place: number } | undefined;

  take(token: HtmlToken): void {
    const isCell = token.kind === 'start' && /^t[dh]$/.test(token.name) && !token.literal;
    if (token.kind === 'newline' || isCell) this.endLine(token.start);
    if (token.kind === 'quote') this.quote(token);
    else this.out.push(token);
  }

  finish(): readonly HtmlToken[] {
    this.endLine(this.out.at(-1)?.end ?? 0);
    return this.out;
  }

  private quote(token: QuoteToken): void {
    const length = token.end - token.start;
    if (this.both) this.openBoth(length === 2 ? ['b', 'i'] : ['i', 'b']);
    if (length === 2) this.toggle('i', token);
    else if (length === 3) this.toggle('b', token);
    else this.toggleBoth(token);
  }

  private toggle(name: Emphasis, range: TextRange): void {
    const top = this.open.at(-1);
    if (top?.name === name) this.close(range);
    else if (this.open.some((tag) => tag.name === name)) this.closeUnder(top!, range);
    else this.start(name, range);
  }

  /** `''a '''b'' c'''`: the inner tag is closed with the outer one, and opened again. */
  private closeUnder(inner: OpenTag, range: TextRange): void {
    const at = { start: range.start, end: range.start };
    this.close(at);
    inner.endsWithLine = true;
    this.close(range);
    const end = { start: range.end, end: range.end };
    this.start(inner.name as Emphasis, end).added = true;
  }

  private toggleBoth(token: QuoteToken): void {
    const { open } = this;
    if (open.length === 0) {
      this.both = { token, place: this.out.length };
      return;
    }
    const ended = this.open.at(-1)!.name as Emphasis;
    const [first, second] = parts(token, ended);
    this.close(first);
    if (open.length > 0) this.close(second);
    else this.start(ended === 'b' ? 'i' : 'b', second);
  }

  private openBoth([outer, inner]: readonly [Emphasis, Emphasis]): void {
    const { token, place } = this.both!;
    this.both = undefined;
    const [first, second] = parts(token, outer);
    const behind = this.out.splice(place);
    this.start(outer, first);
    this.start(inner, second);
    append(this.out, behind);
  }

  private endLine(at: number): void {
    if (this.both) this.openBoth(['b', 'i']);
    const range = { start: at, end: at };
    for (let tag = this.open.at(-1); tag; tag = this.open.at(-1)) {
      tag.endsWithLine = true;
      this.close(range);
    }
  }

  private start(name: Emphasis, { start, end }: TextRange): OpenTag {
    const base = { kind: 'start', literal: false, attributes: '', selfClosing: false } as const;
    const tag: OpenTag = { ...base, name, start, end };
    this.open.push(tag);
    this.out.push(tag);
    return tag;
  }

  private close(range: TextRange): void {
    this.out.push(endTag(this.open.pop()!.name, range));
  }
}

/** The quotes of a run of five that belong to each of its tags. */
function parts({ start, end }: TextRange, first: Emphasis): [TextRange, TextRange] {
  const middle = start + (first === 'b' ? 3 : 2);
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}
