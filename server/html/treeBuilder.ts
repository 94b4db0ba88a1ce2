import { endBodyTag, startBodyTag } from './bodyTags.ts';
import { HtmlNode } from './htmlNode.ts';
import { PlacedElements } from './placedElements.ts';
import { endTableTag, startTableTag } from './tableTags.ts';
import { fosteringTags, voidTags } from './tagNames.ts';
import {
  startTag,
  type AtomToken,
  type EndToken,
  type HtmlToken,
  type StartToken,
} from './token.ts';
import type { TextRange } from '../text/range.ts';

/**
 * Builds the tree that a browser makes of tags, as the HTML standard's tree construction does:
 * https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
 * Only what wikitext can write is here. It notes which elements the browser opens and closes itself.
 */
export class TreeBuilder extends PlacedElements {
  /** The tree grew beyond what any page needs; what comes behind is left out. */
  cutOff = false;
  /** Text in a table waits: white space stays in it, all else goes before it. */
  private pendingText: { range: TextRange; blank: boolean }[] = [];

  take(token: HtmlToken): void {
    if (this.cutOff) return;
    this.position = token.start;
    if (token.kind === 'text') this.text(token, token.blank);
    else if (token.kind === 'newline') this.text(token, true);
    else {
      this.flushText();
      if (token.kind === 'start') this.start(token);
      else if (token.kind === 'end') this.end(token);
      else if (token.kind === 'atom') this.atom(token);
    }
    this.position = token.end;
    if (this.stack.length > deepest || this.nodes > mostNodes) this.cutOff = true;
  }

  /** Nothing is open but paragraphs and lists, which the next line may end. */
  get clean(): boolean {
    return (
      this.formatting.empty &&
      this.stack.every(({ name, literal }) => lineTags.has(name) && !literal)
    );
  }

  /** The body, with all in it closed. */
  finish(at: number): HtmlNode {
    this.flushText();
    this.root.end = at;
    if (this.cutOff) for (const node of this.stack) node.cutOff = true;
    while (this.stack.length > 1) this.pop();
    return this.root;
  }

  private start(token: StartToken): void {
    const { mode } = this;
    const node = mode === 'body' ? startBodyTag(this, token) : startTableTag(this, token, mode);
    if (node && token.selfClosing && !voidTags.has(token.name)) this.endAt(token);
    else if (!node) this.strip(token);
  }

  private endAt({ name, literal, end }: StartToken): void {
    this.end({ kind: 'end', name, literal, start: end, end });
  }

  private end(token: EndToken): void {
    this.matched = false;
    const { mode } = this;
    if (mode === 'body') endBodyTag(this, token);
    else endTableTag(this, token, mode);
    if (!this.matched) this.strip(token);
  }

  private text(range: TextRange, blank: boolean): void {
    if (range.start === range.end) return;
    if (fosteringTags.has(this.current.name)) this.pendingText.push({ range, blank });
    else {
      this.reconstruct();
      this.placeText(range, blank);
    }
  }

  private flushText(): void {
    if (this.pendingText.length === 0) return;
    const pending = this.pendingText;
    this.pendingText = [];
    this.fostering = pending.some(({ blank }) => !blank);
    for (const { range, blank } of pending) {
      if (this.fostering) this.reconstruct();
      this.placeText(range, blank);
    }
    this.fostering = false;
  }

  private placeText(range: TextRange, blank: boolean): void {
    const before = this.fostering ? undefined : this.current.last;
    if (before?.name === '#text' && before.end === range.start) {
      before.end = range.end;
      before.blank &&= blank;
      return;
    }
    const node = new HtmlNode('#text', range.start, range.end);
    node.blank = blank;
    this.place(node);
  }

  private atom(token: AtomToken): void {
    const inTable = fosteringTags.has(this.current.name);
    if (token.atom === 'comment') {
      this.current.insert(new HtmlNode('#comment', token.start, token.end));
    } else if (inTable && token.atom === 'template') {
      // It may make rows and cells, so what comes behind it may stand in one.
      startTableTag(this, startTag('td', { start: token.start, end: token.start }), this.mode);
      this.atom(token);
    } else {
      this.fostering = inTable;
      this.placeAtom(token);
      this.fostering = false;
    }
  }

  private placeAtom(token: AtomToken): void {
    const { atom } = token;
    if (atom === 'block' || atom === 'figure') this.closeParagraph();
    else if (atom !== 'hidden') this.reconstruct();
    let node = this.placeVoid(atomNames[atom], undefined, token);
    node.autoStart = false;
    node.madeAs = token.element;
    if (atom === 'figure') {
      const caption = new HtmlNode('figcaption', token.start, token.end);
      node.insert(caption);
      node = caption;
    }
    for (const { tokens, open } of token.inner) {
      const inner = buildInner(tokens, token.end);
      this.nodes += tokens.length;
      const holder = atom === 'link' || atom === 'figure' ? node : new HtmlNode('#part', 0, 0);
      if (holder !== node) {
        node.insert(holder);
        holder.listed = atom === 'inline';
        holder.open = open;
      }
      inner.moveChildren(holder);
    }
  }
}

/** The tree of wikitext that is parsed by itself; its lines are no paragraphs. */
function buildInner(tokens: readonly HtmlToken[], end: number): HtmlNode {
  const builder = new TreeBuilder();
  for (const token of tokens) builder.take(token);
  return builder.finish(end);
}

const atomNames = {
  inline: 'atom',
  block: 'block',
  link: 'a',
  figure: 'figure',
  template: 'template',
  hidden: 'link',
  comment: '#comment',
} as const;

const lineTags: ReadonlySet<string> = new Set('body p pre ul ol dl li dt dd'.split(' '));

/** No page nests deeper, and browsers stop at twice as many. */
const deepest = 256;

/** As many tags and texts are no page to mend. */
const mostNodes = 400_000;
