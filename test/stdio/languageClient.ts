import { spawn, type ChildProcess } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';

/** What a client can do: the capabilities it sends, and how it answers questions for settings. */
export interface ClientOptions {
  readonly capabilities?: object;
  readonly settings?: unknown;
  readonly initializationOptions?: object;
  /** The process that the server outlives by seconds only; the client's own if left out. */
  readonly processId?: number;
  /** The program and arguments of the server, for measuring others. */
  readonly command?: readonly string[];
}

/** A language client over stdio, as small as a conversation needs. */
export class LanguageClient {
  readonly connection: MessageConnection;
  /** What the server logged. */
  readonly log: string[] = [];
  /** The tokens of progress that the server made, and all progress that it told. */
  readonly progressTokens: (string | number)[] = [];
  readonly progress: Progress[] = [];
  private readonly published = new Map<string, unknown[]>();
  private readonly waiting: (() => void)[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly options: ClientOptions,
  ) {
    const { stdin, stdout } = process;
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout!),
      new StreamMessageWriter(stdin!),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      // Pages of the tests are the English Wikipedia's, where they do not say otherwise.
      items.map(() => ({
        wiki: 'en.wikipedia.org',
        ...(this.options.settings as object | undefined),
      })),
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      this.waiting.splice(0).forEach((wake) => wake());
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', ({ token }: Progress) => {
      this.progressTokens.push(token);
      return null;
    });
    this.connection.onUnhandledProgress((told) => {
      this.progress.push(told as Progress);
      this.waiting.splice(0).forEach((wake) => wake());
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: unknown[] }) => {
        this.published.set(uri, diagnostics);
        this.waiting.splice(0).forEach((wake) => wake());
      },
    );
    this.connection.listen();
  }

  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const [program, ...args] = options.command ?? [process.execPath, 'dist/server.js', '--stdio'];
    const child = spawn(program!, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = new LanguageClient(child, options);
    await client.request('initialize', {
      processId: options.processId ?? process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? pulling,
      initializationOptions: options.initializationOptions,
    });
    client.notify('initialized', {});
    return client;
  }

  request<Result = unknown>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: object): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string): void {
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'wikitext', version: 1, text },
    });
  }

  change(uri: string, ...contentChanges: readonly object[]): void {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  }

  /** The next diagnostics that the server pushes for a document. */
  async nextPublished(uri: string): Promise<unknown[]> {
    this.published.delete(uri);
    while (!this.published.has(uri)) await new Promise<void>((wake) => this.waiting.push(wake));
    return this.published.get(uri)!;
  }

  /** Waits until the server logs something. */
  async logged(pattern: RegExp): Promise<void> {
    while (!this.log.some((message) => pattern.test(message)))
      await new Promise<void>((wake) => this.waiting.push(wake));
  }

  /** Waits until the server tells of progress of a kind. */
  async told(kind: Progress['value']['kind']): Promise<void> {
    while (!this.progress.some(({ value }) => value.kind === kind))
      await new Promise<void>((wake) => this.waiting.push(wake));
  }

  /** The server's process. */
  get pid(): number {
    return this.process.pid!;
  }

  /** Goes away without a word, as a client that crashes. @returns the server's exit code */
  async vanish(): Promise<number | null> {
    const exited = this.exited();
    // All that was asked before is on its way then.
    await this.connection.sendNotification('$/last');
    this.connection.dispose();
    this.process.stdin!.destroy();
    return await exited;
  }

  /** Resolves with the server's exit code when it ends. */
  exited(): Promise<number | null> {
    return new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** Ends the conversation as LSP says. @returns the server's exit code */
  async stop(): Promise<number | null> {
    const exited = this.exited();
    await this.request('shutdown', {});
    this.notify('exit', {});
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}

export interface Diagnostic {
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Position; readonly end: Position };
  readonly codeDescription: { readonly href: string };
  readonly relatedInformation?: readonly unknown[];
}

/** What `$/progress` tells of work. */
export interface Progress {
  readonly token: string | number;
  readonly value: { readonly kind: 'begin' | 'report' | 'end'; readonly percentage?: number };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A client that pulls diagnostics, as VS Code does. */
export const pulling = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};
