import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
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

/**
 * The same, for edits with labels: clients that can show them one by one, and ask for each.
 * Only for clients with `workspaceEdit.changeAnnotationSupport`.
 */
export function toAnnotatedEdit(
  edits: readonly (TextEdit & { readonly label?: string })[],
  { document }: Pick<Snapshot, 'document'>,
): WorkspaceEdit {
  const { uri, version } = document;
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const changes = edits.map((edit): AnnotatedTextEdit => {
    const { label = 'Other changes' } = edit;
    changeAnnotations[label] = { label, needsConfirmation: true };
    return { ...toProtocolEdit(edit, document), annotationId: label };
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: changes }],
    changeAnnotations,
  };
}
