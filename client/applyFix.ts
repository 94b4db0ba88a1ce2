import { type CodeAction, CodeActionKind, commands, Range, Uri, workspace } from 'vscode';

import type { ApplyFixParams } from '../server/lsp/messages.ts';

/** The one command that links in our hovers may run; it is in no menu. */
export const applyFixCommand = 'wikiwright.applyFix';

/** Applies a fix that a hover names, if it is still offered where the fault was. */
export async function applyFix({ uri, range, title }: ApplyFixParams): Promise<void> {
  const { start, end } = range;
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri),
    new Range(start.line, start.character, end.line, end.character),
    CodeActionKind.QuickFix.value,
  );
  const edit = actions.find((action) => action.title === title)?.edit;
  if (edit) await workspace.applyEdit(edit);
}
