import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { openArticle } from '../article/editArticle.ts';
import type { Site } from '../site/site.ts';
import { answerCodeActions } from './codeActions.ts';
import { answerCompletion, completionData, resolveCompletion } from './completion.ts';
import { DiagnosticService } from './diagnosticService.ts';
import { DocumentStore, type Snapshot } from './documentStore.ts';
import { answerHover } from './hover.ts';
import {
  adjacentReferenceMethod,
  matchingEndMethod,
  referencesMethod,
  statusMethod,
  type AdjacentReferenceParams,
  type ClientOptions,
  type ReferencesParams,
} from './messages.ts';
import {
  answerAdjacentReference,
  answerDefinition,
  answerDocumentLinks,
  answerDocumentSymbols,
  answerFoldingRanges,
  answerHighlights,
  answerMatchingEnd,
  answerReferences,
} from './navigation.ts';
import { refactoringData, resolveRefactoring } from './refactorings.ts';
import { ReferenceService } from './references.ts';
import { answerPrepareRename, answerRename } from './rename.ts';
import { answerSignatureHelp } from './signatureHelp.ts';
import { serverCapabilities } from './serverCapabilities.ts';
import { SettingsStore } from './settings.ts';
import { siteOfToday } from './siteOfToday.ts';

/** What the platform under the server gives: Node here, a browser worker some day. */
export interface Platform {
  /** Resolves after the messages that wait have had their turn. */
  readonly pause: () => Promise<void>;
  /** The address of the explanations of the diagnostic codes, without a fragment, if there are any. */
  readonly documentation: string | undefined;
  readonly version: string;
}

/** Serves wikitext documents on a connection until the client ends it. */
export function startServer(connection: Connection, site: Site, platform: Platform): void {
  new Server(connection, site, platform).listen();
}

/** A few of the constructs that every article has. */
const firstText =
  "{{a|b=c<ref name=d>{{e|f=g}}</ref>}}\n== h ==\n'''i''' [[j|k]] [https://l m]\n{|\n| n\n|}\n* o";

class Server {
  private capabilities: InitializeParams['capabilities'] = {};
  /** Our own client shows what the server is doing; others need not know the message. */
  private wantsStatus = false;
  /** The command by which our own client applies a fix from a hover. */
  private fixCommand: string | undefined;
  /** Whether the client has the command that turns a rule off. */
  private turnsOffRules = false;
  private readonly documents: DocumentStore;
  private readonly settings: SettingsStore;
  private readonly diagnostics: DiagnosticService;
  private readonly references: ReferenceService;

  constructor(
    private readonly connection: Connection,
    private readonly site: Site,
    private readonly platform: Platform,
  ) {
    this.settings = new SettingsStore(connection, site, () =>
      Boolean(this.capabilities.workspace?.configuration),
    );
    const siteOf = async (uri: string) => siteOfToday((await this.settings.of(uri)).site);
    this.documents = new DocumentStore(site, siteOf, platform.pause);
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
    this.references = new ReferenceService(this.documents, this.settings, platform);
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      void this.watchSettings();
      // The parser's first text takes longest, so it should not be the user's, if there is time.
      void this.platform.pause().then(() => openArticle(firstText, this.site));
    });
    connection.onShutdown(() => {
      this.documents.shutDown();
      this.diagnostics.shutDown();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settings.changed(settings);
      this.diagnostics.refreshAll();
      const { inlayHint } = this.capabilities.workspace ?? {};
      if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
    });
    this.followDocuments();
    this.answerRequests();
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.capabilities = params.capabilities;
    this.documents.serve();
    const options = params.initializationOptions as ClientOptions | null | undefined;
    this.wantsStatus = options?.status === true;
    const { fixCommand } = options ?? {};
    this.fixCommand = typeof fixCommand === 'string' ? fixCommand : undefined;
    this.turnsOffRules = options?.turnsOffRules === true;
    return {
      serverInfo: { name: 'wikiwright', version: this.platform.version },
      capabilities: serverCapabilities(params.capabilities),
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
      const { uri, version, text } = textDocument;
      if (typeof text !== 'string') return connection.console.warn(`${uri} has no text.`);
      documents.add(uri, version, text);
      this.diagnostics.changed(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const { uri, version } = textDocument;
      const fault = documents.change(uri, version, contentChanges);
      if (fault) connection.console.warn(`A change of ${uri}: ${fault}.`);
      this.diagnostics.changed(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      documents.remove(textDocument.uri);
      this.settings.forget(textDocument.uri);
      this.diagnostics.closed(textDocument.uri);
    });
  }

  private answerRequests(): void {
    this.answerReading();
    this.answerReferenceRequests();
    this.answerWriting();
  }

  /** Features that show and move. */
  private answerReading(): void {
    const { connection, diagnostics } = this;
    connection.languages.diagnostics.on((params, token, to) => diagnostics.pull(params, token, to));
    connection.onHover(async (params, token) => {
      const { rules } = await this.settings.of(params.textDocument.uri);
      const snapshot = await this.documents.snapshot(params.textDocument.uri, token);
      return snapshot ? answerHover(params, snapshot, rules, this.fixCommand) : null;
    });
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
    connection.onRequest(matchingEndMethod, this.answer(answerMatchingEnd));
  }

  /** The references of a page: hints, the list, and the way from one to the next. */
  private answerReferenceRequests(): void {
    const { connection, references } = this;
    connection.languages.inlayHint.on((params, token) => references.hints(params, token));
    connection.languages.inlayHint.resolve((hint, token) => references.resolveHint(hint, token));
    connection.onRequest(referencesMethod, (params: ReferencesParams, token) =>
      references.list(params, token),
    );
    connection.onRequest(
      adjacentReferenceMethod,
      async (params: AdjacentReferenceParams, token: CancellationToken) => {
        const { rules } = await this.settings.of(params.textDocument.uri);
        const snapshot = await this.documents.snapshot(params.textDocument.uri, token);
        return snapshot ? answerAdjacentReference(params, snapshot, rules) : null;
      },
    );
  }

  /** Features that change the text. */
  private answerWriting(): void {
    const { connection } = this;
    connection.onPrepareRename(this.answer(answerPrepareRename));
    connection.onRenameRequest(
      this.answer((params, snapshot) =>
        answerRename(params, snapshot, this.capabilities.workspace ?? {}),
      ),
    );
    connection.onCompletion(
      this.answer((params, snapshot) => answerCompletion(params, snapshot, this.capabilities)),
    );
    connection.onSignatureHelp(
      this.answer((params, snapshot) => answerSignatureHelp(params, snapshot, this.capabilities)),
    );
    connection.onCompletionResolve(async (item, token) => {
      const data = completionData(item);
      const snapshot = data && (await this.documents.snapshot(data.uri, token));
      return snapshot ? resolveCompletion(item, data, snapshot) : item;
    });
    connection.onCodeAction(async (params, token) => {
      const snapshot = await this.documents.snapshot(params.textDocument.uri, token);
      const { rules } = await this.settings.of(params.textDocument.uri);
      return snapshot
        ? answerCodeActions(params, snapshot, rules, this.capabilities, this.turnsOffRules)
        : [];
    });
    connection.onCodeActionResolve(async (action, token) => {
      const data = refactoringData(action);
      if (!data) return action;
      const snapshot = await this.documents.snapshot(data.uri, token);
      return resolveRefactoring(action, data, snapshot, this.capabilities);
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
