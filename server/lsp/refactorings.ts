import {
  LSPErrorCodes,
  ResponseError,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  findRefactorings,
  type OfferedRefactoring,
} from '../features/refactor/findRefactorings.ts';
import type { TextRange } from '../text/range.ts';
import type { Snapshot } from './documentStore.ts';
import { toTextRange } from './positions.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What a listed refactoring needs to be made later, as the client hands it back. */
export interface RefactoringData {
  readonly uri: string;
  readonly version: number;
  readonly kind: string;
  readonly range: TextRange;
}

/** The refactorings at a range; their edits follow when one is chosen, if the client asks then. */
export function listRefactorings(
  { range, context }: CodeActionParams,
  snapshot: Snapshot,
  wanted: (kind: string) => boolean,
  capabilities: ClientCapabilities,
): CodeAction[] {
  const place = toTextRange(range, snapshot.document);
  const asked = context.only?.some((kind) => kind.startsWith('refactor')) ?? false;
  const offers = findRefactorings(snapshot.article, place, wanted, asked);
  return offers.flatMap((offer) => refactoringAction(offer, place, snapshot, capabilities) ?? []);
}

/**
 * A refactoring as a client lists it, with its edits only where the client does not ask for them later.
 * @param range where it was found
 * @returns undefined where the edits would bring a fault
 */
export function refactoringAction(
  offer: OfferedRefactoring,
  range: TextRange,
  snapshot: Snapshot,
  { textDocument }: ClientCapabilities,
): CodeAction | undefined {
  const { title, kind } = offer;
  const { uri, version } = snapshot.document;
  const data: RefactoringData = { uri, version, kind, range };
  const resolves = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  if (resolves.includes('edit')) return { title, kind, data };
  const edit = editOf(offer, snapshot);
  return edit && { title, kind, edit };
}

/** What to make of an action that a client wants resolved; undefined for one that is complete. */
export function refactoringData({ data }: CodeAction): RefactoringData | undefined {
  return (data ?? undefined) as RefactoringData | undefined;
}

/**
 * Makes the edits of a listed refactoring.
 * @throws {ResponseError} ContentModified, where the document is not what it was; RequestFailed, where
 *   the edits would bring a fault
 */
export function resolveRefactoring(
  action: CodeAction,
  { version, kind, range }: RefactoringData,
  snapshot: Snapshot | undefined,
): CodeAction {
  if (snapshot?.document.version !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The page has changed.');
  }
  const { article } = snapshot;
  const [offer] = findRefactorings(article, range, (other) => other === kind, true);
  const edit = offer && editOf(offer, snapshot);
  if (!edit) {
    const message = 'Here this change would break something of the page.';
    throw new ResponseError(LSPErrorCodes.RequestFailed, message);
  }
  return { ...action, edit };
}

function editOf({ edits }: OfferedRefactoring, snapshot: Snapshot): WorkspaceEdit | undefined {
  const made = edits({ now: new Date() });
  return made.length > 0 ? toWorkspaceEdit(made, snapshot) : undefined;
}
