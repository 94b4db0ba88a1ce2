import { window } from 'vscode';

import type { Refusal } from '../../server/lsp/messages.ts';

/** Tells the user why nothing was done, where that is so. */
export function sayRefusal(result: object | Refusal): result is Refusal {
  if (!('refusal' in result)) return false;
  void window.showInformationMessage(result.refusal);
  return true;
}
