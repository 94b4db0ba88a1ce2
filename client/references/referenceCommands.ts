import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { insertCitationCommand } from './insertCitation.ts';
import type { ReferencesView } from './referencesView.ts';
import { referenceAtCursorCommands } from './renameReference.ts';
import { reuseReferenceCommand } from './reuseReference.ts';
import { viewCommands } from './viewCommands.ts';

/** The commands that write and rename references, and those of the view. */
export function referenceCommands(client: BaseLanguageClient, view: ReferencesView): Disposable {
  return Disposable.from(
    reuseReferenceCommand(client),
    insertCitationCommand(client),
    referenceAtCursorCommands(client),
    viewCommands(client, view),
  );
}
