import { Disposable, languages, type LanguageStatusItem, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

import { pageWikiMethod, type PageWikiResult } from '../../server/lsp/pageWikiMessages.ts';
import { chooseWikiCommand } from './chooseWiki.ts';

/** Shows beside the language name which wiki the page in front is taken for, and as what kind of page. */
export class PageWikiItem implements Disposable {
  readonly item: LanguageStatusItem = languages.createLanguageStatusItem('wikiwright.wiki', {
    language: 'wikitext',
  });
  private readonly subscriptions: Disposable;
  private later: ReturnType<typeof setTimeout> | undefined;
  /** How often the server has been asked for a page of which it knew nothing. */
  private asked = 0;

  constructor(private readonly client: LanguageClient) {
    this.item.name = 'Wiki of the Page';
    this.item.text = 'Wiki not known yet';
    this.item.command = { command: chooseWikiCommand, title: 'Change' };
    const update = () => void this.update();
    this.subscriptions = Disposable.from(
      this.item,
      client.onDidChangeState(update),
      window.onDidChangeActiveTextEditor(update),
      // A page that became one of another wiki, or of another kind, has other problems.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const page = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === page)) update();
      }),
      workspace.onDidSaveTextDocument(update),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('wikiwright')) update();
      }),
    );
    update();
  }

  dispose(): void {
    clearTimeout(this.later);
    this.subscriptions.dispose();
  }

  /** The server may not yet have been told of the page. */
  private askLater(): void {
    clearTimeout(this.later);
    if (++this.asked <= mostAsked) this.later = setTimeout(() => void this.update(), laterMs);
  }

  /** Asks the server; what it says of a page that is no longer in front is dropped. */
  async update(): Promise<void> {
    const page = window.activeTextEditor?.document;
    if (page?.languageId !== 'wikitext' || this.client.state !== State.Running) return;
    const found = await this.client
      .sendRequest<PageWikiResult | null>(pageWikiMethod, {
        textDocument: { uri: page.uri.toString() },
      })
      .catch(() => undefined);
    if (found === undefined || window.activeTextEditor?.document !== page) return;
    if (!found) return this.askLater();
    clearTimeout(this.later);
    this.asked = 0;
    this.item.text = found.wiki;
    this.item.detail = `${kindNames[found.kind]}, ${sourceNames[found.source]}`;
  }
}

/** After this time, in ms, a page of which the server knew nothing is asked for again. */
const laterMs = 500;
/** Then nothing is asked before something changes. */
const mostAsked = 20;

const kindNames: Readonly<Record<PageWikiResult['kind'], string>> = {
  article: 'article',
  template: 'template',
  documentation: 'documentation of a template',
  discussion: 'discussion',
  document: 'document',
};

const sourceNames: Readonly<Record<PageWikiResult['source'], string>> = {
  project: 'as .wikiwright.json says',
  setting: 'as the settings say',
  address: 'by its address',
  page: 'by what it holds',
  nothing: 'wiki not known',
};
