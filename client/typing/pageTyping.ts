import { type Position, Range, type TextDocument, type TextEditor, workspace } from 'vscode';

import { type Added, AddedEnds } from './addedEnds.ts';
import { type Anchor, Anchors, type Change } from './anchors.ts';
import { EditQueue } from './editQueue.ts';
import { missingEndTag } from './endTag.ts';
import { beginsConstruct, isEmptyItem, nextListPrefix } from './listPrefix.ts';
import { openContext } from './openContext.ts';
import { missingQuoteMarks } from './quoteMarks.ts';

/** How far before and after the cursor is read, in UTF-16 units. */
const readBefore = 50_000;
const readAfter = 5_000;

/** Quote marks are closed when no further one has come for this long, in ms. */
const quoteRestMs = 60;

/** An end is still added after so many UTF-16 units typed since what it ends. */
const mostWords = 200;

/** What is being typed on one page, and what is added to it meanwhile. */
export class PageTyping {
  private readonly anchors = new Anchors();
  private readonly ends = new AddedEnds(this.anchors);
  private readonly edits: EditQueue;
  /** The marks with which a list was just continued, while nothing has been typed after them. */
  private prefix: Added | undefined;
  private quoteTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: TextDocument) {
    this.edits = new EditQueue(document);
  }

  /** Takes note of a change of the page, which is made already, and does what it calls for. */
  changed(made: Change, editor: TextEditor): void {
    const { prefix } = this;
    const change = withoutElectricity(made);
    this.anchors.move(change);
    if (this.edits.takes(change)) return;
    this.prefix = undefined;
    if (prefix && change.start === prefix.end.offset && beginsConstruct(change.text)) {
      this.remove(prefix, editor);
    }
    for (const end of this.ends.typedBy(change)) this.remove(end, editor);
    const { text, removed } = change;
    if (/^\r?\n[ \t]*$/u.test(text)) this.afterEnter(change, prefix, editor);
    else if (text === '>' && removed === 0) this.closeTag(change, editor);
    else if (text === "'" && removed === 0) this.closeQuotes(change, editor);
    else this.ends.addNative(change);
  }

  /** Ends that the cursor has left are as good as typed. */
  cursorsMoved([cursor, ...others]: readonly Position[]): void {
    if (others.length > 0) this.ends.clear();
    else if (cursor) this.ends.keepAround(this.document.offsetAt(cursor));
  }

  dispose(): void {
    clearTimeout(this.quoteTimer);
    this.edits.dispose();
  }

  private remove(added: Added, editor: TextEditor): void {
    const { start, end } = added;
    this.ends.leave(added);
    const made = () => {
      this.ends.left(added);
    };
    this.edits.add(editor, () => {
      if (start.offset >= 0 && start.offset < end.offset) {
        const change = { start: start.offset, removed: end.offset - start.offset, text: '' };
        return { change, made };
      }
      made();
      return undefined;
    });
  }

  /** Clears an item that holds nothing, or else goes on with the list. */
  private afterEnter(change: Change, prefix: Added | undefined, editor: TextEditor): void {
    const { document } = this;
    const { text: line, range } = document.lineAt(document.positionAt(change.start).line);
    const isEmpty = isEmptyItem(line) || (line !== '' && prefix?.end.offset === change.start);
    const next = isEmpty ? undefined : nextListPrefix(line);
    if (!isEmpty && next === undefined) return;
    const context = openContext(this.textBetween(change.start - readBefore, change.start));
    if (context.isInTemplate || context.isLiteral) return;
    if (next !== undefined) this.continueList(change, next, editor);
    else this.remove(this.added(document.offsetAt(range.start), line.length), editor);
  }

  private continueList({ start, text }: Change, prefix: string, editor: TextEditor): void {
    const lineStart = this.anchors.add(start + text.length, 'before');
    this.edits.add(editor, () => {
      const cursor = this.cursorOf(editor);
      if (lineStart.offset < 0) return undefined;
      if (cursor === undefined || cursor < lineStart.offset) return 'wait';
      if (cursor > lineStart.offset + mostWords) return undefined;
      const typed = this.textBetween(lineStart.offset, cursor);
      if (/[\r\n]/u.test(typed) || beginsConstruct(typed)) return undefined;
      const change = { start: lineStart.offset, removed: 0, text: prefix };
      const made = () => {
        this.prefix = this.added(change.start, prefix.length);
      };
      return typed === '' ? { change, made } : { change };
    });
  }

  private closeTag({ start }: Change, editor: TextEditor): void {
    const before = this.textBetween(start + 1 - readAfter, start + 1);
    if (!missingEndTag(before, '') || !this.closes('autoClosingBrackets')) return;
    const tagStart = start + 1 - before.length + before.lastIndexOf('<');
    if (openContext(this.textBetween(tagStart - readBefore, tagStart)).isLiteral) return;
    this.close(this.opening(start + 1), editor, (after) => missingEndTag(before, after));
  }

  private closeQuotes({ start }: Change, editor: TextEditor): void {
    clearTimeout(this.quoteTimer);
    if (!this.closes('autoClosingQuotes')) return;
    const opening = this.opening(start + 1);
    const { opened } = opening;
    this.quoteTimer = setTimeout(() => {
      if (opened.offset < 0) return;
      const { line, character } = this.document.positionAt(opened.offset);
      const before = this.document.lineAt(line).text.slice(0, character);
      if (!missingQuoteMarks(before, '')) return;
      const context = openContext(this.textBetween(opened.offset - readBefore, opened.offset));
      if (context.isLiteral) return;
      this.close(opening, editor, (after) => {
        return missingQuoteMarks(before, /^.*/u.exec(after)![0]);
      });
    }, quoteRestMs);
  }

  /**
   * Adds an end after the cursor, which has not gone further than over a few words since.
   * @param missing the end, told by what stands after the cursor
   */
  private close(
    { opened, typed }: Opening,
    editor: TextEditor,
    missing: (after: string) => string | undefined,
  ): void {
    this.edits.add(editor, () => {
      const cursor = this.cursorOf(editor);
      if (opened.offset < 0) return undefined;
      if (cursor === undefined || cursor < opened.offset) return 'wait';
      if (cursor > opened.offset + mostWords) return undefined;
      if (/[<>'\r\n]/u.test(this.textBetween(opened.offset, cursor))) return undefined;
      // `<ref>{{`: the braces have their own ends by now.
      const start = Math.max(cursor, this.ends.endOf(opened.offset) ?? 0);
      if (start < typed.offset) return 'wait';
      const text = missing(this.textBetween(start, start + readAfter));
      if (!text) return undefined;
      const made = () => {
        this.ends.add(opened, start, text);
      };
      return { change: { start, removed: 0, text }, keepsCursor: start === cursor, made };
    });
  }

  /** @param offset after what was opened, where the cursor stands */
  private opening(offset: number): Opening {
    return { opened: this.anchors.add(offset, 'before'), typed: this.anchors.add(offset, 'after') };
  }

  private added(start: number, length: number): Added {
    return {
      start: this.anchors.add(start, 'before'),
      end: this.anchors.add(start + length, 'before'),
    };
  }

  /** Whether the user lets the editor close what is opened. */
  private closes(setting: 'autoClosingBrackets' | 'autoClosingQuotes'): boolean {
    return workspace.getConfiguration('editor', this.document).get(setting) !== 'never';
  }

  private cursorOf(editor: TextEditor): number | undefined {
    const [selection, ...others] = editor.selections;
    if (!selection?.isEmpty || others.length > 0) return undefined;
    return this.document.offsetAt(selection.active);
  }

  private textBetween(start: number, end: number): string {
    const { document } = this;
    const from = document.positionAt(Math.max(0, start));
    return document.getText(new Range(from, document.positionAt(end)));
  }
}

/** What is to be closed. */
interface Opening {
  /** After what opens it. */
  readonly opened: Anchor;
  /** After what was typed since, of which VS Code tells before it tells of the cursor. */
  readonly typed: Anchor;
}

/**
 * The key alone of a change that VS Code makes for a closing bracket: at the beginning of a line it
 * replaces what stands before the bracket, `}`, by the same and the bracket, `}}`, to indent both anew.
 */
function withoutElectricity(change: Change): Change {
  const { start, removed, text } = change;
  const isElectric = removed > 0 && text.length === removed + 1 && /[\])}]$/u.test(text);
  return isElectric ? { start: start + removed, removed: 0, text: text.slice(-1) } : change;
}
