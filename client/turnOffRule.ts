/** The command behind the quick fixes that turn a rule off. */
import { commands, ConfigurationTarget, type Disposable, Uri, window, workspace } from 'vscode';

import { turnOffRuleCommand, type TurnOffRuleArguments } from '../server/lsp/messages.ts';
import { projectFileName, turnOffInProject } from './projectFile.ts';

export function registerTurnOffRule(): Disposable {
  return commands.registerCommand(turnOffRuleCommand, turnOffRule);
}

async function turnOffRule(...[uri, code, where]: TurnOffRuleArguments): Promise<void> {
  const page = Uri.parse(uri);
  if (where === 'settings') return turnOffInSettings(page, code);
  const folder = workspace.getWorkspaceFolder(page);
  if (!folder) {
    void window.showInformationMessage(
      `The page is in no folder of the workspace, so there is no ${projectFileName} for it. Turn ${code} off in the settings instead.`,
    );
    return;
  }
  try {
    await turnOffInProject(folder, code);
  } catch (error) {
    void window.showErrorMessage(
      `${projectFileName} is left as it is, for it cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** In the workspace where one is open, for it is about its pages, or else for all windows. */
async function turnOffInSettings(page: Uri, code: string): Promise<void> {
  const settings = workspace.getConfiguration('wikiwright', page);
  const target = workspace.workspaceFolders
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;
  const known = settings.inspect<Record<string, string>>('diagnostics.rules');
  const rules =
    target === ConfigurationTarget.Workspace ? known?.workspaceValue : known?.globalValue;
  await settings.update('diagnostics.rules', { ...rules, [code]: 'off' }, target);
}
