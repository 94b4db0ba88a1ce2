import {
  CancellationTokenSource,
  commands,
  Disposable,
  type TextDocument,
  type TextEditor,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

import {
  type ReferencesParams,
  type ReferencesResult,
  referencesMethod,
} from '../../server/lsp/messages.ts';
import { describeOptions, emptyMessages, type ListOptions } from './listOptions.ts';
import type { NoteElement, ReferenceElement } from './referenceElements.ts';
import { ReferencesTree } from './referencesTree.ts';

/** The view, as the manifest names it. */
export const viewId = 'wikiwright.references';

/** How long the view waits for the next keystroke, in milliseconds. */
const restMs = 200;
/** An answer that does not come is asked for again after this time, and then ever later. */
const longestRestMs = 5_000;

/** The view stays away until there has been a page. */
const hasPageContext = 'wikiwright.hasPage';

/** A row together with the state of the page that it is of. */
export interface CurrentNote {
  readonly document: TextDocument;
  readonly element: NoteElement;
}

/** Shows the references of the page that is edited, or was last. */
export class ReferencesView {
  readonly tree: ReferencesTree;
  readonly view: TreeView<ReferenceElement>;
  private readonly parts: Disposable[];
  private readonly unfolded = new Set<string>();
  private document: TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private request: CancellationTokenSource | undefined;
  /** How often the server had no answer; it may not know the page yet. */
  private unanswered = 0;
  /** While nobody looks, the server is asked nothing. */
  private stale = true;
  private shown: ListOptions = { filter: 'all', sort: 'number' };

  constructor(private readonly client: LanguageClient) {
    this.tree = new ReferencesTree(client);
    this.view = window.createTreeView(viewId, {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.parts = [this.tree, this.view, ...this.pageListeners(), ...this.viewListeners()];
    this.show({});
    this.turnTo(window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.request?.cancel();
    Disposable.from(...this.parts).dispose();
  }

  /** Which references are shown, and in which order; it stays so for every page. */
  get options(): ListOptions {
    return this.shown;
  }

  /** Shows other references, or in another order. */
  show(options: Partial<ListOptions>): void {
    this.shown = { ...this.shown, ...options };
    this.tree.arrange(this.shown);
    this.tell();
    for (const key of ['filter', 'sort'] as const)
      void commands.executeCommand('setContext', `${viewId}.${key}`, this.shown[key]);
  }

  /**
   * The same note in the page as it is now, for the row may be of an earlier state.
   * @returns undefined where the page has no such note any more
   */
  async current({ id }: NoteElement): Promise<CurrentNote | undefined> {
    const { document } = this;
    if (!document) return undefined;
    if (this.tree.list?.version !== document.version) await this.refresh();
    const element = this.tree.noteById(id);
    const isCurrent = document === this.document && this.tree.list?.version === document.version;
    return element && isCurrent ? { document, element } : undefined;
  }

  private pageListeners(): Disposable[] {
    return [
      window.onDidChangeActiveTextEditor((editor) => this.turnTo(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.follow(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.document && contentChanges.length > 0) this.refreshIn(restMs);
      }),
      // A document that gets another language is closed and opened.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.turnTo(window.activeTextEditor);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) this.turnTo(otherPage(document), true);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('wikiwright')) this.refreshIn(restMs);
      }),
      this.client.onDidChangeState(({ newState }) => {
        this.tell();
        if (newState === State.Running) this.refreshIn(0);
      }),
    ];
  }

  private viewListeners(): Disposable[] {
    return [
      this.view.onDidChangeVisibility(({ visible }) => {
        if (!visible) clearTimeout(this.timer);
        else if (this.stale) this.refreshIn(0);
        else void this.follow(window.activeTextEditor);
      }),
      this.view.onDidExpandElement(({ element }) => this.unfolded.add(element.id)),
      this.view.onDidCollapseElement(({ element }) => this.unfolded.delete(element.id)),
    ];
  }

  /** Another kind of file does not take the page's place. @param leave whether nothing does */
  private turnTo(editor: TextEditor | undefined, leave = false): void {
    const document = editor?.document.languageId === 'wikitext' ? editor.document : undefined;
    if (document === this.document || (!document && !leave)) return;
    this.request?.cancel();
    this.document = document;
    // The references of another page are not those of this one.
    this.tree.show(undefined);
    this.tell();
    if (document) void commands.executeCommand('setContext', hasPageContext, true);
    this.unanswered = 0;
    this.refreshIn(0);
  }

  private refreshIn(ms: number): void {
    clearTimeout(this.timer);
    this.stale = true;
    if (this.view.visible) this.timer = setTimeout(() => void this.refresh(), ms);
  }

  private async refresh(): Promise<void> {
    const { client, document } = this;
    clearTimeout(this.timer);
    this.request?.cancel();
    if (!document || !client.isRunning()) return;
    const request = new CancellationTokenSource();
    this.request = request;
    this.stale = false;
    const asked = this.ask(document, request);
    if (!this.tree.list) void window.withProgress({ location: { viewId } }, () => asked);
    const list = await asked;
    // An answer about another state than the one now shown is out of date, and the next is under way.
    if (request.token.isCancellationRequested || this.request !== request) return;
    if (list?.version !== document.version) return this.askAgain();
    this.unanswered = 0;
    this.tree.show({ document, list });
    this.tell();
    await this.follow(window.activeTextEditor);
  }

  /** The server does not know the page yet, or went down. */
  private askAgain(): void {
    if (!this.stale) this.refreshIn(Math.min(restMs * 2 ** this.unanswered++, longestRestMs));
  }

  private async ask(
    document: TextDocument,
    { token }: CancellationTokenSource,
  ): Promise<ReferencesResult> {
    const params: ReferencesParams = {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    };
    try {
      return await this.client.sendRequest<ReferencesResult>(referencesMethod, params, token);
    } catch {
      // Cancelled, or the server went down, after which it starts again and is asked again.
      return null;
    }
  }

  /** Says which rows are left out and how the others are sorted, or why there is none. */
  private tell(): void {
    this.view.message = this.document ? this.message() : '';
  }

  private message(): string {
    const { list, groups } = this.tree;
    const { filter } = this.shown;
    if (groups.length > 0) return describeOptions(this.shown);
    if (list) return emptyMessages[list.groups.length > 0 ? filter : 'all'];
    const { state } = this.client;
    const isDown = state === State.Stopped || state === State.StartFailed;
    return isDown ? 'The language server is not running.' : 'Reading the page…';
  }

  /** Selects the row of the reference that the cursor is in. */
  private async follow(editor: TextEditor | undefined): Promise<void> {
    if (!this.view.visible || this.stale || editor?.document !== this.document) return;
    const place = editor && this.tree.placeAt(editor.selection.active);
    if (!place) return;
    const note = place.parent;
    const selected = this.view.selection[0]?.id;
    if (selected === note.id || selected === place.id) return;
    const element = this.unfolded.has(note.id) ? place : note;
    // The row may be gone by now, with a newer state of the page.
    await Promise.resolve(this.view.reveal(element, { select: true, focus: false })).catch(
      () => undefined,
    );
  }
}

/** An editor that shows another page. */
function otherPage(left: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find(
    ({ document }) => document !== left && document.languageId === 'wikitext',
  );
}
