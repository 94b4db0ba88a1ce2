import {
  type CancellationToken,
  CancellationTokenSource,
  DecorationRangeBehavior,
  Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

import {
  type ReferenceRangesParams,
  type ReferenceRangesResult,
  referenceRangesMethod,
} from '../../server/lsp/referenceMessages.ts';
import { touchedRanges } from './touchedRanges.ts';

/** How long a page rests before the server is asked again, in milliseconds. */
const restMs = 100;

/** Where the references and lists of one state of a page stand, in the order of the text. */
interface PageRanges {
  readonly version: number;
  readonly ranges: readonly Range[];
}

interface Drawn {
  /** Which references are shown in full, in short. */
  readonly inFull: string;
  readonly paler: readonly Range[];
}

/** Draws references paler in all visible editors of pages, but for those that a cursor is in. */
export class DimmedEditors implements Disposable {
  private readonly pages = new Map<TextDocument, PageRanges>();
  /** What is under way for a page; a later state of it cancels that. */
  private readonly pending = new Map<TextDocument, CancellationTokenSource>();
  /** What is drawn in each editor, so that it is not drawn again for every step of the cursor. */
  private readonly drawn = new Map<TextEditor, Drawn>();
  private readonly style: TextEditorDecorationType;
  private readonly listeners: Disposable;

  /** @param opacity of references, from 0 to 1 */
  constructor(
    private readonly client: BaseLanguageClient,
    opacity: number,
  ) {
    this.style = window.createTextEditorDecorationType({
      opacity: String(opacity),
      // What is typed before or after a reference is prose.
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    });
    this.listeners = Disposable.from(
      window.onDidChangeVisibleTextEditors((editors) => {
        this.keepOnly(editors);
        for (const { document } of editors) this.refreshIn(document, 0);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.draw(textEditor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.refreshIn(document, restMs);
      }),
      // A document that gets another language is closed and opened.
      workspace.onDidOpenTextDocument((document) => {
        this.refreshIn(document, 0);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refreshAll();
      }),
    );
    this.refreshAll();
  }

  /** What was last drawn paler in an editor; VS Code moves it with later edits. */
  paler(editor: TextEditor): readonly Range[] {
    return this.drawn.get(editor)?.paler ?? [];
  }

  dispose(): void {
    for (const document of [...this.pending.keys()]) this.stop(document);
    this.pages.clear();
    this.listeners.dispose();
    // What is drawn goes with its style.
    this.style.dispose();
  }

  private refreshAll(): void {
    for (const { document } of window.visibleTextEditors) this.refreshIn(document, 0);
  }

  private refreshIn(document: TextDocument, ms: number): void {
    if (document.languageId !== 'wikitext' || editorsOf(document).length === 0) return;
    this.stop(document);
    const source = new CancellationTokenSource();
    const timer = setTimeout(() => void this.refresh(document, source.token), ms);
    source.token.onCancellationRequested(() => {
      clearTimeout(timer);
    });
    this.pending.set(document, source);
  }

  private stop(document: TextDocument): void {
    this.pending.get(document)?.cancel();
    this.pending.delete(document);
  }

  private async refresh(document: TextDocument, token: CancellationToken): Promise<void> {
    if (this.pages.get(document)?.version !== document.version) {
      const found = await this.ask(document, token);
      if (token.isCancellationRequested || found?.version !== document.version) return;
      this.pages.set(document, pageRanges(found));
    }
    for (const editor of editorsOf(document)) {
      this.drawn.delete(editor);
      this.draw(editor);
    }
  }

  private async ask(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<ReferenceRangesResult> {
    if (!this.client.isRunning()) return null;
    const params: ReferenceRangesParams = {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    };
    // Cancelled, or the server went down, after which it starts again and is asked again.
    return this.client
      .sendRequest<ReferenceRangesResult>(referenceRangesMethod, params, token)
      .catch(() => null);
  }

  /** Between an edit and the answer about it VS Code moves what is drawn, so nothing is drawn anew. */
  private draw(editor: TextEditor): void {
    const { document, selections } = editor;
    const page = this.pages.get(document);
    if (page?.version !== document.version) return;
    const touched = touchedRanges(page.ranges, selections);
    const inFull = touched.join();
    if (this.drawn.get(editor)?.inFull === inFull) return;
    const left = new Set(touched);
    const paler = page.ranges.filter((_, index) => !left.has(index));
    this.drawn.set(editor, { inFull, paler });
    editor.setDecorations(this.style, paler);
  }

  private keepOnly(editors: readonly TextEditor[]): void {
    for (const editor of this.drawn.keys()) {
      if (!editors.includes(editor)) this.drawn.delete(editor);
    }
    for (const document of this.pages.keys()) {
      if (!editors.some((editor) => editor.document === document)) this.forget(document);
    }
  }

  private forget(document: TextDocument): void {
    this.stop(document);
    this.pages.delete(document);
    for (const editor of editorsOf(document)) {
      this.drawn.delete(editor);
      editor.setDecorations(this.style, []);
    }
  }
}

function editorsOf(document: TextDocument): readonly TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

function pageRanges({ version, ranges }: NonNullable<ReferenceRangesResult>): PageRanges {
  const read: Range[] = [];
  for (let at = 0; at < ranges.length; at += 4) {
    const [line, character, endLine, endCharacter] = ranges.slice(at, at + 4);
    read.push(new Range(line!, character!, endLine!, endCharacter!));
  }
  return { version, ranges: read };
}
