/** Short pages in editors, and what is asked of the server, for tests of commands. */
import * as assert from 'node:assert/strict';
import { commands, extensions, Selection, type TextEditor, Uri, window, workspace } from 'vscode';

import type { WikiwrightApi } from '../../../client/extension.ts';

/** What the extension gives to others, once it is active. */
export async function wikiwright(): Promise<WikiwrightApi> {
  const extension = extensions.getExtension<WikiwrightApi>('wikiwright.wikiwright');
  assert.ok(extension);
  return extension.activate();
}

let pages = 0;

/**
 * Opens a short page, a new file, with the cursor where `$0` stands.
 * @param extension of its name, which says what kind of file it is
 */
export async function openPage(marked: string, extension = 'wikitext'): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = Uri.joinPath(folder.uri, 'short', `page-${++pages}.${extension}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('$0', '')));
  const editor = await window.showTextDocument(uri);
  const position = editor.document.positionAt(Math.max(0, marked.indexOf('$0')));
  editor.selection = new Selection(position, position);
  return editor;
}

/** The page with `$0` where its cursor is. */
export function withCursor({ document, selection }: TextEditor): string {
  const text = document.getText();
  const at = document.offsetAt(selection.active);
  return `${text.slice(0, at)}$0${text.slice(at)}`;
}

/** Closes all editors, whatever is in them. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

interface Asked {
  readonly method: unknown;
  readonly params: unknown;
}

/** The requests of our client that are sent in the meantime. */
export async function askedWhile(
  client: WikiwrightApi['client'],
  act: () => Promise<void>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const send = client.sendRequest;
  client.sendRequest = (...args: unknown[]) => {
    const [method, params] = args;
    asked.push({ method: typeof method === 'object' ? (method as Asked).method : method, params });
    return Reflect.apply(send, client, args) as Promise<never>;
  };
  try {
    await act();
  } finally {
    client.sendRequest = send;
  }
  return asked;
}
