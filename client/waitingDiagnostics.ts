import {
  type Diagnostic,
  Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  type TextEditorSelectionChangeEvent,
  window,
  workspace,
} from 'vscode';

import { countReports, type Report, type ReportCounts, waitingReports } from './holdBack.ts';

/** Typing rests when no key has come for this long, in milliseconds. */
const restMs = 2_000;

/** What is known of a document that is being typed in. */
interface Typing {
  /** What was reported when the typing began. */
  readonly before: ReportCounts;
  /** Something is held back. */
  isWaiting: boolean;
  rest: ReturnType<typeof setTimeout>;
}

/**
 * Holds back reports of what is just being typed, until the cursor leaves it or the typing rests.
 * The setting `wikiwright.diagnostics.whileTyping` turns this off.
 */
export class WaitingDiagnostics implements Disposable {
  private readonly typing = new Map<string, Typing>();
  /** The last reports of each document, with those that wait. */
  private readonly reported = new Map<string, readonly Report[]>();
  private readonly subscriptions: Disposable;

  /** @param askAgain makes the client ask for the diagnostics of a document once more */
  constructor(private readonly askAgain: (document: TextDocument) => void) {
    this.subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument((event) => {
        this.changed(event);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.forget(uri.toString());
        this.reported.delete(uri.toString());
      }),
      window.onDidChangeTextEditorSelection((event) => {
        this.moved(event);
      }),
    );
  }

  /** The diagnostics that are to be shown of what the server found. */
  shown<Each extends Diagnostic>(uri: string, found: readonly Each[]): Each[] {
    const reports = found.map((diagnostic) => ({ ...reportOf(diagnostic), diagnostic }));
    this.reported.set(uri, reports);
    const typing = this.typing.get(uri);
    if (!typing) return [...found];
    const waiting = new Set(waitingReports(reports, typing.before, cursorsIn(uri)));
    typing.isWaiting = waiting.size > 0;
    return reports.filter((report) => !waiting.has(report)).map(({ diagnostic }) => diagnostic);
  }

  dispose(): void {
    for (const uri of [...this.typing.keys()]) this.forget(uri);
    this.subscriptions.dispose();
  }

  private changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (document.languageId !== 'wikitext' || contentChanges.length === 0) return;
    const uri = document.uri.toString();
    const isUndo =
      reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo;
    const waits =
      workspace.getConfiguration('wikiwright.diagnostics', document).get('whileTyping') !== 'show';
    const known = this.typing.get(uri);
    clearTimeout(known?.rest);
    if (!waits || isUndo) {
      this.typing.delete(uri);
      return;
    }
    const before = known?.before ?? countReports(this.reported.get(uri) ?? []);
    const rest = setTimeout(() => {
      this.rested(document);
    }, restMs);
    this.typing.set(uri, { before, rest, isWaiting: known?.isWaiting ?? false });
  }

  private rested(document: TextDocument): void {
    const isWaiting = this.typing.get(document.uri.toString())?.isWaiting;
    this.forget(document.uri.toString());
    if (isWaiting) this.askAgain(document);
  }

  private moved({ textEditor }: TextEditorSelectionChangeEvent): void {
    const { document } = textEditor;
    const uri = document.uri.toString();
    const typing = this.typing.get(uri);
    if (!typing?.isWaiting) return;
    const reports = this.reported.get(uri) ?? [];
    if (waitingReports(reports, typing.before, cursorsIn(uri)).length === 0)
      this.askAgain(document);
  }

  private forget(uri: string): void {
    clearTimeout(this.typing.get(uri)?.rest);
    this.typing.delete(uri);
  }
}

function reportOf({ code, message, range, relatedInformation = [] }: Diagnostic): Report {
  return {
    code: String(typeof code === 'object' ? code.value : code),
    message,
    start: range.start,
    end: range.end,
    related: relatedInformation.map(({ location }) => location.range.start),
  };
}

function cursorsIn(uri: string) {
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri)
    .flatMap(({ selections }) => selections.map(({ active }) => active));
}
