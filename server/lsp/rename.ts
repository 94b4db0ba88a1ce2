import {
  LSPErrorCodes,
  ResponseError,
  type AnnotatedTextEdit,
  type ClientCapabilities,
  type PrepareRenameResult,
  type RenameParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameless, renameReference, unrenamable } from '../features/navigation/renameReference.ts';
import { renameTarget } from '../features/navigation/renameTarget.ts';
import type { Snapshot } from './documentStore.ts';
import { toProtocolEdit, toRange } from './positions.ts';

/**
 * Where the name at the cursor stands, or that of the tag at the cursor, and how it reads.
 * @throws {ResponseError} RequestFailed, where it is a name that cannot be renamed, or a tag without one
 */
export function answerPrepareRename(
  params: TextDocumentPositionParams,
  { document, article }: Snapshot,
): PrepareRenameResult | null {
  const offset = document.offsetAt(params.position);
  const target = renameTarget(article, offset);
  const refusal = target ? unrenamable(article, target) : nameless(article, offset)?.refusal;
  if (refusal) throw refused(refusal);
  if (!target) return null;
  const range = toRange(target, document);
  const { line } = params.position;
  // Editors take no range on another line, such as that of a name which is far above its `</ref>`.
  const isHere = range.start.line <= line && line <= range.end.line;
  const here = { start: params.position, end: params.position };
  return { range: isHere ? range : here, placeholder: target.value };
}

/**
 * One edit that renames the name or group at the cursor all over the page. Where the new name is in
 * use, the user is asked first.
 * @throws {ResponseError} RequestFailed, where the new name cannot be, or the client cannot ask
 */
export function answerRename(
  params: RenameParams,
  { document, article }: Snapshot,
  { workspaceEdit }: NonNullable<ClientCapabilities['workspace']>,
): WorkspaceEdit | null {
  const offset = document.offsetAt(params.position);
  const rename = renameReference(article, offset, params.newName);
  if (!rename) return null;
  if ('refusal' in rename) throw refused(rename.refusal);
  const { uri, version } = document;
  const edits = rename.edits.map((edit) => toProtocolEdit(edit, document));
  if (!workspaceEdit?.documentChanges) {
    if (rename.clash) throw refused(rename.clash);
    return { changes: { [uri]: edits } };
  }
  const textDocument = { uri, version };
  if (!rename.clash) return { documentChanges: [{ textDocument, edits }] };
  if (!workspaceEdit.changeAnnotationSupport) throw refused(rename.clash);
  const annotated = edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: clashId }));
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: {
      [clashId]: {
        label: 'Name in use',
        description: rename.clash,
        needsConfirmation: true,
      },
    },
  };
}

const clashId = 'clash';

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
