import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { openArticle } from '../article/editArticle.ts';
import type { Site } from '../wikis/site.ts';
import { soundText } from '../syntax/soundText.ts';

/**
 * Reads a text of no page. The first one takes longest, as the parser is loaded for it, so it should not
 * be the user's, if there is time. Where there is no parser, every request will fail: the user is told
 * so once, and why.
 */
export function readFirstText(connection: Connection, site: Site): void {
  try {
    openArticle(soundText, site);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    connection.console.error(message);
    const shown = { type: MessageType.Error, message } as const;
    void connection.sendNotification(ShowMessageNotification.type, shown);
  }
}
