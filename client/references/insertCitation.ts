import {
  commands,
  type CancellationToken,
  type Disposable,
  type QuickPickItem,
  SnippetString,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import {
  type InsertableCitation,
  type InsertCitationParams,
  type InsertCitationResult,
  insertCitationMethod,
} from '../../server/lsp/referenceMessages.ts';
import { activePage } from './activePage.ts';
import { pickOne } from './pickOne.ts';
import { pageHasChanged, sayBriefly } from './statusMessage.ts';

/** The command that lets the user pick a kind of source and inserts a citation to fill in. */
export function insertCitationCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('wikiwright.insertCitation', () => insertCitation(client));
}

interface CitationItem extends QuickPickItem {
  readonly snippet: string;
}

async function insertCitation(client: BaseLanguageClient): Promise<void> {
  const editor = activePage(client);
  if (!editor) return;
  const { document } = editor;
  const params: InsertCitationParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    // What is selected stays, and the citation follows it.
    position: client.code2ProtocolConverter.asPosition(editor.selection.end),
  };
  let insertion: InsertCitationResult | undefined;
  const load = async (token: CancellationToken) => {
    insertion = await client.sendRequest<InsertCitationResult>(insertCitationMethod, params, token);
    return insertion?.citations.map(citationItem) ?? [];
  };
  const picked = await pickOne('Insert Citation', 'Kind of source', load);
  if (!picked || !insertion) return;
  if (insertion.version !== document.version) {
    sayBriefly(pageHasChanged);
    return;
  }
  const position = client.protocol2CodeConverter.asPosition(insertion.position);
  await editor.insertSnippet(new SnippetString(picked.snippet), position);
}

function citationItem({ template, about, uses, snippet }: InsertableCitation): CitationItem {
  if (!template)
    return { label: '<ref></ref>', description: 'Reference without a template', snippet };
  const description = [about, uses > 0 && `${uses} on this page`].filter(Boolean).join(' · ');
  return { label: template, description, snippet };
}
