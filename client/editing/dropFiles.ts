import {
  type Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  type Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { type DropPlace, type FileLine, fileLine, galleryGap } from './droppedFiles.ts';
import { editingPlaces } from './editingPlaces.ts';
import { type PastedText, pasteKinds } from './pastedText.ts';

/**
 * What is written for files of the workspace that are dropped or pasted at a position: pictures and other
 * media are shown, or listed in a gallery, pages are linked; undefined for whatever else they are.
 */
export async function dropFiles(
  client: LanguageClient,
  document: TextDocument,
  position: Position,
  uris: readonly Uri[],
): Promise<PastedText | undefined> {
  const isOwn = uris.every(
    (uri) => workspace.getWorkspaceFolder(uri) && uri.toString() !== document.uri.toString(),
  );
  if (uris.length === 0 || !isOwn) return undefined;
  const [at] = await editingPlaces(client, document, [new Range(position, position)]);
  const place = at!.isBlankArgument ? 'argument' : at!.kind;
  if (place !== 'text' && place !== 'gallery' && place !== 'argument') return undefined;
  const lines = uris.flatMap(({ path }) => fileLine(nameOf(path), place) ?? []);
  if (lines.length < uris.length || (place === 'argument' && lines.length > 1)) return undefined;
  return { ...titleOf(lines, place), ...insertion(document, position, lines, place) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function titleOf(lines: readonly FileLine[], place: DropPlace) {
  if (lines.every(({ kind }) => kind === 'page')) {
    return { title: 'Insert Link to Page', kind: pasteKinds.page };
  }
  const title = place === 'gallery' ? 'Insert Gallery Entry' : 'Insert File';
  return { title, kind: pasteKinds.file };
}

function insertion(
  document: TextDocument,
  position: Position,
  lines: readonly FileLine[],
  place: DropPlace,
): Pick<PastedText, 'insertText' | 'additionalEdit'> {
  const snippet = snippetOf(lines);
  if (place !== 'gallery') return { insertText: snippet };
  const { text } = document.lineAt(position.line);
  const { at, breakBefore, breakAfter } = galleryGap(text, position.character);
  const whole = new SnippetString((breakBefore ? '\n' : '') + snippet.value);
  if (breakAfter) whole.appendText('\n');
  const additionalEdit = new WorkspaceEdit();
  const edit = SnippetTextEdit.insert(position.with({ character: at }), whole);
  additionalEdit.set(document.uri, [edit]);
  return { insertText: '', additionalEdit };
}

/** One file a line, with a stop for each caption. */
function snippetOf(lines: readonly FileLine[]): SnippetString {
  const snippet = new SnippetString();
  for (const [index, { before, after, kind }] of lines.entries()) {
    snippet.appendText((index > 0 ? '\n' : '') + before);
    if (kind === 'media') snippet.appendTabstop(index + 1);
    snippet.appendText(after);
  }
  return snippet;
}
