/** `.wikiwright.json` of a workspace folder: read, watched, and written where a rule is turned off. */
import {
  type Disposable,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode';

import type { PageKind } from '../server/wikis/pageKinds.ts';
import type { ProjectParams } from '../server/lsp/messages.ts';

/** The name of the file, at the top of a workspace folder. */
export const projectFileName = '.wikiwright.json';

/**
 * What the server is to know of the project of a page; nothing where the page is in no workspace
 * folder, or the folder has no such file. An editor with unsaved changes of it does not count.
 */
export async function readProject(page: Uri): Promise<ProjectParams | undefined> {
  const folder = workspace.getWorkspaceFolder(page);
  if (!folder) return undefined;
  const uri = fileOf(folder);
  try {
    const content = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { name: uri.fsPath, content, path: relativePath(folder, page) };
  } catch {
    // Most folders have none.
    return undefined;
  }
}

/** Calls back when such a file of any folder is made, saved or deleted. */
export function watchProjectFiles(changed: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${projectFileName}`);
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  return watcher;
}

/**
 * Turns a code off for all pages of a folder, in its file, which is made where it is missing.
 * @throws {Error} where the file cannot be read as JSON, and so is left as it is
 */
export async function turnOffInProject(folder: WorkspaceFolder, code: string): Promise<void> {
  await changeFile(folder, (text) => withRuleOff(text, code));
}

async function changeFile(
  folder: WorkspaceFolder,
  change: (text: string) => string,
): Promise<void> {
  const uri = fileOf(folder);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await workspace.applyEdit(edit);
  const document = await workspace.openTextDocument(uri);
  const replacement = new WorkspaceEdit();
  const whole = new Range(0, 0, document.lineCount, 0);
  replacement.replace(uri, whole, change(document.getText()));
  await workspace.applyEdit(replacement);
  await document.save();
}

/**
 * The text of the file with a code turned off.
 * @throws {Error} where the text is no JSON object
 */
export function withRuleOff(text: string, code: string): string {
  const file = readFile(text);
  const { rules } = file as { readonly rules?: object };
  return writeFile({ ...file, rules: { ...rules, [code]: 'off' } });
}

function readFile(text: string): Readonly<Record<string, unknown>> {
  const file: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    throw new Error('it is not an object');
  }
  return file as Readonly<Record<string, unknown>>;
}

function writeFile(file: object): string {
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * Notes the kind of a page in the file of its folder.
 * @throws {Error} where the file cannot be read as JSON, and so is left as it is
 */
export async function setPageKind(
  folder: WorkspaceFolder,
  page: Uri,
  kind: PageKind,
): Promise<void> {
  const path = relativePath(folder, page);
  await changeFile(folder, (text) => withPageKind(text, path, kind));
}

/**
 * The text of the file with the kind of one page.
 * @param path of the page, relative to the folder
 * @throws {Error} where the text is no JSON object
 */
export function withPageKind(text: string, path: string, kind: PageKind): string {
  const file = readFile(text);
  const { overrides } = file;
  const list: readonly unknown[] = Array.isArray(overrides) ? overrides : [];
  // A glob's own signs in the name of a file stand for themselves.
  const files = path.replace(/[*?[\]{}]/g, '?');
  const isOwn = (one: unknown) => (one as { readonly files?: unknown } | null)?.files === files;
  const before = (list.findLast(isOwn) ?? { files }) as object;
  return writeFile({
    ...file,
    overrides: [...list.filter((one) => !isOwn(one)), { ...before, kind }],
  });
}

/**
 * Notes in the file of a folder which wiki its pages belong to, and what is to be added to its data.
 * @throws {Error} where the file cannot be read as JSON, and so is left as it is
 */
export async function keepSite(
  folder: WorkspaceFolder,
  wiki: string,
  site: Readonly<Record<string, unknown>>,
): Promise<void> {
  await changeFile(folder, (text) => withSite(text, wiki, site));
}

/**
 * The text of the file with a wiki and its data; what else stands in it, and in fields of `site`, stays.
 * @throws {Error} where the text is no JSON object
 */
export function withSite(
  text: string,
  wiki: string,
  site: Readonly<Record<string, unknown>>,
): string {
  const file = readFile(text);
  const before = isTable(file.site) ? file.site : {};
  const joined = Object.entries(site).map(([key, value]) => [
    key,
    joinValues(Object.hasOwn(before, key) ? before[key] : undefined, value),
  ]);
  const all = { ...before, ...(Object.fromEntries(joined) as object) };
  return writeFile({ ...file, wiki, ...(Object.keys(all).length > 0 && { site: all }) });
}

function joinValues(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...new Set([...before, ...value])];
  // What somebody wrote of a tag by hand is more than a wiki says of it.
  return isTable(before) && isTable(value) ? { ...value, ...before } : value;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fileOf(folder: WorkspaceFolder): Uri {
  return Uri.joinPath(folder.uri, projectFileName);
}

function relativePath({ uri }: WorkspaceFolder, page: Uri): string {
  const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
  return page.path.startsWith(base) ? page.path.slice(base.length) : page.path.replace(/^.*\//, '');
}
