import { commands, type Disposable, Range, Selection, TextEditorRevealType } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type MatchingEndParams,
  type MatchingEndResult,
  matchingEndMethod,
} from '../server/lsp/messages.ts';
import { activePage } from './references/activePage.ts';
import { sayBriefly } from './references/statusMessage.ts';

/** The command that goes from one end of a construct to the other. */
export function matchingEndCommand(client: LanguageClient): Disposable {
  return commands.registerCommand('wikiwright.goToMatchingEnd', () => goToMatchingEnd(client));
}

async function goToMatchingEnd(client: LanguageClient): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document, selection } = editor;
  const params: MatchingEndParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const result = await client.sendRequest<MatchingEndResult>(matchingEndMethod, params);
  if (!result) return sayBriefly('No template, link, tag or table is open here.');
  const target = client.protocol2CodeConverter.asPosition(result);
  editor.selection = new Selection(target, target);
  editor.revealRange(new Range(target, target), TextEditorRevealType.InCenterIfOutsideViewport);
}
