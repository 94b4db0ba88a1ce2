import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { diagnose, type Diagnosis, type RuleSettings } from '../features/diagnose/diagnose.ts';
import { suppressFault } from '../features/fixes/suppressFault.ts';
import type { Snapshot } from './documentStore.ts';
import { suppressCommand, type SuppressionParams, type SuppressionResult } from './messages.ts';
import { toProtocolEdit, toRange, toTextRange } from './positions.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/**
 * A way to hear no more of each code reported at a range: where the client has the command for it, that
 * asks where; otherwise a comment in the page. None is ever preferred.
 */
export function listSuppressions(
  { range, context }: CodeActionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
  asksWhere: boolean,
): CodeAction[] {
  const place = toTextRange(range, snapshot.document);
  const byCode = new Map<string, Diagnosis>();
  for (const diagnosis of diagnose(snapshot.article, settings)) {
    const isHere = diagnosis.start <= place.end && place.start <= diagnosis.end;
    if (isHere && !byCode.has(diagnosis.code)) byCode.set(diagnosis.code, diagnosis);
  }
  byCode.delete('wiki/unused-suppression');
  return [...byCode.values()].flatMap((diagnosis) => {
    const action = asksWhere ? asking(diagnosis, snapshot) : comment(diagnosis, snapshot, settings);
    const diagnostics = context.diagnostics.filter((shown) => shown.code === diagnosis.code);
    return action ? [{ ...action, kind: CodeActionKind.QuickFix, diagnostics }] : [];
  });
}

/** The comment above the line of a problem, for the newest state of the page. */
export function answerSuppression(
  { range, code }: SuppressionParams,
  { document, article }: Snapshot,
  settings: RuleSettings,
): SuppressionResult {
  const place = toTextRange(range, document);
  const problem = diagnose(article, settings).find(
    (other) => other.code === code && other.start === place.start && other.end === place.end,
  );
  const edit = problem && suppressFault(article, problem, settings);
  return edit ? { version: document.version, edit: toProtocolEdit(edit, document) } : null;
}

function asking(diagnosis: Diagnosis, { document }: Snapshot): CodeAction {
  const { code } = diagnosis;
  const title = `Suppress or turn off ${code}…`;
  const range = toRange(diagnosis, document);
  const params: SuppressionParams = { textDocument: { uri: document.uri }, range, code };
  return { title, command: { title, command: suppressCommand, arguments: [params] } };
}

function comment(
  diagnosis: Diagnosis,
  snapshot: Snapshot,
  settings: RuleSettings,
): CodeAction | undefined {
  const edit = suppressFault(snapshot.article, diagnosis, settings);
  const title = `Suppress ${diagnosis.code} on this line`;
  return edit && { title, edit: toWorkspaceEdit([edit], snapshot) };
}
