import { type Position, Selection, type TextDocument, type TextEditor } from 'vscode';

import { editLines } from './editLines.ts';
import { afterPair, pairLength } from './quotes/emptyPair.ts';
import type { Emphasis } from './quotes/readQuotes.ts';
import { toggleQuotes } from './quotes/toggleQuotes.ts';

/**
 * Bold and italics by a key. The key that opened a pair of marks also leaves it, once text has been typed
 * into it: `'''text‸'''` becomes `'''text'''‸`.
 */
export class EmphasisToggle {
  private opened: OpenedPair | undefined;

  async toggle(editor: TextEditor, emphasis: Emphasis): Promise<void> {
    if (this.leave(editor, emphasis)) return;
    await editLines(editor, ({ text, selections, toOffsets, toRange }) =>
      toggleQuotes(text, selections, emphasis, (offset) => {
        const { start } = toRange({ start: offset, end: offset });
        const word = editor.document.getWordRangeAtPosition(start);
        return word && toOffsets(word);
      }),
    );
    this.remember(editor);
  }

  /** Takes note of a pair of marks with nothing in it but the cursor. */
  private remember({ document, selections }: TextEditor): void {
    const [{ active }, ...others] = selections as [Selection, ...Selection[]];
    const length = pairLength(document.lineAt(active.line).text, active.character);
    const isOpened = length !== undefined && others.length === 0;
    this.opened = isOpened ? { document, at: active.translate(0, -length), left: [] } : undefined;
  }

  /** @returns whether the cursor stood at the end of the pair, and now stands after it */
  private leave(editor: TextEditor, emphasis: Emphasis): boolean {
    const { opened } = this;
    const { document, selections } = editor;
    const [{ active, isEmpty }, ...others] = selections as [Selection, ...Selection[]];
    if (opened?.document !== document || opened.left.includes(emphasis)) return false;
    if (!isEmpty || others.length > 0 || active.line !== opened.at.line) return false;
    const line = document.lineAt(active.line).text;
    const after = afterPair(line, opened.at.character, active.character, emphasis);
    if (after === undefined) return false;
    this.opened = { ...opened, left: [...opened.left, emphasis] };
    const target = active.with({ character: after });
    editor.selections = [new Selection(target, target)];
    return true;
  }
}

/** The pair of marks that was opened last. */
interface OpenedPair {
  readonly document: TextDocument;
  readonly at: Position;
  /** What has been left of it. */
  readonly left: readonly Emphasis[];
}
