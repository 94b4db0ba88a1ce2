import { blockTags, cellTags, itemTags, opaqueBlockTags } from './tagNames.ts';
import { endTag, startTag, type HtmlToken } from './token.ts';
import { append } from '../text/append.ts';

/** Puts lines into paragraphs, all at once. */
export function addParagraphs(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  const out: HtmlToken[] = [];
  const builder = new ParagraphBuilder((token) => out.push(token));
  for (const token of tokens) builder.take(token);
  builder.finish();
  return out;
}

/**
 * Puts lines into paragraphs, and indented lines into `<pre>`, as MediaWiki's BlockLevelPass does:
 * a line without block tags begins or goes on with a paragraph, an empty line ends it.
 * It takes tokens as they come, and passes them on line by line.
 */
export class ParagraphBuilder {
  private position = 0;
  private current: HtmlToken[] = [];
  private open: 'p' | 'pre' | undefined;
  /** In a construct whose lines are no paragraphs. */
  private inBlock = false;
  private inQuotation = false;
  /** What has come since the last line with content, and the line breaks that count of it. */
  private waiting: HtmlToken[] = [];
  private breaks = 0;

  constructor(private readonly emit: (token: HtmlToken) => void) {}

  take(token: HtmlToken): void {
    if (token.kind !== 'newline') {
      this.current.push(token);
      return;
    }
    const hidden = this.current.some(isUnseen);
    const empty = this.endLine();
    this.waiting.push(token);
    // A line of which nothing is seen parts no paragraphs.
    if (!empty || !hidden) this.breaks++;
  }

  finish(): void {
    this.endLine();
    this.close();
    this.push(this.waiting);
    this.waiting = [];
  }

  /** Passes the line on, unless nothing in it is seen; returns whether that is so. */
  private endLine(): boolean {
    const line = this.current;
    this.current = [];
    const empty = !line.some(isContent);
    if (empty) append(this.waiting, line);
    else this.content(line);
    return empty;
  }

  private push(tokens: readonly HtmlToken[]): void {
    for (const token of tokens) {
      this.emit(token);
      this.position = token.end;
    }
  }

  private content(line: readonly HtmlToken[]): void {
    const hasBlock = line.some(isBlock);
    const wanted = hasBlock || this.inBlock ? undefined : this.wantedFor(line);
    const ends = hasBlock || (this.breaks > 1 && !this.inBlock) || (wanted && wanted !== this.open);
    if (ends) this.close();
    this.push(this.waiting);
    this.waiting = [];
    if (this.breaks > 2 && !this.inBlock) this.emptyParagraph(hasBlock || wanted !== 'p');
    this.breaks = 0;
    const end = line.findLastIndex(isContent) + 1;
    const shown = line.slice(0, end);
    if (wanted && !this.open) this.openBefore(shown, wanted);
    else this.push(shown);
    // What nobody sees at the end of a line goes with what comes behind it.
    this.waiting = line.slice(end);
    if (hasBlock) this.enterBlocks(line);
  }

  /** More than two line breaks show as empty lines, and an odd number leaves the paragraph open. */
  private emptyParagraph(ends: boolean): void {
    const at = { start: this.position, end: this.position };
    this.push([startTag('p', at), startTag('br', at)]);
    this.open = 'p';
    if (ends || this.breaks % 2 === 0) this.close();
  }

  private wantedFor(line: readonly HtmlToken[]): 'p' | 'pre' {
    const [first] = line;
    return first?.kind === 'text' && first.indents && !this.inQuotation ? 'pre' : 'p';
  }

  private openBefore(line: readonly HtmlToken[], name: 'p' | 'pre'): void {
    const place = line.findIndex(isContent);
    const at = { start: line[place]!.start, end: line[place]!.start };
    this.push([...line.slice(0, place), startTag(name, at), ...line.slice(place)]);
    this.open = name;
  }

  private close(): void {
    if (!this.open) return;
    this.push([endTag(this.open, { start: this.position, end: this.position })]);
    this.open = undefined;
  }

  /** The last block tag of a line decides what the next line stands in. */
  private enterBlocks(line: readonly HtmlToken[]): void {
    for (const token of line) {
      if (token.kind !== 'start' && token.kind !== 'end') continue;
      const { name } = token;
      const starts = token.kind === 'start';
      if (name === 'blockquote') this.inQuotation = starts;
      if (opaqueBlockTags.has(name)) this.inBlock = starts;
      else if (cellTags.has(name)) this.inBlock = !starts;
      else if (itemTags.has(name)) this.inBlock = true;
      else if (blockTags.has(name)) this.inBlock = false;
    }
  }
}

function isBlock(token: HtmlToken): boolean {
  if (token.kind === 'atom') {
    // `[https://example.org [[File:a.jpg|thumb]]]`
    if (token.atom === 'link') return token.inner.some(({ tokens }) => tokens.some(isBlock));
    return token.atom === 'block' || token.atom === 'figure';
  }
  return (token.kind === 'start' || token.kind === 'end') && blockTags.has(token.name);
}

function isContent(token: HtmlToken): boolean {
  return token.kind === 'text' ? !token.blank : !isUnseen(token);
}

function isUnseen(token: HtmlToken): boolean {
  return token.kind === 'atom' && (token.atom === 'hidden' || token.atom === 'comment');
}
