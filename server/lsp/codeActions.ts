import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Diagnosis, RuleSettings } from '../features/diagnose.ts';
import { quickFixes } from '../features/quickFixes.ts';
import type { Snapshot } from './documentStore.ts';
import { toProtocolEdit, toRange, toTextRange } from './positions.ts';

/** The quick fixes of the faults at a range, each tied to the diagnostic that the client shows. */
export function answerCodeActions(
  params: CodeActionParams,
  { document, article }: Snapshot,
  settings: RuleSettings,
): CodeAction[] {
  const { only, diagnostics } = params.context;
  if (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  const { uri, version } = document;
  return quickFixes(article, toTextRange(params.range, document), settings).map(
    ({ diagnosis, fix }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: fix.preferred ?? false,
      diagnostics: diagnostics.filter((shown) => isSame(shown, diagnosis)),
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version },
            edits: fix.edits.map((edit) => toProtocolEdit(edit, document)),
          },
        ],
      },
    }),
  );

  function isSame(shown: Diagnostic, diagnosis: Diagnosis): boolean {
    if (shown.code !== diagnosis.code) return false;
    const { start, end } = toRange(diagnosis, document);
    const { range } = shown;
    return (
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character
    );
  }
}
