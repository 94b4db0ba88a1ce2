/** The command behind the quick fix *Suppress or turn off*. */
import {
  commands,
  ConfigurationTarget,
  type Disposable,
  type QuickPickItem,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  suppressCommand,
  suppressionMethod,
  type SuppressionParams,
  type SuppressionResult,
} from '../server/lsp/messages.ts';
import { projectFileName, turnOffInProject } from './projectFile.ts';

/** A place where it can be said, and what says it there. */
interface Way extends QuickPickItem {
  readonly take: () => Promise<void>;
}

/** The command that asks where a problem is not to be reported any more. */
export function suppressProblemCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(suppressCommand, (params: SuppressionParams) =>
    suppressProblem(client, params),
  );
}

async function suppressProblem(client: LanguageClient, params: SuppressionParams): Promise<void> {
  const { code } = params;
  const page = client.protocol2CodeConverter.asUri(params.textDocument.uri);
  const comment = await askForComment(client, params);
  const folder = workspace.getWorkspaceFolder(page);
  const ways = [
    ...(comment ? [onThisLine(client, params, page)] : []),
    ...(folder ? [inProject(folder, code)] : []),
    inSettings(page, code),
  ];
  const way = await window.showQuickPick(ways, { placeHolder: `Report no ${code}` });
  await way?.take();
}

async function askForComment(
  client: LanguageClient,
  params: SuppressionParams,
): Promise<SuppressionResult> {
  if (!client.isRunning()) return null;
  return client.sendRequest<SuppressionResult>(suppressionMethod, params);
}

/** The comment is asked for once more, as the page may have changed while the user chose. */
function onThisLine(client: LanguageClient, params: SuppressionParams, page: Uri): Way {
  const take = async () => {
    const document = await workspace.openTextDocument(page);
    const comment = await askForComment(client, params);
    if (comment?.version !== document.version) {
      void window.showInformationMessage(
        `The page has changed, so nothing was written. Choose again where ${params.code} is reported.`,
      );
      return;
    }
    const edit = new WorkspaceEdit();
    edit.set(page, await client.protocol2CodeConverter.asTextEdits([comment.edit]));
    await workspace.applyEdit(edit);
  };
  return { label: '$(comment) On this line', description: 'by a comment above it', take };
}

function inProject(folder: WorkspaceFolder, code: string): Way {
  const take = async () => {
    try {
      await turnOffInProject(folder, code);
    } catch (error) {
      void window.showErrorMessage(
        `${projectFileName} is left as it is, for it cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  };
  return {
    label: `$(json) In ${projectFileName}`,
    description: `for all pages in ${folder.name}`,
    take,
  };
}

/** In the workspace where one is open, for it is about its pages, or else for all windows. */
function inSettings(page: Uri, code: string): Way {
  const isOpen = workspace.workspaceFolders !== undefined;
  const target = isOpen ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const take = async () => {
    const settings = workspace.getConfiguration('wikiwright', page);
    const known = settings.inspect<Record<string, string>>('diagnostics.rules');
    const rules = isOpen ? known?.workspaceValue : known?.globalValue;
    await settings.update('diagnostics.rules', { ...rules, [code]: 'off' }, target);
  };
  const description = isOpen ? 'of this workspace' : 'of all windows';
  return { label: '$(settings-gear) In the settings', description, take };
}
