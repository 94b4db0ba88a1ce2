import { Selection, TextEditorRevealType, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type AdjacentReferenceParams,
  type AdjacentReferenceResult,
  adjacentReferenceMethod,
} from '../server/lsp/messages.ts';

/** How long a message stays in the status bar, in milliseconds. */
const messageMs = 3_000;

/** Puts the cursor at the beginning of the reference before or behind it. */
export async function goToAdjacentReference(
  client: LanguageClient,
  direction: AdjacentReferenceParams['direction'],
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'wikitext' || !client.isRunning()) return;
  const { document, selection } = editor;
  const params: AdjacentReferenceParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    direction,
  };
  const result = await client.sendRequest<AdjacentReferenceResult>(adjacentReferenceMethod, params);
  if (!result) {
    window.setStatusBarMessage('This page has no references.', messageMs);
    return;
  }
  const range = client.protocol2CodeConverter.asRange(result);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
