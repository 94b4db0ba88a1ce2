import {
  commands,
  type Disposable,
  env,
  type TextDocument,
  type Uri,
  window,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { importSiteMethod, type ImportSiteResult } from '../../server/lsp/importMessages.ts';
import { keepSite, projectFileName } from '../projectFile.ts';

/** The command that makes settings of what a wiki says of itself. */
export const importWikiSettingsCommand = 'wikiwright.importWikiSettings';

/** In bytes; the largest wikis say a tenth of it. */
const largestFile = 10_000_000;

export function importWikiSettings(client: LanguageClient): Disposable {
  return commands.registerCommand(importWikiSettingsCommand, async (source?: Uri) => {
    const page = window.activeTextEditor?.document;
    const folder = page && folderOf(page);
    if (!folder) return;
    try {
      const text = source ? await readFile(source) : await askForText();
      if (text !== undefined) await importText(client, text, folder);
    } catch (error) {
      void window.showErrorMessage(
        `${projectFileName} is left as it is: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
}

function folderOf(page: TextDocument): WorkspaceFolder | undefined {
  const folder = workspace.getWorkspaceFolder(page.uri);
  if (!folder) {
    void window.showInformationMessage(
      'What is known of a wiki is kept in the folder of its pages. Open the folder first (File > Open Folder…).',
    );
  }
  return folder;
}

/** The text of a file or of the clipboard; undefined where none is chosen. */
async function askForText(): Promise<string | undefined> {
  const fromClipboard = { label: '$(clippy) From the clipboard' };
  const fromFile = { label: '$(json) From a file…' };
  const chosen = await window.showQuickPick([fromClipboard, fromFile], {
    title: 'Import Wiki Settings',
    placeHolder: `JSON of the wiki’s own api.php?action=query&meta=siteinfo&format=json&siprop=${properties}`,
  });
  if (chosen === fromClipboard) return env.clipboard.readText();
  if (chosen !== fromFile) return undefined;
  const [file] = (await window.showOpenDialog({ filters: { JSON: ['json'] } })) ?? [];
  return file && readFile(file);
}

const properties =
  'general|namespaces|namespacealiases|magicwords|extensiontags|functionhooks|variables|protocols|interwikimap|extensions';

async function readFile(uri: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(uri);
  if (size > largestFile)
    throw new Error('the file is too large to be what a wiki says of itself.');
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function importText(
  client: LanguageClient,
  text: string,
  folder: WorkspaceFolder,
): Promise<void> {
  const result = await client.sendRequest<ImportSiteResult>(importSiteMethod, { text });
  if ('refused' in result) throw new Error(result.refused);
  await keepSite(folder, result.wiki, result.site);
  const fields = Object.entries(result.site).map(([key, value]) => `${key}${countOf(value)}`);
  const taken = fields.length > 0 ? fields.join(', ') : 'it has nothing that was not known';
  const left = result.faults.length > 0 ? ` Left out: ${result.faults.join(' ')}` : '';
  void window.showInformationMessage(
    `${projectFileName} now describes ${result.wiki}: ${taken}.${left}`,
  );
}

function countOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? ` (${Object.keys(value).length})` : '';
}
