import {
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Site } from '../site/site.ts';
import { answerCodeActions } from './codeActions.ts';
import { DiagnosticService } from './diagnosticService.ts';
import { DocumentStore, type Snapshot } from './documentStore.ts';
import { adjacentReferenceMethod, statusMethod, type AdjacentReferenceParams } from './messages.ts';
import {
  answerAdjacentReference,
  answerDefinition,
  answerDocumentLinks,
  answerDocumentSymbols,
  answerFoldingRanges,
  answerHighlights,
  answerHover,
  answerReferences,
} from './navigation.ts';
import { SettingsStore } from './settings.ts';

/** What the platform under the server gives: Node here, a browser worker some day. */
export interface Platform {
  /** Resolves after the messages that wait have had their turn. */
  readonly pause: () => Promise<void>;
  /** The address of the explanations of the diagnostic codes, without a fragment. */
  readonly documentation: string;
  readonly version: string;
}

/** Serves wikitext documents on a connection until the client ends it. */
export function startServer(connection: Connection, site: Site, platform: Platform): void {
  new Server(connection, site, platform).listen();
}

class Server {
  private capabilities: InitializeParams['capabilities'] = {};
  /** Our own client shows what the server is doing; others need not know the message. */
  private wantsStatus = false;
  private readonly documents: DocumentStore;
  private readonly settings: SettingsStore;
  private readonly diagnostics: DiagnosticService;

  constructor(
    private readonly connection: Connection,
    site: Site,
    private readonly platform: Platform,
  ) {
    this.documents = new DocumentStore(site, platform.pause);
    this.settings = new SettingsStore(connection, () =>
      Boolean(this.capabilities.workspace?.configuration),
    );
    this.diagnostics = new DiagnosticService(
      connection,
      this.documents,
      this.settings,
      platform,
      () => this.capabilities,
      (status) => {
        if (this.wantsStatus) void connection.sendNotification(statusMethod, status);
      },
    );
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => void this.watchSettings());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settings.changed(settings);
      this.diagnostics.refreshAll();
    });
    this.followDocuments();
    this.answerRequests();
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.capabilities = params.capabilities;
    const options = params.initializationOptions as { status?: unknown } | null | undefined;
    this.wantsStatus = options?.status === true;
    return {
      serverInfo: { name: 'wikiwright', version: this.platform.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: {
          identifier: 'wikiwright',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Wikiwright' },
        foldingRangeProvider: true,
        documentLinkProvider: {},
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
    };
  }

  private async watchSettings(): Promise<void> {
    if (!this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    try {
      await this.connection.client.register(
        { method: 'workspace/didChangeConfiguration' } as never,
        { section: 'wikiwright' } as never,
      );
    } catch (error) {
      this.connection.console.warn(`Changes of settings will not be noticed: ${String(error)}`);
    }
  }

  private followDocuments(): void {
    const { connection, documents } = this;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      documents.add(uri, languageId, version, text);
      this.diagnostics.changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const known = documents.change(textDocument.uri, textDocument.version, contentChanges);
      if (known) this.diagnostics.changed(textDocument.uri);
      else
        connection.console.warn(`A change of ${textDocument.uri}, which is not open, was dropped.`);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      documents.remove(textDocument.uri);
      this.settings.forget(textDocument.uri);
      this.diagnostics.closed(textDocument.uri);
    });
  }

  private answerRequests(): void {
    const { connection } = this;
    connection.languages.diagnostics.on((params, token) => this.diagnostics.pull(params, token));
    connection.onHover(this.answer(answerHover));
    connection.onDefinition(
      this.answer((params, snapshot) =>
        answerDefinition(
          params,
          snapshot,
          Boolean(this.capabilities.textDocument?.definition?.linkSupport),
        ),
      ),
    );
    connection.onReferences(this.answer(answerReferences));
    connection.onDocumentHighlight(this.answer(answerHighlights));
    connection.onDocumentSymbol(this.answer(answerDocumentSymbols));
    connection.onDocumentLinks(this.answer(answerDocumentLinks));
    connection.onFoldingRanges(this.answer(answerFoldingRanges));
    connection.onRequest(
      adjacentReferenceMethod,
      this.answer<AdjacentReferenceParams, unknown>(answerAdjacentReference),
    );
    connection.onCodeAction(async (params, token) => {
      const snapshot = await this.documents.snapshot(params.textDocument.uri, token);
      const { rules } = await this.settings.of(params.textDocument.uri);
      return snapshot ? answerCodeActions(params, snapshot, rules) : [];
    });
  }

  /** Answers from the newest state of the document; of a document that is not open there is nothing to say. */
  private answer<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    handler: (params: Params, snapshot: Snapshot) => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result | null> {
    return async (params, token) => {
      const snapshot = await this.documents.snapshot(params.textDocument.uri, token);
      return snapshot ? handler(params, snapshot) : null;
    };
  }
}
