import { type Position, Range, Selection, type TextEditor } from 'vscode';

import { pageHasChanged, sayBriefly } from '../references/statusMessage.ts';

export interface WrittenEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Changes a page in one step of undo.
 * @param version of the document that the edits are of: if it has changed since, nothing is done
 * @param cursor where the cursor goes afterwards; without one it goes after the last edit
 */
export async function writeEdits(
  editor: TextEditor,
  version: number,
  edits: readonly WrittenEdit[],
  cursor?: Position,
): Promise<void> {
  const isDone =
    editor.document.version === version &&
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    }));
  if (!isDone) return sayBriefly(pageHasChanged);
  const target = cursor ?? editor.selection.end;
  editor.selection = new Selection(target, target);
  editor.revealRange(new Range(target, target));
}
