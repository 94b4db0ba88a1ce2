import type { MessageConnection } from 'vscode-languageserver/node';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

/** The newest diagnostics that a server has pushed for each document. */
export class PublishedDiagnostics {
  private readonly newest = new Map<string, Published>();
  private waiting: (() => void)[] = [];

  constructor(connection: MessageConnection) {
    connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      this.newest.set(published.uri, published);
      this.waiting.splice(0).forEach((wake) => wake());
    });
  }

  /** A document was opened or changed: what was said of it is out of date. */
  forget(uri: string): void {
    this.newest.delete(uri);
  }

  /**
   * Waits for the diagnostics of a version, or of a later one. Where the server names no version,
   * any that came since the document was changed are taken.
   * @returns how many there are
   */
  async count(uri: string, version: number): Promise<number> {
    for (;;) {
      const published = this.newest.get(uri);
      if (published && (published.version ?? version) >= version) {
        return published.diagnostics.length;
      }
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }
}
