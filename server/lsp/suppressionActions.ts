import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import { diagnose, type Diagnosis, type RuleSettings } from '../features/diagnose.ts';
import { suppressFault } from '../features/suppressFault.ts';
import type { Snapshot } from './documentStore.ts';
import { turnOffRuleCommand, type TurnOffRuleArguments } from './messages.ts';
import { toTextRange } from './positions.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/**
 * Ways to hear no more of the faults at a range: a comment in the page, or, where the client has the
 * command, the rule turned off. None is ever preferred.
 */
export function listSuppressions(
  { range, context }: CodeActionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
  turnsOffRules: boolean,
): CodeAction[] {
  const place = toTextRange(range, snapshot.document);
  const byCode = new Map<string, Diagnosis>();
  for (const diagnosis of diagnose(snapshot.article, settings)) {
    const isHere = diagnosis.start <= place.end && place.start <= diagnosis.end;
    if (isHere && !byCode.has(diagnosis.code)) byCode.set(diagnosis.code, diagnosis);
  }
  byCode.delete('wiki/unused-suppression');
  return [...byCode.values()].flatMap((diagnosis) => {
    const { code } = diagnosis;
    const diagnostics = context.diagnostics.filter((shown) => shown.code === code);
    const edit = suppressFault(snapshot.article, diagnosis, settings);
    const kind = CodeActionKind.QuickFix;
    const here: CodeAction[] = edit
      ? [
          {
            title: `Suppress ${code} on this line`,
            kind,
            diagnostics,
            edit: toWorkspaceEdit([edit], snapshot),
          },
        ]
      : [];
    return turnsOffRules ? [...here, ...turnOff(code, diagnostics, snapshot)] : here;
  });
}

function turnOff(code: string, diagnostics: Diagnostic[], { document }: Snapshot): CodeAction[] {
  return (['file', 'settings'] as const).map((where): CodeAction => {
    const title = `Turn off ${code} in ${where === 'file' ? '.wikiwright.json' : 'the settings'}`;
    const given: TurnOffRuleArguments = [document.uri, code, where];
    const command = { title, command: turnOffRuleCommand, arguments: [...given] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
  });
}
