import { window } from 'vscode';

/** How long a message stays in the status bar, in milliseconds. */
const messageMs = 3_000;

/** Says what a command did, or why it did nothing. */
export function sayBriefly(message: string): void {
  window.setStatusBarMessage(message, messageMs);
}

/** What stands in a request is not what the page says any more. */
export const pageHasChanged = 'The page has changed in the meantime. Please try again.';
