import { type Position, Selection, type TextDocument, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';

import type { ReferencePlace } from '../../server/lsp/messages.ts';
import {
  type ReferenceReuse,
  type ReuseReferenceParams,
  type ReuseReferenceResult,
  reuseReferenceMethod,
} from '../../server/lsp/referenceMessages.ts';
import { pageHasChanged, sayBriefly } from './statusMessage.ts';

/**
 * Cites a reference of the page once more at the cursor of its editor, in one step to undo; a reference
 * without a name gets one first.
 * @param version of the page that the place is of
 * @param place one place of the reference
 */
export async function insertReuse(
  client: BaseLanguageClient,
  document: TextDocument,
  version: number,
  { range }: ReferencePlace,
): Promise<void> {
  const editor = await editorOf(document);
  const params: ReuseReferenceParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    version,
    // What is selected stays, and the reference follows it.
    position: client.code2ProtocolConverter.asPosition(editor.selection.end),
    reference: range.start,
  };
  const result = await client.sendRequest<ReuseReferenceResult>(reuseReferenceMethod, params);
  if (result && 'refusal' in result) {
    void window.showInformationMessage(result.refusal);
    return;
  }
  const isInserted =
    result && document.version === version && (await apply(client, editor, result));
  if (!isInserted) sayBriefly(pageHasChanged);
}

/** The editor that shows a page and was used last; it gets the focus. */
async function editorOf(document: TextDocument): Promise<TextEditor> {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = editors.find((shown) => shown?.document === document);
  return window.showTextDocument(document, editor?.viewColumn);
}

async function apply(
  client: BaseLanguageClient,
  editor: TextEditor,
  { insertion, naming }: ReferenceReuse,
): Promise<boolean> {
  const { document } = editor;
  const range = (edit: TextEdit) => client.protocol2CodeConverter.asRange(edit.range);
  const at = document.offsetAt(range(insertion).start);
  // What is added above moves the place of the reuse.
  const isAbove = naming && document.offsetAt(range(naming).start) <= at;
  const grown = isAbove ? naming.newText.length - document.getText(range(naming)).length : 0;
  const isApplied = await editor.edit((builder) => {
    if (naming) builder.replace(range(naming), naming.newText);
    builder.replace(range(insertion), insertion.newText);
  });
  if (isApplied) select(editor, document.positionAt(at + grown + insertion.newText.length));
  return isApplied;
}

function select(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
}
