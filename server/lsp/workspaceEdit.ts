import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../text/range.ts';
import type { Snapshot } from './documentStore.ts';
import { toProtocolEdit } from './positions.ts';

/** An edit of one document in the version that it was made for. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { document }: Pick<Snapshot, 'document'>,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => toProtocolEdit(edit, document));
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
