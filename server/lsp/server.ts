import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Site } from '../wikis/site.ts';
import type { Wikis } from '../wikis/wikis.ts';
import { DiagnosticService } from './diagnosticService.ts';
import { DocumentStore } from './documentStore.ts';
import type { PageDocument } from './pageDocument.ts';
import { readFirstText } from './firstText.ts';
import { explanationAddress } from './explanation.ts';
import { statusMethod, type ClientOptions } from './messages.ts';
import { ReferenceService } from './references.ts';
import { answerRequests, type Client } from './requests.ts';
import { serverCapabilities } from './serverCapabilities.ts';
import { SettingsStore } from './settings.ts';
import { PageWikis } from './pageWikis.ts';
import { TypedPlaces } from './typedPlaces.ts';

/** What the platform under the server gives: Node, or a browser worker. */
export interface Platform {
  /** Resolves after the messages that wait have had their turn. */
  readonly pause: () => Promise<void>;
  /** The address of the explanations of the diagnostic codes, without a fragment, if there are any. */
  readonly documentation: string | undefined;
  readonly version: string;
  /** Hears where the client says that the data are, if it does and they may be elsewhere than the server. */
  readonly findDataIn?: (address: string) => void;
}

/**
 * Serves wikitext documents on a connection until the client ends it.
 * @param wikis gives what is known of each wiki
 */
export function startServer(connection: Connection, wikis: Wikis, platform: Platform): void {
  new Server(connection, wikis, platform).listen();
}

class Server {
  private readonly client: Client = { capabilities: {}, options: {} };
  private readonly typed = new TypedPlaces();
  private readonly documents: DocumentStore;
  private readonly settings: SettingsStore;
  private readonly pageWikis: PageWikis;
  private readonly diagnostics: DiagnosticService;

  constructor(
    private readonly connection: Connection,
    private readonly wikis: Wikis,
    private readonly platform: Platform,
  ) {
    const { client } = this;
    this.settings = new SettingsStore(connection, () =>
      Boolean(client.capabilities.workspace?.configuration),
    );
    this.pageWikis = new PageWikis(
      connection,
      wikis,
      (uri) => this.settings.of(uri),
      () => this.diagnostics.refreshAll(),
    );
    this.documents = new DocumentStore((document) => this.siteOf(document), platform.pause);
    this.diagnostics = new DiagnosticService(
      connection,
      this.documents,
      this.settings,
      platform,
      (code) => explanationAddress(code, platform.documentation, client.options),
      () => client.capabilities,
      (status) => {
        if (client.options.status) void connection.sendNotification(statusMethod, status);
      },
    );
  }

  listen(): void {
    const { connection, documents, settings, pageWikis, diagnostics, client, typed } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      void this.watchSettings();
      void this.platform.pause().then(() => readFirstText(connection, this.wikis));
    });
    connection.onShutdown(() => {
      documents.shutDown();
      diagnostics.shutDown();
    });
    connection.onDidChangeConfiguration((change) => {
      settings.changed(change.settings);
      diagnostics.refreshAll();
      const { inlayHint } = client.capabilities.workspace ?? {};
      if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
    });
    this.followDocuments();
    const references = new ReferenceService(documents, settings, this.platform);
    answerRequests(connection, {
      ...{ client, documents, settings, pageWikis, diagnostics, references, typed },
    });
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.client.capabilities = params.capabilities;
    this.client.options = clientOptions(params.initializationOptions);
    const { data } = this.client.options;
    if (data !== undefined) this.platform.findDataIn?.(data);
    this.documents.serve();
    return {
      serverInfo: { name: 'wikiwright', version: this.platform.version },
      capabilities: serverCapabilities(params.capabilities),
    };
  }

  private async siteOf({ uri, page }: Pick<PageDocument, 'uri' | 'page'>): Promise<Site> {
    return (await this.pageWikis.of(uri, page.length, () => page.toString())).site;
  }

  private async watchSettings(): Promise<void> {
    if (!this.client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
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
      const { uri, version, text } = textDocument;
      if (typeof text !== 'string') return connection.console.warn(`${uri} has no text.`);
      documents.add(uri, version, text);
      this.diagnostics.changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const { uri, version } = textDocument;
      const fault = documents.change(uri, version, contentChanges);
      if (fault) connection.console.warn(`A change of ${uri}: ${fault}.`);
      else this.typed.changed(uri, contentChanges);
      this.diagnostics.changed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument }) => {
      // It may have become a page of another kind, or of another wiki.
      this.pageWikis.wasSaved(textDocument.uri);
      const page = documents.pageOf(textDocument.uri);
      // What cannot be loaded is told of where it is asked for.
      if (page) this.siteOf({ uri: textDocument.uri, page }).catch(() => undefined);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      documents.remove(textDocument.uri);
      this.typed.closed(textDocument.uri);
      this.settings.forget(textDocument.uri);
      this.pageWikis.forget(textDocument.uri);
      this.diagnostics.closed(textDocument.uri);
    });
  }
}

/** The options of a client, which may send anything. */
function clientOptions(sent: unknown): ClientOptions {
  const options = (sent ?? {}) as Record<string, unknown>;
  const { status, fixCommand, explainCommand, showsProblems, turnsOffRules, data } = options;
  return {
    status: status === true,
    showsProblems: showsProblems === true,
    turnsOffRules: turnsOffRules === true,
    ...(typeof fixCommand === 'string' && { fixCommand }),
    ...(typeof data === 'string' && { data }),
    ...(typeof explainCommand === 'string' && { explainCommand }),
  };
}
