import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import { DimReferences } from './dimReferences.ts';
import { insertCitationCommand } from './insertCitation.ts';
import type { ReferencesView } from './referencesView.ts';
import { referenceAtCursorCommands } from './renameReference.ts';
import { reuseReferenceCommand } from './reuseReference.ts';
import { viewCommands } from './viewCommands.ts';

/** The commands that write, show and rename references. */
export function referenceCommands(client: BaseLanguageClient, view: ReferencesView): Disposable {
  return Disposable.from(
    reuseReferenceCommand(client),
    insertCitationCommand(client),
    referenceAtCursorCommands(client),
    viewCommands(client, view),
    new DimReferences(client),
  );
}
