import type { TextRange } from '../../server/text/range.ts';

/** A link, template, tag or the like in a line. */
export interface LineConstruct extends TextRange {
  readonly kind: 'link' | 'template' | 'tag' | 'comment' | 'other';
  /** The name of a tag in lower case; else empty. */
  readonly name: string;
  /** Where text stands in it that takes other marks: the label of a link, a value, what a tag encloses. */
  readonly areas: readonly TextRange[];
  /** Whether it begins and ends in the line. */
  readonly whole: boolean;
}

/**
 * The constructs of a line, an outer one before those in it. It is read by itself, so of a construct over
 * several lines there is only what the line shows.
 */
export function lineConstructs(line: string): LineConstruct[] {
  return new LineReader(line).read();
}

/** A construct whose end has not come yet. */
interface OpenConstruct {
  /** `[[`, `{{`, `{{{`, `[`; of a tag its name. */
  readonly mark: string;
  readonly start: number;
  readonly openingEnd: number;
  /** The offsets of its own `|`, and of the first `=` after each. */
  readonly pipes: { readonly at: number; equals: number }[];
}

/** Comments, and text that MediaWiki does not look into; entities, switches, addresses; and marks. */
const marks =
  /<!--[^]*?(?:-->|$)|<(nowiki|pre|math|chem|syntaxhighlight|source|score|timeline)\b[^<>]*(?<!\/)>[^]*?<\/\1\s*>|<\/?[a-z][^<>]*>|&#?\w+;|__\w+__|(?:https?|ftp):\/\/(?:[^\s[\]<>"{}|']|'(?!'))*|\[\[|\]\]|\[(?=(?:https?:|ftp:)?\/\/)|\]|\{{2,}|\}{2,}|[|=]/gi;

const solid = /^(?:&|_|https?:|ftp:|<[^]*\/>$|<(?:br|hr|wbr)\b|<(\w+)[^]+<\/\1\s*>$)/i;

class LineReader {
  private readonly found: LineConstruct[] = [];
  private readonly open: OpenConstruct[] = [];

  constructor(private readonly line: string) {}

  read(): LineConstruct[] {
    for (const match of this.line.matchAll(marks)) {
      this.take(match[0], { start: match.index, end: match.index + match[0].length });
    }
    for (const open of this.open) this.leaveOpen(open);
    return this.found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private take(text: string, at: TextRange): void {
    const first = text.charAt(0);
    if (text.startsWith('<!--')) this.comment(text, at);
    else if (solid.test(text)) this.add('other', at, [], true);
    else if (first === '<') this.tag(text, at);
    else if (first === '{') this.openBraces(at);
    else if (first === '}') this.closeBraces(at);
    else if (first === '[') this.push(text, at);
    else if (first === ']') this.close(text === ']' ? '[' : '[[', at);
    else this.part(first, at.start);
  }

  private comment(text: string, at: TextRange): void {
    const whole = text.endsWith('-->');
    this.add('comment', at, [{ start: at.start + 4, end: at.end - (whole ? 3 : 0) }], whole);
  }

  private tag(text: string, at: TextRange): void {
    const name = /\w+/.exec(text)![0].toLowerCase();
    if (text.startsWith('</')) this.close(name, at);
    else this.push(name, at);
  }

  private openBraces({ start, end }: TextRange): void {
    for (let at = start; end - at > 1;) {
      const length = end - at === 3 || end - at === 5 ? 3 : 2;
      this.push('{'.repeat(length), { start: at, end: at + length });
      at += length;
    }
  }

  private closeBraces({ start, end }: TextRange): void {
    for (let at = start; end - at > 1;) {
      const top = this.open.findLast(({ mark }) => mark.startsWith('{'))?.mark ?? '{{';
      const length = Math.min(top.length, end - at);
      this.close('{'.repeat(length), { start: at, end: at + length });
      at += length;
    }
  }

  private push(mark: string, { start, end }: TextRange): void {
    this.open.push({ mark, start, openingEnd: end, pipes: [] });
  }

  /** `|` and `=` belong to the innermost link or braces. */
  private part(mark: string, at: number): void {
    const pipes = this.open.findLast((open) => /^(?:\[\[|\{)/.test(open.mark))?.pipes;
    const last = pipes?.at(-1);
    if (mark === '|') pipes?.push({ at, equals: -1 });
    else if (last && last.equals < 0) last.equals = at;
  }

  /** An end closes the nearest construct of its kind; what was left open in that counts as text. */
  private close(mark: string, closing: TextRange): void {
    const index = this.open.findLastIndex((open) => open.mark === mark);
    if (index < 0) {
      // What begins in an earlier line may end here.
      if (!mark.startsWith('[')) this.add('other', closing, [], false);
      return;
    }
    const [closed] = this.open.splice(index) as [OpenConstruct];
    const areas = areasOf(closed, closing.start, this.line);
    const trail = mark === '[[' ? /^\p{Ll}*/u.exec(this.line.slice(closing.end))![0].length : 0;
    const range = { start: closed.start, end: closing.end + trail };
    this.add(kindOf(mark), range, areas, true, /^\w/.test(mark) ? mark : '');
  }

  /** Only templates and tags run over line ends. */
  private leaveOpen(open: OpenConstruct): void {
    const { mark, start, openingEnd } = open;
    const end = this.line.length;
    if (mark.startsWith('{')) {
      this.add('template', { start, end }, areasOf(open, end, this.line), false);
    } else if (!mark.startsWith('[')) this.add('other', { start, end: openingEnd }, [], false);
  }

  private add(
    kind: LineConstruct['kind'],
    { start, end }: TextRange,
    areas: readonly TextRange[],
    whole: boolean,
    name = '',
  ): void {
    this.found.push({ kind, name, start, end, areas, whole });
  }
}

function kindOf(mark: string): LineConstruct['kind'] {
  if (mark.startsWith('{')) return 'template';
  if (mark === '[[') return 'link';
  return mark === '[' ? 'other' : 'tag';
}

function areasOf({ mark, openingEnd, pipes }: OpenConstruct, end: number, line: string) {
  if (mark === '[') {
    const space = /\s/.exec(line.slice(openingEnd, end));
    return space ? [{ start: openingEnd + space.index + 1, end }] : [];
  }
  if (!/^[[{]/.test(mark)) return [{ start: openingEnd, end }];
  return pipes.map(({ at, equals }, index) => ({
    start: (mark !== '[[' && equals >= 0 ? equals : at) + 1,
    end: pipes[index + 1]?.at ?? end,
  }));
}
