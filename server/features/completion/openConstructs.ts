import { TagScanner, type LooseTag, type TagSpan } from '../../blocks/tagScanner.ts';
import { blockAt, type Article } from '../../article/article.ts';
import type { Site } from '../../wikis/site.ts';

/** `{{name|…` that has not ended before the cursor. */
export interface OpenTemplate {
  readonly kind: 'template';
  readonly start: number;
  /** Its parameters so far, without their `|`. */
  readonly parameters: OpenParameter[];
}

/** One parameter of an open template; it ends at the next one's `|`, the last at the cursor. */
export interface OpenParameter {
  readonly start: number;
  /** The offset of its `=`, or -1. */
  equals: number;
}

/** `<ref name=a>…` or `<div>…` that has not ended before the cursor. */
export interface OpenTag {
  readonly kind: 'extension' | 'html';
  readonly name: string;
  readonly start: number;
  /** Behind its `>`. */
  readonly contentStart: number;
}

/** `{{{name|…` or `[[target|…` */
interface OpenOther {
  readonly kind: 'argument' | 'link';
  readonly start: number;
}

export type OpenConstruct = OpenTemplate | OpenTag | OpenOther;

/** What is open at the cursor. */
export interface CursorPlace {
  /** The outermost first. */
  readonly open: readonly OpenConstruct[];
  /** The tag whose `>` is not yet written: `<ref name="a`. */
  readonly tag: UnfinishedTag | undefined;
  /** The innermost tag's content is no wikitext, as in nowiki: only its end can be completed. */
  readonly raw: boolean;
}

export interface UnfinishedTag {
  readonly name: string;
  readonly start: number;
}

/**
 * What is open at the cursor, by the text before it and, of a tag, whether its end follows: what is being
 * typed is not yet what the parser would read.
 * @param from where nothing is open: the start of the cursor's block
 * @param offset the cursor
 * @returns undefined in a comment
 */
export function openConstructs(
  article: Article,
  from: number,
  offset: number,
): CursorPlace | undefined {
  // What begins in the cursor's block and ends at all ends in it.
  const { end } = blockAt(article, Math.max(0, offset - 1));
  const text = article.page.slice(from, Math.max(end, offset));
  const place = new OpenScanner(text, offset - from, article.site).run();
  return place && movedPlace(place, from);
}

function movedPlace({ open, tag, raw }: CursorPlace, by: number): CursorPlace {
  return {
    open: open.map((construct) => movedConstruct(construct, by)),
    tag: tag && { ...tag, start: tag.start + by },
    raw,
  };
}

function movedConstruct(construct: OpenConstruct, by: number): OpenConstruct {
  const start = construct.start + by;
  if (construct.kind === 'template') {
    const parameters = construct.parameters.map(({ start: at, equals }) => ({
      start: at + by,
      equals: equals < 0 ? -1 : equals + by,
    }));
    return { ...construct, start, parameters };
  }
  if (!('contentStart' in construct)) return { ...construct, start };
  return { ...construct, start, contentStart: construct.contentStart + by };
}

/** An end closes nothing farther out: 100,000 ends in 100,000 openings must not take for ever. */
const deepest = 500;

const syntax = /<|\{{2,}|\}{2,}|\[\[|\]\]|[|=\n]/g;
const openTag = /<([a-z][a-z0-9-]*)(?:\s[^<>]*)?$/iy;
const htmlTag = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/iy;

class OpenScanner {
  private readonly open: OpenConstruct[] = [];
  private readonly before: string;
  private readonly tags: TagScanner;

  constructor(
    text: string,
    private readonly offset: number,
    private readonly site: Site,
  ) {
    this.before = text.slice(0, offset);
    this.tags = new TagScanner(text, site.extensionTags);
  }

  run(): CursorPlace | undefined {
    const { open, before, offset } = this;
    for (let position = 0; ;) {
      syntax.lastIndex = position;
      const match = syntax.exec(before);
      if (!match) return { open, tag: undefined, raw: false };
      const mark = match[0];
      const at = match.index;
      if (mark === '<') {
        const unfinished = matchAt(openTag, before, at);
        if (unfinished) {
          const tag = { name: unfinished[1]!.toLowerCase(), start: at };
          return { open, tag, raw: false };
        }
        position = this.takeTag(at);
        if (position > offset)
          return open.at(-1)?.start === at ? { open, tag: undefined, raw: true } : undefined;
      } else {
        this.take(mark, at);
        position = at + mark.length;
      }
    }
  }

  private take(mark: string, at: number): void {
    const first = mark.charAt(0);
    if (first === '{') this.openBraces(at, mark.length);
    else if (first === '}') this.closeBraces(mark.length);
    else if (mark === '[[') this.open.push({ kind: 'link', start: at });
    else if (mark === ']]') this.close((construct) => construct.kind === 'link');
    // A link rarely runs over a line end.
    else if (mark === '\n') this.dropLinks();
    else this.part(mark, at);
  }

  /** `|` and `=` belong to the innermost braces or link, whatever HTML stands between. */
  private part(mark: string, at: number): void {
    const owner = this.open[this.innermost(({ kind }) => kind !== 'html')];
    if (owner?.kind !== 'template') return;
    const last = owner.parameters.at(-1);
    if (mark === '|') owner.parameters.push({ start: at + 1, equals: -1 });
    else if (last && last.equals < 0) last.equals = at;
  }

  private openBraces(at: number, length: number): void {
    let start = at;
    for (let rest = length; rest > 1;) {
      const argument = rest === 3 || rest === 5;
      if (argument) this.open.push({ kind: 'argument', start });
      else this.open.push({ kind: 'template', start, parameters: [] });
      start += argument ? 3 : 2;
      rest -= argument ? 3 : 2;
    }
  }

  private closeBraces(length: number): void {
    for (let rest = length; rest > 1;) {
      const closed = this.close(
        ({ kind }) => kind === 'template' || (kind === 'argument' && rest > 2),
      );
      if (!closed) return;
      rest -= closed.kind === 'argument' ? 3 : 2;
    }
  }

  /** Closes the innermost construct of a kind, with what was left open in it; never out of a tag. */
  private close(matches: (construct: OpenConstruct) => boolean): OpenConstruct | undefined {
    const { open } = this;
    const index = this.innermost((one) => one.kind === 'extension' || matches(one));
    if (index < 0 || !matches(open[index]!)) return undefined;
    const [closed] = open.splice(index);
    return closed;
  }

  private dropLinks(): void {
    while (this.open.at(-1)?.kind === 'link') this.open.pop();
  }

  /** @returns where to go on; beyond the cursor where that stands in text that is no wikitext */
  private takeTag(at: number): number {
    const found = this.tags.at(at);
    if (!found) return this.takeHtml(at);
    if (isLoose(found)) return this.takeLoose(found);
    if (found.kind === 'comment') return found.closed ? found.end : this.offset + 1;
    if (found.end <= this.offset) return found.end;
    this.openExtension(found.name, at, found.contentStart);
    const isWikitext = found.kind === 'include' || this.site.wikitextTags.has(found.name);
    return isWikitext ? found.contentStart : this.offset + 1;
  }

  /** What the page closes farther on, or where the cursor is, counts by what stands before the cursor. */
  private takeLoose({ kind, name, start, end }: LooseTag): number {
    if (end > this.offset) return start + 1;
    if (kind === 'unclosed') this.openExtension(name, start, end);
    else this.closeExtension(name);
    return end;
  }

  private openExtension(name: string, start: number, contentStart: number): void {
    this.open.push({ kind: 'extension', name, start, contentStart });
  }

  private closeExtension(name: string): void {
    const index = this.innermost((open) => open.kind === 'extension' && open.name === name);
    if (index >= 0) this.open.length = index;
  }

  /** The place in `open` of the innermost construct that is looked for; -1 where it is too far out. */
  private innermost(matches: (construct: OpenConstruct) => boolean): number {
    const { open } = this;
    const last = Math.max(0, open.length - deepest);
    for (let index = open.length - 1; index >= last; index--) {
      if (matches(open[index]!)) return index;
    }
    return -1;
  }

  private takeHtml(at: number): number {
    const match = matchAt(htmlTag, this.before, at);
    if (!match) return at + 1;
    const name = match[2]!.toLowerCase();
    const { html } = this.site.parser;
    if (match[1]) this.close((open) => open.kind === 'html' && open.name === name);
    else if (html[0]!.includes(name) || html[1]!.includes(name)) {
      this.open.push({ kind: 'html', name, start: at, contentStart: at + match[0].length });
    }
    return at + match[0].length;
  }
}

function isLoose(found: TagSpan | LooseTag): found is LooseTag {
  return found.kind === 'stray' || found.kind === 'unclosed';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
