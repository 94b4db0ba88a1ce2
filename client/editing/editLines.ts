import {
  Position,
  Range,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
} from 'vscode';

import type { Refusal } from '../../server/lsp/messages.ts';
import type { TextRange } from '../../server/text/range.ts';
import { pageHasChanged, sayBriefly } from '../references/statusMessage.ts';
import type { Change, Selected } from './change.ts';
import { type OneStretch, oneStretch } from './oneStretch.ts';

/** The whole lines of an editor that its selections lie in, with offsets from the start of the first. */
export interface SelectedLines {
  readonly text: string;
  /** In the order of the editor, whose first one leads. */
  readonly selections: readonly Selected[];
  /** A range of the document as offsets. */
  readonly toOffsets: (range: Range) => TextRange;
  /** Offsets as a range of the document. */
  readonly toRange: (range: TextRange) => Range;
}

/**
 * Changes the lines in which an editor's selections lie, in one step of undo, and puts the selections where
 * they belong; a refusal is said in the status bar.
 * @param others ranges whose lines are wanted as well
 */
export async function editLines(
  editor: TextEditor,
  change: (lines: SelectedLines) => Change | Refusal,
  others: readonly Range[] = [],
): Promise<void> {
  const { document } = editor;
  const base = firstOffset(document, [...editor.selections, ...others]);
  const lines = selectedLines(editor, base, others);
  const outcome = change(lines);
  if ('refusal' in outcome) return sayBriefly(outcome.refusal);
  const isDone = await write(editor, lines, outcome, base);
  if (!isDone) sayBriefly(pageHasChanged);
}

/** @returns false where the page was changed meanwhile */
async function write(
  editor: TextEditor,
  { text, toRange }: SelectedLines,
  change: Change,
  base: number,
): Promise<boolean> {
  const { document } = editor;
  const stretch = oneStretch(text, change);
  if (stretch) {
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    return editor.insertSnippet(snippetOf(stretch), toRange(stretch.range), options);
  }
  const isDone = await editor.edit((builder) => {
    for (const edit of change.edits) builder.replace(toRange(edit), edit.newText);
  });
  if (!isDone) return false;
  editor.selections = change.selections.map(
    ({ anchor, active }) =>
      new Selection(document.positionAt(base + anchor), document.positionAt(base + active)),
  );
  return true;
}

function snippetOf({ before, selected, after }: OneStretch): SnippetString {
  const snippet = new SnippetString().appendText(before);
  if (selected) snippet.appendPlaceholder(selected, 0);
  else snippet.appendTabstop(0);
  return snippet.appendText(after);
}

/** Tells later whether an editor still has the text and the selections that it has now. */
export function unchangedSince(editor: TextEditor): () => boolean {
  const { document, selections } = editor;
  const { version } = document;
  return () =>
    document.version === version &&
    editor.selections.length === selections.length &&
    editor.selections.every((selection, index) => selection.isEqual(selections[index]!));
}

function firstOffset(document: TextDocument, ranges: readonly Range[]): number {
  return document.offsetAt(new Position(Math.min(...ranges.map(({ start }) => start.line)), 0));
}

function selectedLines(
  { document, selections }: TextEditor,
  base: number,
  others: readonly Range[],
): SelectedLines {
  const last = Math.max(...[...selections, ...others].map(({ end }) => end.line));
  const toOffset = (position: Position) => document.offsetAt(position) - base;
  return {
    text: document.getText(new Range(document.positionAt(base), document.lineAt(last).range.end)),
    selections: selections.map(({ anchor, active }) => ({
      anchor: toOffset(anchor),
      active: toOffset(active),
    })),
    toOffsets: ({ start, end }) => ({ start: toOffset(start), end: toOffset(end) }),
    toRange: ({ start, end }) =>
      new Range(document.positionAt(base + start), document.positionAt(base + end)),
  };
}
