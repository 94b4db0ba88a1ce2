import { FormattingList } from './formattingList.ts';
import { HtmlNode } from './htmlNode.ts';
import { OpenElements } from './openElements.ts';
import { fosteringTags } from './tagNames.ts';
import type { EndToken, StartToken } from './token.ts';
import type { TextRange } from '../text/range.ts';

/** Elements that are open, and where the next one goes: out of a table, into what formats it. */
export class PlacedElements extends OpenElements {
  readonly formatting = new FormattingList();
  /** Whether what belongs in no table goes before it. */
  fostering = false;
  /** How many there are. */
  protected nodes = 0;

  /** Opens an element at the place where the standard puts it. */
  openElement(name: string, token: StartToken | undefined, range: TextRange): HtmlNode {
    const node = new HtmlNode(name, range.start, range.end);
    node.token = token;
    node.literal = token?.literal ?? false;
    node.autoStart = token === undefined || token.added === true;
    this.place(node);
    this.push(node);
    return node;
  }

  /** An element without end, or a construct that the nesting of tags does not enter. */
  placeVoid(name: string, token: StartToken | undefined, range: TextRange): HtmlNode {
    const node = this.openElement(name, token, range);
    this.remove(node);
    return node;
  }

  /** Puts a node where the standard wants it; out of a table, if that is no place for it. */
  place(node: HtmlNode, target: HtmlNode = this.current): void {
    this.nodes++;
    if (this.fostering && fosteringTags.has(target.name)) {
      const table = this.stack.findLast(({ name }) => name === 'table');
      if (table?.parent) {
        table.parent.insert(node, table);
        node.isMoved = true;
        (table.moved ??= []).push(node);
        return;
      }
    }
    target.insert(node);
  }

  /** Opens again what formats the text here, and was closed with what was around it. */
  reconstruct(): void {
    if (this.formatting.empty) return;
    for (const entry of this.formatting.closedTail((node) => this.isOpen(node))) {
      const copy = entry.copy();
      copy.start = copy.end = this.position;
      this.place(copy);
      this.push(copy);
      this.formatting.replace(entry, copy);
    }
  }

  /** What stands for a tag that the browser drops. */
  strip(token: StartToken | EndToken): void {
    // What MediaWiki adds by itself leaves no trace; nor do the marks of a table, which become text.
    const isWritten = token.literal || (token.kind === 'end' && token.end > token.start);
    if (fosteringTags.has(this.current.name) || !isWritten) return;
    const node = new HtmlNode('#stripped', token.start, token.end);
    if (token.kind === 'start') node.token = token;
    else node.endToken = token;
    this.current.insert(node);
  }
}
