import { commands, type Disposable, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClient,
  State,
} from 'vscode-languageclient/node';

import { RestartLimit } from './restartLimit.ts';

const minutes = 3;
/** How long a message stays in the status bar, in milliseconds. */
const statusBarMs = 10_000;
/** A server that is down for longer is not about to come back by itself, in milliseconds. */
const restartMs = 1_000;
const showOutput = 'Show Output';
const restart = 'Restart';

/** Starts a crashed server again, at most five times in three minutes, and tells the user. */
export function createCrashHandler(): ErrorHandler {
  const limit = new RestartLimit(5, minutes * 60_000);
  return {
    // A message that could not be read or written says nothing about the next one; a broken
    // connection closes, and `closed` is called.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => closed(limit),
  };
}

/**
 * Tells the user when the server is down for good: it crashed too often, or could not be started.
 * A restart that was asked for passes unnoticed.
 */
export function noticeStop(client: LanguageClient): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listener = client.onDidChangeState(({ newState }) => {
    clearTimeout(timer);
    if (newState !== State.Stopped && newState !== State.StartFailed) return;
    timer = setTimeout(() => {
      const message = 'The Wikiwright language server has stopped.';
      void window.showErrorMessage(message, restart, showOutput).then(act);
    }, restartMs);
  });
  return {
    dispose: () => {
      clearTimeout(timer);
      listener.dispose();
    },
  };
}

function closed(limit: RestartLimit): CloseHandlerResult {
  const count = limit.crash(Date.now());
  if (count === null) {
    const message = `The language server crashed ${limit.maximum + 1} times in ${minutes} minutes and is not started again.`;
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }
  const message =
    'The Wikiwright language server crashed and was started again ' +
    `(restart ${count} of at most ${limit.maximum} in ${minutes} minutes).`;
  // One box is enough where crashes follow each other; the output has all of them.
  if (count === 1) void window.showWarningMessage(message, showOutput).then(act);
  else window.setStatusBarMessage(message, statusBarMs);
  return { action: CloseAction.Restart, message, handled: true };
}

async function act(choice: string | undefined): Promise<void> {
  if (choice === restart) await commands.executeCommand('wikiwright.restartServer');
  if (choice === showOutput) await commands.executeCommand('wikiwright.showOutput');
}
