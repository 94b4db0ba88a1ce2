/** The article in an editor, for tests. */
import {
  commands,
  type Diagnostic,
  type DocumentSymbol,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';

/** How long to wait for something to come about, and between two looks, in milliseconds. */
const waitMs = 30_000;
const lookMs = 50;

/** Opens the workspace's copy of the article and waits until the server knows it. */
export async function openArticle(): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace folder is open.');
  const uri = Uri.joinPath(folder.uri, 'qasem-soleimani.wikitext');
  const editor = await window.showTextDocument(uri);
  await eventually(
    'an outline',
    () => outline(editor.document),
    (symbols) => symbols.length > 0,
  );
  return editor;
}

/** The hierarchical outline; empty while nobody gives one. */
export async function outline(document: TextDocument): Promise<readonly DocumentSymbol[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** Wikiwright's diagnostics of a document whose code is in a group (`cite`) or is that code. */
export function diagnostics(document: TextDocument, groupOrCode: string): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'wikiwright')
    .filter((diagnostic) => `${codeOf(diagnostic)}/`.startsWith(`${groupOrCode}/`));
}

/** A diagnostic's code, without the address of its explanation. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The range of the nth occurrence of a text, counted from 0. */
export function find(document: TextDocument, text: string, nth = 0): Range {
  let start = document.getText().indexOf(text);
  for (let left = nth; left > 0 && start >= 0; left--) {
    start = document.getText().indexOf(text, start + 1);
  }
  if (start < 0) throw new Error(`Not found: ${text} (${nth})`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A position inside the nth occurrence of a text, `offset` UTF-16 units behind its beginning. */
export function inside(document: TextDocument, text: string, offset = 1, nth = 0): Position {
  const { start } = find(document, text, nth);
  return document.positionAt(document.offsetAt(start) + offset);
}

/** Replaces a range, as typing would. */
export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/**
 * Looks again and again until what is seen is as wanted.
 *
 * @param what named in the error where that does not happen in time.
 */
export async function eventually<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  wanted: (seen: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(seen)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}
