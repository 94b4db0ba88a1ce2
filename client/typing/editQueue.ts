import { Range, SnippetString, type TextDocument, type TextEditor } from 'vscode';

import type { Change } from './anchors.ts';

/** An edit is refused while keys come faster than it travels; it is tried again after so many ms. */
const retryMs = 5;
/** Without a key in between it is tried no more often than this. */
const mostTries = 200;

/** An edit beside the keys of the user. */
export interface Edit {
  readonly change: Change;
  /** Whether what is inserted at the cursor stands after it. */
  readonly keepsCursor?: boolean;
  /** Called as soon as the edit is made, before any key that comes after it is heard of. */
  readonly made?: () => void;
}

/** Makes edits of one document, one after another, between the keys that the user strikes. */
export class EditQueue {
  private current: Edit | undefined;
  private queue: Promise<void> = Promise.resolve();
  private isDisposed = false;

  constructor(private readonly document: TextDocument) {}

  dispose(): void {
    this.isDisposed = true;
  }

  /** Whether a change is an edit of ours; what it calls for is done. */
  takes({ start, removed, text }: Change): boolean {
    const change = this.current?.change;
    if (change?.start !== start || change.removed !== removed || change.text !== text) return false;
    this.current?.made?.();
    return true;
  }

  /**
   * Makes an edit when those before it are made, however long keys keep it from that.
   * @param edit works it out, anew while keys come in between; `wait` where it is too early, undefined
   *   where nothing is to be made any more
   */
  add(editor: TextEditor, edit: () => Edit | 'wait' | undefined): void {
    this.queue = this.queue.then(async () => {
      for (let tries = 0; tries < mostTries && !this.isDisposed;) {
        const { version } = this.document;
        const next = edit();
        if (!next || (next !== 'wait' && (await this.write(editor, next)))) return;
        if (next === 'wait' || this.document.version === version) tries++;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    });
  }

  /** @returns false where the document has changed meanwhile, so that the edit was not made. */
  private async write(editor: TextEditor, edit: Edit): Promise<boolean> {
    const { document } = this;
    const { start, removed, text } = edit.change;
    const range = new Range(document.positionAt(start), document.positionAt(start + removed));
    // An undo takes it back together with the key that called for it.
    const undoStops = { undoStopBefore: false, undoStopAfter: false };
    this.current = edit;
    try {
      return edit.keepsCursor
        ? await editor.insertSnippet(new SnippetString(`$0${text}`), range, undoStops)
        : await editor.edit((builder) => {
            builder.replace(range, text);
          }, undoStops);
    } catch {
      // The editor was closed.
      return true;
    } finally {
      this.current = undefined;
    }
  }
}
