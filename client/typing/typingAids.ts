import {
  Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';

import { PageTyping } from './pageTyping.ts';

/**
 * Continues lists, and closes tags and quotes, as one types. What is added gives way to what is typed:
 * the text ends up as if each key had been typed into an editor that adds nothing.
 *
 * It looks at changes after they were made and never takes the place of a key, so that no key waits
 * for it. VS Code's own closing of brackets (`language-configuration.json`) stands beside it.
 */
export class TypingAids implements Disposable {
  private readonly pages = new Map<TextDocument, PageTyping>();
  private readonly subscriptions = Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      this.changed(event);
    }),
    workspace.onDidCloseTextDocument((document) => {
      this.forget(document);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const { document } = textEditor;
      this.pages.get(document)?.cursorsMoved(selections.map(({ active }) => active));
    }),
  );

  dispose(): void {
    for (const document of [...this.pages.keys()]) this.forget(document);
    this.subscriptions.dispose();
  }

  private changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    if (document.languageId !== 'wikitext' || contentChanges.length === 0) return;
    const editor = window.activeTextEditor;
    const [change, ...others] = contentChanges;
    // Several cursors type at once, an undo types nothing, and other windows' edits are not typed here.
    if (editor?.document !== document || !change || others.length > 0 || reason) {
      this.forget(document);
      return;
    }
    let page = this.pages.get(document);
    if (!page) this.pages.set(document, (page = new PageTyping(document)));
    const { rangeOffset: start, rangeLength: removed, text } = change;
    page.changed({ start, removed, text }, editor);
  }

  private forget(document: TextDocument): void {
    this.pages.get(document)?.dispose();
    this.pages.delete(document);
  }
}
