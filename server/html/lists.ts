import { blockTags } from './tagNames.ts';
import { endTag, startTag, type HtmlToken, type ItemToken } from './token.ts';

/**
 * Makes list tags of the prefixes of lines: a list goes on while each line has an item, and ends
 * before the first line that has none.
 */
export function itemsToTags(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  if (!tokens.some(({ kind }) => kind === 'item')) return tokens;
  const out: HtmlToken[] = [];
  const builder = new ListBuilder((token) => out.push(token));
  for (const token of tokens) builder.take(token);
  builder.finish();
  return out;
}

/** The open lists around a place, and what has been seen of the line. */
interface Frame {
  bullets: string;
  /** Line breaks and hidden things that wait for what the next line begins with. */
  readonly held: HtmlToken[];
  atLineEnd: boolean;
  /** Block tags that the item opened itself, so that their ends do not end the list. */
  openBlocks: number;
}

/** Takes tokens as they come, and passes them on with list tags. */
export class ListBuilder {
  private frame: Frame | undefined;
  /** Lists that wait for the end of a table in one of their items. */
  private readonly outside: (Frame | undefined)[] = [];
  private position = 0;

  constructor(private readonly emit: (token: HtmlToken) => void) {}

  take(token: HtmlToken): void {
    if (token.kind === 'item') this.item(token);
    else if (!this.isTable(token)) this.other(token);
  }

  finish(): void {
    this.closeLists();
    while (this.outside.length > 0) {
      this.frame = this.outside.pop();
      this.closeLists();
    }
  }

  private push(token: HtmlToken): void {
    this.emit(token);
    this.position = token.end;
  }

  /** Whether a token was a table's tag: the lists around a table know nothing of those in it. */
  private isTable(token: HtmlToken): boolean {
    if (!('name' in token) || token.name !== 'table') return false;
    if (token.kind === 'start') {
      if (this.frame?.atLineEnd) this.closeLists();
      this.push(token);
      this.outside.push(this.frame);
      this.frame = undefined;
    } else {
      this.closeLists();
      this.push(token);
      this.frame = this.outside.pop();
    }
    return true;
  }

  private other(token: HtmlToken): void {
    const { frame } = this;
    if (!frame) this.push(token);
    else if (token.kind === 'newline' && !frame.atLineEnd) {
      frame.atLineEnd = true;
      frame.held.push(token);
    } else if (frame.atLineEnd && isHidden(token)) frame.held.push(token);
    else {
      if (frame.atLineEnd || this.endsItem(token, frame)) this.closeLists();
      this.push(token);
    }
  }

  /** `<div>` and line break, `* a</div>`: the end of a block around the list ends the list as well. */
  private endsItem(token: HtmlToken, frame: Frame): boolean {
    if (!('name' in token) || !blockTags.has(token.name)) return false;
    if (token.kind === 'start') frame.openBlocks++;
    else if (frame.openBlocks > 0) frame.openBlocks--;
    else return true;
    return false;
  }

  private item(token: ItemToken): void {
    this.frame ??= { bullets: '', held: [], atLineEnd: false, openBlocks: 0 };
    const { frame } = this;
    const before = frame.bullets;
    const bullets = token.inLine ? `${before.slice(0, -1)}:` : token.bullets;
    const shared = sharedLength(before, bullets);
    const swaps = isSwap(before[shared], bullets[shared]);
    const kept = swaps ? shared + 1 : shared;
    for (let level = before.length; level > kept; level--) this.closeLevel(before[level - 1]!);
    const again = swaps || kept === bullets.length;
    if (again) this.push(endTag(itemOf(before[kept - 1]!), token));
    for (const held of frame.held) this.push(held);
    if (again) this.push(startTag(itemOf(bullets[kept - 1]!), token));
    for (const bullet of bullets.slice(kept)) {
      this.push(startTag(listOf(bullet), token));
      this.push(startTag(itemOf(bullet), token));
    }
    this.frame = { bullets, held: [], atLineEnd: false, openBlocks: 0 };
  }

  private closeLists(): void {
    const { frame } = this;
    if (!frame) return;
    for (const bullet of [...frame.bullets].reverse()) this.closeLevel(bullet);
    for (const held of frame.held) this.push(held);
    this.frame = undefined;
  }

  private closeLevel(bullet: string): void {
    const at = { start: this.position, end: this.position };
    this.push(endTag(itemOf(bullet), at));
    this.push(endTag(listOf(bullet), at));
  }
}

function isHidden(token: HtmlToken): boolean {
  if (token.kind === 'text') return token.blank;
  return token.kind === 'atom' && (token.atom === 'hidden' || token.atom === 'comment');
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function isSwap(a: string | undefined, b: string | undefined): boolean {
  return (a === ';' && b === ':') || (a === ':' && b === ';');
}

function listOf(bullet: string): string {
  return bullet === '*' ? 'ul' : bullet === '#' ? 'ol' : 'dl';
}

function itemOf(bullet: string): string {
  return bullet === ';' ? 'dt' : bullet === ':' ? 'dd' : 'li';
}
