import type { Anchor, Anchors, Change } from './anchors.ts';

/** What was added to a text, and is to give way. */
export interface Added {
  readonly start: Anchor;
  readonly end: Anchor;
}

interface AddedEnd extends Added {
  /** After what it ends: typing before that is no typing of the end. */
  readonly opened: Anchor;
  /** Moves on where the editor lets it be typed over in its own way. */
  start: Anchor;
  /** What is still to be typed for it to give way, in lower case. */
  text: string;
  /** What of that stands before it by now. */
  typed: string;
}

/** More ends than stand open around a cursor. */
const mostEnds = 10;

/**
 * Ends that VS Code or a command adds, by what is inserted for the key. It types over single brackets while
 * the cursor stays on the line; the rest is left to us.
 */
const nativeEnds: Readonly<Record<string, string>> = {
  '{}': '}',
  '[]': ']',
  '()': ')',
  // `{|`, whose `}` is there from the brace.
  '||': '|',
  // While its colours wait on a busy machine, VS Code closes no bracket, and then several at the last one.
  '{}}': '}}',
  '{}}}': '}}}',
  '[]]': ']]',
  '||}': '|}',
  '|}}': '}}',
  '|}}}': '}}}',
  '- -->': ' -->',
  // Our commands for italics, bold, both and links.
  "''''": "''",
  "''''''": "'''",
  "''''''''''": "'''''",
  '[[]]': ']]',
};

/** The ends that were added after the cursor, such as `</ref>`, and have not been typed yet. */
export class AddedEnds {
  private ends: readonly AddedEnd[] = [];
  /** What is about to be taken away, and so counts for nothing. */
  private leaving: readonly Added[] = [];

  constructor(private readonly anchors: Anchors) {}

  /** @param added the end as it was added at `start`, a UTF-16 offset */
  add(opened: Anchor, start: number, added: string): void {
    const end: AddedEnd = {
      opened,
      start: this.anchors.add(start, 'after'),
      end: this.anchors.add(start + added.length, 'before'),
      text: added.trim().toLowerCase(),
      typed: '',
    };
    this.ends = [...this.ends, end].slice(-mostEnds);
  }

  /** Takes note of an end that VS Code added itself for a key. */
  addNative({ start, removed, text }: Change): void {
    const added = removed === 0 ? nativeEnds[text] : undefined;
    if (added === undefined) return;
    const at = start + text.length - added.length;
    const opened = this.anchors.add(at, 'before');
    // A bracket after a bracket makes one construct: `{{` and `}}`.
    const outer = this.ends.find(
      (end) => end.opened.offset === start && end.start.offset === at + added.length,
    );
    this.ends = this.ends.filter((other) => other !== outer);
    this.add(opened, at, added + (outer?.text ?? ''));
  }

  /**
   * The ends that a change has typed wholly, which are forgotten; what is left of each is to be removed.
   * @param change made already, and the anchors moved by it
   */
  typedBy(change: Change): Added[] {
    this.ends = this.ends.filter(({ start, end }) => start.offset >= 0 && end.offset >= 0);
    for (const end of this.ends) this.follow(end, change);
    const typed = this.ends.filter((end) => end.typed === end.text);
    this.ends = this.ends.filter((end) => !typed.includes(end));
    return typed;
  }

  /** Lets an end, or anything else added, count for nothing until {@link left}. */
  leave(added: Added): void {
    this.leaving = [...this.leaving, added];
  }

  left(added: Added): void {
    this.leaving = this.leaving.filter((other) => other !== added);
  }

  /** Keeps the ends of what the cursor stands in. @param cursor a UTF-16 offset */
  keepAround(cursor: number): void {
    this.ends = this.ends.filter(
      ({ opened, end }) => opened.offset <= cursor && cursor <= end.offset + 1,
    );
  }

  /** Where the last end of what was opened at an offset or after it ends, if there is one. */
  endOf(offset: number): number | undefined {
    const inner = this.ends.filter(({ opened }) => opened.offset > offset);
    return inner.length > 0 ? Math.max(...inner.map(({ end }) => end.offset)) : undefined;
  }

  clear(): void {
    this.ends = [];
  }

  private follow(end: AddedEnd, { start, removed, text }: Change): void {
    if (removed === 1 && text.length === 1 && start === end.start.offset) {
      end.start = this.anchors.add(start + 1, 'after');
      end.text = end.text.slice(1);
      return;
    }
    let at = end.start.offset;
    for (const part of this.leaving) if (part.end.offset === at) at = part.start.offset;
    // What VS Code adds to a key is not typed.
    const isKey = removed === 0 && nativeEnds[text] === undefined;
    const isBefore = start + text.length === at && start >= end.opened.offset;
    end.typed = isKey && isBefore ? begun(end.typed + text.toLowerCase(), end.text) : '';
  }
}

/** The longest end of what was typed that begins the text of an end: `--` of `---` for `-->`. */
function begun(typed: string, wanted: string): string {
  for (let length = Math.min(typed.length, wanted.length); length > 0; length--) {
    if (typed.endsWith(wanted.slice(0, length))) return wanted.slice(0, length);
  }
  return '';
}
