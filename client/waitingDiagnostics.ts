import {
  CancellationError,
  type CancellationToken,
  type Diagnostic,
  Disposable,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextDocumentChangeReason,
  type TextEditorSelectionChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';

import type { EnclosingConstructsResult } from '../server/lsp/messages.ts';
import {
  contains,
  countReports,
  hasNew,
  mostOf,
  type Place,
  type Report,
  type ReportCounts,
  type Stretch,
  waitingReports,
} from './holdBack.ts';

/** Typing rests when no key has come for this long, in milliseconds. */
const restMs = 2_000;

/** What is known of a document that is being typed in. */
interface Typing {
  /** What was reported when the typing began. */
  readonly before: ReportCounts;
  /** What is shown. */
  shown: ReportCounts;
  /** Where the last change begins and ends. */
  readonly places: readonly Place[];
  rest: ReturnType<typeof setTimeout>;
  /** What is held back, if something is. */
  waiting: Waiting | undefined;
}

interface Waiting {
  readonly count: number;
  /** The version of the document that all of this is of. */
  readonly version: number;
  readonly reports: readonly Report[];
  readonly around: readonly Stretch[];
}

/** What the waiting is made with. */
export interface WaitingHelp {
  /** Makes the client ask for the diagnostics of a document once more. */
  readonly askAgain: (document: TextDocument) => void;
  /** The outermost constructs around positions; null where the server cannot say. */
  readonly constructsAround: (
    document: TextDocument,
    positions: readonly Position[],
  ) => Promise<EnclosingConstructsResult>;
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

  constructor(private readonly help: WaitingHelp) {
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

  /**
   * The diagnostics that are to be shown of what the server found.
   * @param document open, or just its address
   * @param token cancelled when the document has changed meanwhile
   * @throws {CancellationError} where what was found is out of date; the client then asks again
   */
  async shown<Each extends Diagnostic>(
    document: TextDocument | Uri,
    found: readonly Each[],
    token: CancellationToken,
  ): Promise<Each[]> {
    const reports = found.map((diagnostic) => ({ ...reportOf(diagnostic), diagnostic }));
    const uri = ('uri' in document ? document.uri : document).toString();
    this.reported.set(uri, reports);
    const typing = this.typing.get(uri);
    if (!typing || !('uri' in document)) return [...found];
    const isNew = hasNew(reports, knownIn(typing));
    const surroundings = isNew ? await this.surroundings(document, token) : undefined;
    // The typing may rest by now.
    const still = this.typing.get(uri);
    if (!still) return [...found];
    const waiting = new Set(
      surroundings ? waitingReports(reports, knownIn(still), surroundings) : [],
    );
    const shown = reports.filter((report) => !waiting.has(report));
    still.shown = countReports(shown);
    const { version } = document;
    still.waiting =
      surroundings && waiting.size > 0
        ? { count: waiting.size, version, reports, around: surroundings.around }
        : undefined;
    return shown.map(({ diagnostic }) => diagnostic);
  }

  dispose(): void {
    for (const uri of [...this.typing.keys()]) this.forget(uri);
    this.subscriptions.dispose();
  }

  /** Where somebody is typing, as of the state of the document that the reports are of. */
  private async surroundings(document: TextDocument, token: CancellationToken) {
    const { version } = document;
    for (;;) {
      const cursors = cursorsIn(document);
      const found = await this.help.constructsAround(document, cursors).catch(() => null);
      if (token.isCancellationRequested || document.version !== version) {
        throw new CancellationError();
      }
      // The cursor may have moved meanwhile.
      if (!isSame(cursors, cursorsIn(document))) continue;
      const around = found?.ranges ?? [];
      const typing = this.typing.get(document.uri.toString());
      return { cursors, around, changed: isChangedIn(around, typing) };
    }
  }

  private changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const [change] = contentChanges;
    if (document.languageId !== 'wikitext' || !change) return;
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
    const reported = countReports(this.reported.get(uri) ?? []);
    const { before, shown } = known ?? { before: reported, shown: reported };
    const rest = setTimeout(() => {
      this.rested(document);
    }, restMs);
    const { start } = change.range;
    const end = document.positionAt(document.offsetAt(start) + change.text.length);
    const waiting = known?.waiting;
    this.typing.set(uri, { before, shown, places: [start, end], rest, waiting });
  }

  private rested(document: TextDocument): void {
    const { waiting } = this.typing.get(document.uri.toString()) ?? {};
    this.forget(document.uri.toString());
    if (waiting) this.help.askAgain(document);
  }

  private moved({ textEditor: { document } }: TextEditorSelectionChangeEvent): void {
    const typing = this.typing.get(document.uri.toString());
    const { waiting } = typing ?? {};
    // Of a state that is out of date nothing is shown, so it is asked for again anyway.
    if (!typing || waiting?.version !== document.version) return;
    const cursors = cursorsIn(document);
    const isIn = (stretch: Stretch) => cursors.some((cursor) => contains(stretch, cursor));
    const around = waiting.around.filter(isIn);
    const left = around.length < waiting.around.length;
    const stillWaiting = waitingReports(waiting.reports, knownIn(typing), {
      cursors,
      around,
      changed: isChangedIn(around, typing),
    });
    if (left || stillWaiting.length < waiting.count) this.help.askAgain(document);
  }

  private forget(uri: string): void {
    clearTimeout(this.typing.get(uri)?.rest);
    this.typing.delete(uri);
  }
}

/** What is no news. */
function knownIn({ before, shown }: Typing): ReportCounts {
  return mostOf(before, shown);
}

function isChangedIn(around: readonly Stretch[], typing: Typing | undefined): boolean {
  return around.some((stretch) => typing?.places.some((place) => contains(stretch, place)));
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

function cursorsIn({ uri }: TextDocument): readonly Position[] {
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri.toString())
    .flatMap(({ selections }) => selections.map(({ active }) => active));
}

function isSame(some: readonly Position[], others: readonly Position[]): boolean {
  return (
    some.length === others.length && some.every((place, index) => place.isEqual(others[index]!))
  );
}
