import { commands, Disposable, type Position, Selection, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import {
  type ReferenceNameParams,
  type ReferenceNameResult,
  referenceNameMethod,
} from '../../server/lsp/referenceMessages.ts';
import { activePage } from './activePage.ts';
import { sayBriefly } from './statusMessage.ts';

/** The commands about the reference that the cursor is in, wherever in it. */
export function referenceAtCursorCommands(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('wikiwright.renameReference', async () => {
      const editor = activePage(client);
      if (editor) await renameAt(client, editor, editor.selection.active);
    }),
    commands.registerCommand('wikiwright.goToReferenceDefinition', () =>
      commands.executeCommand('editor.action.revealDefinition'),
    ),
  );
}

/** Opens the editor's rename at the name of the reference at a position. */
export async function renameAt(
  client: BaseLanguageClient,
  editor: TextEditor,
  position: Position,
): Promise<void> {
  const params: ReferenceNameParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(position),
  };
  const name = await client.sendRequest<ReferenceNameResult>(referenceNameMethod, params);
  if (!name) return sayBriefly('No reference is at the cursor.');
  const { start } = client.protocol2CodeConverter.asRange(name);
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection);
  await commands.executeCommand('editor.action.rename');
}
