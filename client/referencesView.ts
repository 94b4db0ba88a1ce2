import {
  CancellationTokenSource,
  commands,
  Disposable,
  env,
  type Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

import {
  type ReferencesParams,
  type ReferencesResult,
  referencesMethod,
} from '../server/lsp/messages.ts';
import type { ReferenceElement } from './referenceElements.ts';
import { openPlaceCommand } from './referenceItems.ts';
import { ReferencesTree } from './referencesTree.ts';

/** How long the view waits for the next keystroke, in milliseconds. */
const restMs = 200;

/** The view stays away until there has been a page. */
const hasPageContext = 'wikiwright.hasPage';

/** Shows the references of the page that is edited, or was last, in the Explorer. */
export class ReferencesView {
  readonly tree: ReferencesTree;
  readonly view: TreeView<ReferenceElement>;
  private readonly parts: Disposable[];
  private readonly unfolded = new Set<string>();
  private document: TextDocument | undefined;
  private timer: NodeJS.Timeout | undefined;
  private request: CancellationTokenSource | undefined;
  /** While nobody looks, the server is asked nothing. */
  private stale = true;

  constructor(private readonly client: LanguageClient) {
    this.tree = new ReferencesTree(client);
    this.view = window.createTreeView('wikiwright.references', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.parts = [this.tree, this.view, ...this.listeners(), ...placeCommands()];
    this.turnTo(window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.request?.cancel();
    Disposable.from(...this.parts).dispose();
  }

  private listeners(): Disposable[] {
    return [
      window.onDidChangeActiveTextEditor((editor) => this.turnTo(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.follow(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.document && contentChanges.length > 0) this.refreshIn(restMs);
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.document) this.turnTo(undefined, true);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('wikiwright')) this.refreshIn(restMs);
      }),
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refreshIn(0);
      }),
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
    this.document = document;
    if (document) void commands.executeCommand('setContext', hasPageContext, true);
    this.refreshIn(0);
  }

  private refreshIn(ms: number): void {
    clearTimeout(this.timer);
    this.stale = true;
    if (this.view.visible) this.timer = setTimeout(() => void this.refresh(), ms);
  }

  private async refresh(): Promise<void> {
    const { client, document } = this;
    this.request?.cancel();
    if (document && !client.isRunning()) return;
    this.stale = false;
    const list = document && (await this.ask(document));
    // An answer about another state than the one now shown is out of date, and the next is under way.
    if (document && (document !== this.document || list?.version !== document.version)) return;
    this.tree.show(document && list ? { document, list } : undefined);
    this.view.message = list?.groups.length === 0 ? 'This page has no references.' : '';
    await this.follow(window.activeTextEditor);
  }

  private async ask(document: TextDocument): Promise<ReferencesResult> {
    const request = new CancellationTokenSource();
    this.request = request;
    const params: ReferencesParams = {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    };
    try {
      return await this.client.sendRequest<ReferencesResult>(
        referencesMethod,
        params,
        request.token,
      );
    } catch {
      // Cancelled, or the server went down, after which it starts again and is asked again.
      return null;
    }
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

function placeCommands(): Disposable[] {
  return [
    commands.registerCommand(openPlaceCommand, openPlace),
    commands.registerCommand('wikiwright.copyReferenceName', async (element: ReferenceElement) => {
      if (element.kind === 'note') await env.clipboard.writeText(element.note.name);
    }),
  ];
}

/** The view keeps the focus, so that one can go on through its rows. */
async function openPlace(uri: Uri, range: Range): Promise<void> {
  const editor = await window.showTextDocument(uri, { selection: range, preserveFocus: true });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
