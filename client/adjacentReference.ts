import { commands, type Disposable, Selection, TextEditorRevealType } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type AdjacentReferenceParams,
  type AdjacentReferenceResult,
  adjacentReferenceMethod,
} from '../server/lsp/messages.ts';
import { activePage } from './references/activePage.ts';
import { sayBriefly } from './references/statusMessage.ts';

type Wanted = Pick<AdjacentReferenceParams, 'direction' | 'problemsOnly'>;

const wantedByCommand: Readonly<Record<string, Wanted>> = {
  'wikiwright.goToNextReference': { direction: 'next' },
  'wikiwright.goToPreviousReference': { direction: 'previous' },
  'wikiwright.goToNextProblemReference': { direction: 'next', problemsOnly: true },
  'wikiwright.goToPreviousProblemReference': { direction: 'previous', problemsOnly: true },
};

/** The commands that go from reference to reference. */
export function adjacentReferenceCommands(client: LanguageClient): Disposable[] {
  return Object.entries(wantedByCommand).map(([command, wanted]) =>
    commands.registerCommand(command, () => goToAdjacentReference(client, wanted)),
  );
}

/** Puts the cursor at the beginning of the reference before or after it. */
async function goToAdjacentReference(client: LanguageClient, wanted: Wanted): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document, selection } = editor;
  const params: AdjacentReferenceParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    ...wanted,
  };
  const result = await client.sendRequest<AdjacentReferenceResult>(adjacentReferenceMethod, params);
  if (!result) {
    const message = wanted.problemsOnly
      ? 'No reference of this page has a problem.'
      : 'This page has no references.';
    return sayBriefly(message);
  }
  const range = client.protocol2CodeConverter.asRange(result);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
