import {
  CodeActionKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Diagnosis, RuleSettings } from '../features/diagnose/diagnose.ts';
import { fixAll } from '../features/fixes/fixAll.ts';
import { fixCategories } from '../features/fixes/fixCategories.ts';
import { quickFixes } from '../features/fixes/quickFixes.ts';
import {
  mendingRefactorings,
  type MendingRefactoring,
} from '../features/refactor/mendingRefactorings.ts';
import type { Snapshot } from './documentStore.ts';
import { toRange, toTextRange } from './positions.ts';
import { listRefactorings, refactoringAction } from './refactorings.ts';
import { listSuppressions } from './suppressionActions.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What the server offers, for clients that show it by kind. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorMove,
  CodeActionKind.RefactorInline,
  'source.fixAll.wikiwright',
];

/** The quick fixes and refactorings at a range, and all certain fixes of the page where asked for. */
export function answerCodeActions(
  params: CodeActionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
  capabilities: ClientCapabilities,
  turnsOffRules: boolean,
): CodeAction[] {
  const { only } = params.context;
  const wanted = (kind: string) => !only || only.some((asked) => includes(asked, kind));
  const mending = wanted(CodeActionKind.QuickFix)
    ? mendingRefactorings(snapshot.article, toTextRange(params.range, snapshot.document), settings)
    : [];
  // One menu shows all kinds, and need not offer the same twice.
  const isOwn = (kind: string) => mending.every(({ offer }) => offer.kind !== kind);
  return [
    ...(wanted(CodeActionKind.QuickFix) ? listFixes(params, snapshot, settings) : []),
    ...mending.flatMap((one) => mendingAction(one, params, snapshot, capabilities) ?? []),
    ...(wanted(CodeActionKind.QuickFix) ? listCategories(params, snapshot, settings) : []),
    ...listRefactorings(params, snapshot, (kind) => wanted(kind) && isOwn(kind), capabilities),
    // Clients ask for source actions by name, on saving.
    ...(only && wanted(fixAllKind) ? listFixAll(snapshot, settings) : []),
    ...(wanted(CodeActionKind.QuickFix)
      ? listSuppressions(params, snapshot, settings, turnsOffRules)
      : []),
  ];
}

const fixAllKind = 'source.fixAll.wikiwright';

/** `refactor` includes `refactor.move`; the empty kind includes all. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function listFixAll(snapshot: Snapshot, settings: RuleSettings): CodeAction[] {
  const edits = fixAll(snapshot.article, settings);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(edits, snapshot);
  return [{ title: 'Fix all that is certain', kind: fixAllKind, edit }];
}

/** Each quick fix is tied to the diagnostic that the client shows. */
function listFixes(
  { range, context }: CodeActionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
): CodeAction[] {
  const { article, document } = snapshot;
  const actions = new Map<string, CodeAction>();
  for (const { diagnosis, fix } of quickFixes(article, toTextRange(range, document), settings)) {
    const shown = context.diagnostics.filter((other) => isSame(other, diagnosis, snapshot));
    // One change may end two faults, and is then one action.
    const key = JSON.stringify([fix.title, fix.edits]);
    const known = actions.get(key);
    actions.set(key, {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: known?.isPreferred || (fix.preferred ?? false),
      diagnostics: [...(known?.diagnostics ?? []), ...shown],
      edit: known?.edit ?? toWorkspaceEdit(fix.edits, snapshot),
    });
  }
  return [...actions.values()];
}

/** A refactoring as the quick fix of the problem that it mends. */
function mendingAction(
  { offer, place, problem }: MendingRefactoring,
  { context }: CodeActionParams,
  snapshot: Snapshot,
  capabilities: ClientCapabilities,
): CodeAction | undefined {
  const action = refactoringAction(offer, place, snapshot, capabilities);
  const diagnostics = context.diagnostics.filter((shown) => isSame(shown, problem, snapshot));
  return action && { ...action, kind: CodeActionKind.QuickFix, diagnostics };
}

/** All faults of one kind, tied to those at the cursor; never the first to be offered. */
function listCategories(
  { range, context }: CodeActionParams,
  snapshot: Snapshot,
  settings: RuleSettings,
): CodeAction[] {
  const place = toTextRange(range, snapshot.document);
  return fixCategories(snapshot.article, place, settings).map(
    ({ title, code, edits }): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: context.diagnostics.filter((shown) => shown.code === code),
      edit: toWorkspaceEdit(edits, snapshot),
    }),
  );
}

function isSame(shown: Diagnostic, diagnosis: Diagnosis, { document }: Snapshot): boolean {
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
