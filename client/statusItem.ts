import {
  Disposable,
  languages,
  LanguageStatusSeverity,
  type LanguageStatusItem,
  window,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

import { statusMethod, type StatusParams } from '../server/lsp/messages.ts';
import { countProblems } from './countProblems.ts';

/**
 * Shows beside the language name what the server is doing, and how many problems of the page in front
 * are listed; its command leads on from there.
 */
export class StatusItem implements Disposable {
  readonly item = languages.createLanguageStatusItem('wikiwright.server', { language: 'wikitext' });
  private readonly subscriptions: Disposable;
  /** The server is started right after this is made. */
  private state = State.Starting;
  /** What the server is busy with, if it is. */
  private work: string | undefined;

  constructor(client: LanguageClient) {
    this.item.name = 'Wikiwright';
    const update = () => {
      this.update();
    };
    this.subscriptions = Disposable.from(
      this.item,
      client.onDidChangeState(({ newState }) => {
        this.state = newState;
        update();
      }),
      client.onNotification(statusMethod, ({ work }: StatusParams) => {
        this.work = work;
        update();
      }),
      // What waits or is suppressed is not among the diagnostics, so counting them counts what is seen.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const page = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === page)) update();
      }),
      window.onDidChangeActiveTextEditor(update),
    );
    update();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private update(): void {
    const { item, state, work } = this;
    if (state === State.Running) {
      item.text = work === undefined ? 'Ready' : 'Working';
      item.detail = work ?? problemsInFront();
    } else {
      this.work = undefined;
      item.text = state === State.Starting ? 'Starting' : 'Stopped';
      item.detail = 'language server';
    }
    item.busy = item.text === 'Working' || item.text === 'Starting';
    offerWayOn(item, item.text === 'Stopped');
  }
}

function problemsInFront(): string {
  const page = window.activeTextEditor?.document;
  if (page?.languageId !== 'wikitext') return 'language server';
  const own = languages.getDiagnostics(page.uri).filter(({ source }) => source === 'wikiwright');
  return countProblems(own.map(({ severity }) => severity));
}

function offerWayOn(item: LanguageStatusItem, stopped: boolean): void {
  item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = stopped
    ? { command: 'wikiwright.restartServer', title: 'Restart' }
    : { command: 'wikiwright.showOutput', title: 'Show Output' };
}
