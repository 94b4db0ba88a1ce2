import { blockTags, voidTags } from './tagNames.ts';
import type { AtomToken, HtmlToken } from './token.ts';

/**
 * What is left of a block's tokens once all that is sound inside them is taken out: enough to know
 * how they change the place that the page is at, and that something stands there.
 */
export function outlineOf(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  const outline = new Outline();
  for (const token of tokens) if (!outline.take(token)) return tokens;
  return outline.depth === 0 ? outline.out : tokens;
}

class Outline {
  readonly out: HtmlToken[] = [];
  depth = 0;
  private readonly open: string[] = [];

  /** @returns false where tags do not nest, and nothing can be left out */
  take(token: HtmlToken): boolean {
    if (token.kind === 'start' && !token.selfClosing && !voidTags.has(token.name)) {
      this.open.push(token.name);
      if (this.inside === 0) this.top(token);
      if (blockTags.has(token.name) || this.inside > 0) this.inside++;
      this.depth++;
    } else if (token.kind === 'end' && !voidTags.has(token.name)) {
      if (this.open.pop() !== token.name) return false;
      this.depth--;
      if (this.inside > 0) this.inside--;
      if (this.inside === 0) this.top(token);
    } else if (this.inside === 0) this.top(token);
    else if (this.inside === 1 && isShown(token)) this.content(token);
    return true;
  }

  /** How many elements are open since the outermost block. */
  private inside = 0;

  private top(token: HtmlToken): void {
    const isInline = token.kind === 'start' || token.kind === 'end';
    const selfClosing = token.kind === 'start' && token.selfClosing;
    if (isInline && (selfClosing || !blockTags.has(token.name))) this.content(token);
    else if (token.kind === 'text' && !token.blank) this.content(token, token.indents);
    else if (token.kind === 'atom' && (token.atom === 'inline' || token.atom === 'link'))
      this.content(token);
    else this.out.push(token.kind === 'atom' ? { ...token, inner: [] } : token);
  }

  /** One atom stands for all that a line shows. */
  private content({ start, end }: HtmlToken, indents = false): void {
    const last = this.out.at(-1);
    if (last?.kind === 'atom' && last.atom === 'inline') {
      this.out[this.out.length - 1] = { ...last, end };
      return;
    }
    if (indents) this.out.push({ kind: 'text', blank: true, indents, start, end: start + 1 });
    const atom: AtomToken = { kind: 'atom', atom: 'inline', inner: [], start, end };
    this.out.push(atom);
  }
}

function isShown(token: HtmlToken): boolean {
  if (token.kind === 'text') return !token.blank;
  return token.kind === 'atom' && token.atom !== 'comment' && token.atom !== 'hidden';
}
