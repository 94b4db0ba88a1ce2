import {
  commands,
  Disposable,
  env,
  type Range,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import type { ReferenceNote } from '../../server/lsp/messages.ts';
import { insertReuse } from './insertReuse.ts';
import type { ListOptions } from './listOptions.ts';
import { mainPlaceOf, type NoteElement, type ReferenceElement } from './referenceElements.ts';
import { openPlaceCommand } from './referenceItems.ts';
import { type ReferencesView, viewId } from './referencesView.ts';
import { renameAt } from './renameReference.ts';
import { pageHasChanged, sayBriefly } from './statusMessage.ts';

/** The commands of the rows and the title of the view of references. */
export function viewCommands(client: BaseLanguageClient, view: ReferencesView): Disposable {
  const ofNote = (command: string, act: (element: NoteElement) => Promise<void>) =>
    commands.registerCommand(command, async (element?: ReferenceElement) => {
      // A key has no row of its own, but the selected one.
      const row = element ?? view.view.selection[0];
      const note = row?.kind === 'place' ? row.parent : row;
      if (note?.kind === 'note') await act(note);
    });
  return Disposable.from(
    commands.registerCommand(openPlaceCommand, openPlace),
    ofNote(
      'wikiwright.copyReferenceName',
      copy(({ name }) => name),
    ),
    ofNote(
      'wikiwright.copyCitation',
      copy(({ text }) => text),
    ),
    ofNote('wikiwright.insertReuse', (element) => reuse(client, view, element)),
    ofNote('wikiwright.renameListedReference', (element) => rename(client, view, element)),
    ...Object.entries(shownByCommand).map(([command, options]) =>
      commands.registerCommand(command, async () => {
        view.show(options);
        // From the palette, too, one wants to see it.
        if (!view.view.visible) await commands.executeCommand(`${viewId}.focus`);
      }),
    ),
  );
}

const shownByCommand: Readonly<Record<string, Partial<ListOptions>>> = {
  'wikiwright.showAllReferences': { filter: 'all' },
  'wikiwright.showProblemReferences': { filter: 'problems' },
  'wikiwright.showUnnamedReferences': { filter: 'unnamed' },
  'wikiwright.showBareUrls': { filter: 'bareUrls' },
  'wikiwright.sortReferencesByNumber': { sort: 'number' },
  'wikiwright.sortReferencesByName': { sort: 'name' },
  'wikiwright.sortReferencesByUses': { sort: 'uses' },
  'wikiwright.sortReferencesByPlace': { sort: 'place' },
};

function copy(part: (note: ReferenceNote) => string): (element: NoteElement) => Promise<void> {
  return async ({ note }) => {
    await env.clipboard.writeText(part(note));
  };
}

async function reuse(
  client: BaseLanguageClient,
  view: ReferencesView,
  element: NoteElement,
): Promise<void> {
  const current = await view.current(element);
  const place = current && mainPlaceOf(current.element.note);
  if (!place) return sayBriefly(pageHasChanged);
  const { document } = current;
  await insertReuse(client, document, document.version, place);
}

async function rename(
  client: BaseLanguageClient,
  view: ReferencesView,
  element: NoteElement,
): Promise<void> {
  const current = await view.current(element);
  const place = current && mainPlaceOf(current.element.note);
  if (!place) return sayBriefly(pageHasChanged);
  const editor = await window.showTextDocument(current.document);
  await renameAt(client, editor, client.protocol2CodeConverter.asPosition(place.range.start));
}

/** The view keeps the focus, so that one can go on through its rows. */
async function openPlace(uri: Uri, range: Range): Promise<void> {
  const editor = await window.showTextDocument(uri, { selection: range, preserveFocus: true });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
