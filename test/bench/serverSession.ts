import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type InitializeResult,
  type MessageConnection,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../server/text/range.ts';
import { PublishedDiagnostics } from './publishedDiagnostics.ts';
import { ServerProcess } from './serverProcess.ts';
import type { ServerUnderTest } from './plan.ts';

/**
 * A conversation with any language server over stdio, in the manner the server asks for: whole
 * documents or changes, diagnostics pulled or pushed. A server that ends, or does not answer in
 * time, makes whatever waits for it fail.
 */
export class ServerSession {
  private readonly documents = new Map<string, TextDocument>();
  private readonly published: PublishedDiagnostics;
  private readonly connection: MessageConnection;
  private readonly process: ServerProcess;
  private capabilities: ServerCapabilities = {};
  /** How often the server asked to be pulled again, having more to say than it had said. */
  refreshes = 0;

  private constructor(server: ServerUnderTest) {
    const [program, ...args] = server.command;
    const child: ChildProcessWithoutNullStreams = spawn(program!, args);
    this.process = new ServerProcess(server.name, child);
    const { stdin, stdout } = child;
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.published = new PublishedDiagnostics(this.connection);
    this.answerServer();
  }

  /**
   * Starts a server; it has answered `initialize` when this resolves.
   * @throws {Error} where it cannot be started
   */
  static async start(server: ServerUnderTest): Promise<ServerSession> {
    const session = new ServerSession(server);
    const result = await session.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: clientCapabilities,
    });
    session.capabilities = result.capabilities;
    session.notify('initialized', {});
    return session;
  }

  /** Whether the server said that it does this. */
  offers(capability: keyof ServerCapabilities): boolean {
    return Boolean(this.capabilities[capability]);
  }

  /** @returns when the document was sent, in ms of `performance.now()` */
  open(uri: string, text: string): number {
    const document = TextDocument.create(uri, 'wikitext', 1, text);
    this.documents.set(uri, document);
    this.published.forget(uri);
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: document.languageId, version: 1, text },
    });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** @returns when the edit was sent, in ms of `performance.now()` */
  edit(uri: string, { start, end, newText }: TextEdit): number {
    const document = this.documents.get(uri)!;
    const version = document.version + 1;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    TextDocument.update(document, [{ range, text: newText }], version);
    this.published.forget(uri);
    const change = this.takesChanges ? { range, text: newText } : { text: document.getText() };
    return this.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  /**
   * Waits until the diagnostics of a document's newest state have arrived.
   * @returns how many there are
   */
  async diagnostics(uri: string): Promise<number> {
    if (this.offers('diagnosticProvider')) {
      const params = { textDocument: { uri } };
      const report = await this.request<{ items: unknown[] }>('textDocument/diagnostic', params);
      return report.items.length;
    }
    const { version } = this.documents.get(uri)!;
    const count = this.published.count(uri, version);
    return await this.process.within(count, 'textDocument/publishDiagnostics');
  }

  /** Waits until the answer about a place of a document has arrived. */
  async ask(method: string, uri: string, offset: number): Promise<void> {
    const position = this.documents.get(uri)!.positionAt(offset);
    await this.request(method, { textDocument: { uri }, position });
  }

  /** Waits for all that VS Code asks of a document after an edit, asked at once. */
  async askEverything(uri: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const range = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
    const asked = requestsAfterEdits
      .filter(({ capability }) => this.offers(capability))
      .map(({ method }) =>
        this.request(`textDocument/${method}`, { textDocument: { uri }, range }),
      );
    await Promise.all([this.diagnostics(document.uri), ...asked]);
  }

  /** The process of the server. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Ends the conversation as LSP says; resolves when the server is gone. */
  async stop(): Promise<void> {
    // LSP gives `shutdown` no parameters at all, and some servers are strict about it.
    await this.process.within(this.connection.sendRequest('shutdown'), 'shutdown');
    void this.connection.sendNotification('exit');
    await this.process.ended();
    this.connection.dispose();
  }

  private get takesChanges(): boolean {
    const sync = this.capabilities.textDocumentSync;
    const kind = typeof sync === 'object' ? sync.change : sync;
    return kind === TextDocumentSyncKind.Incremental;
  }

  /** A client without any settings, that agrees to everything. */
  private answerServer(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    connection.onRequest(() => null);
    connection.onError(() => undefined);
    connection.listen();
  }

  private request<Result>(method: string, params: object): Promise<Result> {
    return this.process.within(this.connection.sendRequest<Result>(method, params), method);
  }

  private notify(method: string, params: object): number {
    const sent = performance.now();
    void this.connection.sendNotification(method, params);
    return sent;
  }
}

const requestsAfterEdits = [
  { method: 'documentSymbol', capability: 'documentSymbolProvider' },
  { method: 'foldingRange', capability: 'foldingRangeProvider' },
  { method: 'documentLink', capability: 'documentLinkProvider' },
  { method: 'inlayHint', capability: 'inlayHintProvider' },
] as const;

/** Pulls diagnostics, as VS Code does. */
const clientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
};
