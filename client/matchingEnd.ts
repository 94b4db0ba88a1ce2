import { commands, type Disposable, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type MatchingEndParams,
  type MatchingEndResult,
  matchingEndMethod,
} from '../server/lsp/messages.ts';

/** How long a message stays in the status bar, in milliseconds. */
const messageMs = 3_000;

/** The command that goes from one end of a construct to the other. */
export function matchingEndCommand(client: LanguageClient): Disposable {
  return commands.registerCommand('wikiwright.goToMatchingEnd', () => goToMatchingEnd(client));
}

async function goToMatchingEnd(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'wikitext' || !client.isRunning()) return;
  const { document, selection } = editor;
  const params: MatchingEndParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const result = await client.sendRequest<MatchingEndResult>(matchingEndMethod, params);
  if (!result) {
    window.setStatusBarMessage('No template, link, tag or table is open here.', messageMs);
    return;
  }
  const target = client.protocol2CodeConverter.asPosition(result);
  editor.selection = new Selection(target, target);
  editor.revealRange(new Range(target, target), TextEditorRevealType.InCenterIfOutsideViewport);
}
