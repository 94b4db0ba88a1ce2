import {
  type Disposable,
  languages,
  LanguageStatusSeverity,
  type LanguageStatusItem,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

import { statusMethod, type StatusParams } from '../server/lsp/messages.ts';

/** Shows beside the language name what the server is doing; its command leads on from there. */
export function createStatusItem(client: LanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('wikiwright.server', { language: 'wikitext' });
  item.name = 'Wikiwright';
  show(item, State.Starting);
  const state = client.onDidChangeState(({ newState }) => {
    show(item, newState);
  });
  const status = client.onNotification(statusMethod, ({ busy, detail }: StatusParams) => {
    item.text = busy ? 'Working' : 'Ready';
    item.detail = detail;
    item.busy = busy;
  });
  return {
    dispose: () => {
      for (const part of [state, status, item]) part.dispose();
    },
  };
}

function show(item: LanguageStatusItem, state: State): void {
  const stopped = state === State.Stopped || state === State.StartFailed;
  item.text = stopped ? 'Stopped' : state === State.Starting ? 'Starting' : 'Ready';
  item.detail = 'language server';
  item.busy = state === State.Starting;
  item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = stopped
    ? { command: 'wikiwright.restartServer', title: 'Restart' }
    : { command: 'wikiwright.showOutput', title: 'Show Output' };
}
