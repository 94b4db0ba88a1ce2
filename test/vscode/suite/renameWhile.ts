import { commands, Position } from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';
import { eventually } from './page.ts';
import { askedWhile } from './shortPage.ts';

/** Runs a command that opens the editor's rename, and leaves that. @returns where it was opened */
export async function renameWhile(
  { client }: Pick<WikiwrightApi, 'client'>,
  command: string,
  ...args: readonly unknown[]
): Promise<Position[]> {
  let done: Thenable<unknown> = Promise.resolve();
  const asked = await askedWhile(client, async () => {
    done = commands.executeCommand(command, ...args);
    let isDone = false;
    void done.then(() => {
      isDone = true;
    });
    await eventually(
      'the rename to be left',
      () => commands.executeCommand('cancelRenameInput'),
      () => isDone,
    );
  });
  return asked
    .filter(({ method }) => method === 'textDocument/prepareRename')
    .map(({ params }) => (params as { readonly position: Position }).position)
    .map(({ line, character }) => new Position(line, character));
}
