import { commands, type CancellationToken, type Disposable, type QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import {
  type ReferenceList,
  type ReferenceNote,
  type ReferencesParams,
  type ReferencesResult,
  referencesMethod,
} from '../../server/lsp/messages.ts';
import { activePage } from './activePage.ts';
import { insertReuse } from './insertReuse.ts';
import { pickOne } from './pickOne.ts';
import { mainPlaceOf } from './referenceElements.ts';
import { markOf } from './referenceItems.ts';
import { sayBriefly } from './statusMessage.ts';

/** The command that lets the user pick a reference of the page and cites it at the cursor. */
export function reuseReferenceCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('wikiwright.reuseReference', () => reuseReference(client));
}

interface NoteItem extends QuickPickItem {
  readonly note: ReferenceNote;
}

async function reuseReference(client: BaseLanguageClient): Promise<void> {
  const document = activePage(client)?.document;
  if (!document) return;
  const params: ReferencesParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  };
  let list: ReferencesResult | undefined;
  const load = async (token: CancellationToken) => {
    list = await client.sendRequest<ReferencesResult>(referencesMethod, params, token);
    return list ? noteItems(list) : [];
  };
  const placeholder = 'Number, name or words of the citation';
  const picked = await pickOne('Reuse Reference', placeholder, load);
  if (list?.groups.length === 0) sayBriefly('This page has no references.');
  const place = picked && mainPlaceOf(picked.note);
  if (place && list) await insertReuse(client, document, list.version, place);
}

/** The most used first, and else in the order of the page's lists. */
function noteItems({ groups }: ReferenceList): NoteItem[] {
  const notes = groups.flatMap((group) => group.notes);
  return notes
    .sort((a, b) => b.uses - a.uses)
    .map((note) => {
      const { name, uses, text, unnamed } = note;
      const about = [uses > 1 && `${uses}×`, unnamed && 'no name yet'].filter(Boolean).join(' · ');
      return { note, label: `${markOf(note)} ${name}`.trim(), description: about, detail: text };
    });
}
