import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import { answerCodeActions } from './codeActions.ts';
import { answerCompletion, completionData, resolveCompletion } from './completion.ts';
import type { DiagnosticService } from './diagnosticService.ts';
import type { DocumentStore, Snapshot } from './documentStore.ts';
import { answerEditingPlaces, answerPasteUrl } from './editing.ts';
import { answerHover } from './hover.ts';
import { importSiteMethod, type ImportSiteParams } from './importMessages.ts';
import { answerImportSite } from './importSite.ts';
import {
  adjacentReferenceMethod,
  editTableMethod,
  makeTableMethod,
  editingPlacesMethod,
  enclosingConstructsMethod,
  matchingEndMethod,
  pasteUrlMethod,
  referencesMethod,
  suppressionMethod,
  tableAsCsvMethod,
  type AdjacentReferenceParams,
  type ClientOptions,
  type ReferencesParams,
  type SuppressionParams,
} from './messages.ts';
import {
  answerAdjacentReference,
  answerDefinition,
  answerDocumentLinks,
  answerDocumentSymbols,
  answerEnclosingConstructs,
  answerFoldingRanges,
  answerHighlights,
  answerMatchingEnd,
  answerReferences,
} from './navigation.ts';
import { pageWikiMethod, type PageWikiParams } from './pageWikiMessages.ts';
import { answerPageWiki, type PageWikis } from './pageWikis.ts';
import { refactoringData, resolveRefactoring } from './refactorings.ts';
import {
  answerInsertCitation,
  answerReferenceName,
  answerReferenceRanges,
  answerReuseReference,
} from './referenceCommands.ts';
import * as referenceMessages from './referenceMessages.ts';
import type { ReferenceService } from './references.ts';
import { answerPrepareRename, answerRename } from './rename.ts';
import type { SettingsStore } from './settings.ts';
import { answerSignatureHelp } from './signatureHelp.ts';
import { answerSuppression } from './suppressionActions.ts';
import type { TypedPlaces } from './typedPlaces.ts';
import { answerEditTable, answerMakeTable, answerTableAsCsv } from './tables.ts';

/** Who is served: nothing is known of it before `initialize`. */
export interface Client {
  capabilities: InitializeParams['capabilities'];
  /** What our own client wants; others need not know of it. */
  options: ClientOptions;
}

/** What requests are answered from. */
export interface Served {
  readonly client: Client;
  readonly documents: DocumentStore;
  readonly settings: SettingsStore;
  readonly pageWikis: PageWikis;
  readonly diagnostics: DiagnosticService;
  readonly references: ReferenceService;
  readonly typed: TypedPlaces;
}

/** Answers the requests that come over a connection, one row each. */
export function answerRequests(connection: Connection, served: Served): void {
  answerReading(connection, served);
  answerReferenceRequests(connection, served);
  answerReferenceCommands(connection, served);
  answerWriting(connection, served);
  answerActionRequests(connection, served);
}

/** Features that show and move. */
function answerReading(connection: Connection, served: Served): void {
  const { client, documents, settings, diagnostics, pageWikis } = served;
  const answer = fromNewest(documents);
  connection.languages.diagnostics.on((params, token, to) => diagnostics.pull(params, token, to));
  connection.onHover(async (params, token) => {
    const { rules } = await settings.of(params.textDocument.uri);
    const snapshot = await documents.snapshot(params.textDocument.uri, token);
    return snapshot ? answerHover(params, snapshot, rules, client.options) : null;
  });
  connection.onDefinition(
    answer((params, snapshot) => {
      const { definition } = client.capabilities.textDocument ?? {};
      return answerDefinition(params, snapshot, Boolean(definition?.linkSupport));
    }),
  );
  connection.onReferences(answer(answerReferences));
  connection.onDocumentHighlight(answer(answerHighlights));
  connection.onDocumentSymbol(answer(answerDocumentSymbols));
  connection.onDocumentLinks(answer(answerDocumentLinks));
  connection.onFoldingRanges(answer(answerFoldingRanges));
  connection.onRequest(matchingEndMethod, answer(answerMatchingEnd));
  connection.onRequest(enclosingConstructsMethod, answer(answerEnclosingConstructs));
  connection.onRequest(importSiteMethod, ({ text }: ImportSiteParams) =>
    answerImportSite(text, pageWikis.wikis),
  );
  connection.onRequest(pageWikiMethod, ({ textDocument }: PageWikiParams) =>
    answerPageWiki(textDocument.uri, documents, pageWikis),
  );
}

/** The references of a page: hints, the list, and the way from one to the next. */
function answerReferenceRequests(connection: Connection, served: Served): void {
  const { documents, settings, references } = served;
  connection.languages.inlayHint.on((params, token) => references.hints(params, token));
  connection.languages.inlayHint.resolve((hint, token) => references.resolveHint(hint, token));
  connection.onRequest(referencesMethod, (params: ReferencesParams, token) =>
    references.list(params, token),
  );
  connection.onRequest(
    adjacentReferenceMethod,
    async (params: AdjacentReferenceParams, token: CancellationToken) => {
      const { rules } = await settings.of(params.textDocument.uri);
      const snapshot = await documents.snapshot(params.textDocument.uri, token);
      return snapshot ? answerAdjacentReference(params, snapshot, rules) : null;
    },
  );
}

/** What our own client's commands about references ask. */
function answerReferenceCommands(connection: Connection, { documents }: Served): void {
  const answer = fromNewest(documents);
  connection.onRequest(referenceMessages.referenceRangesMethod, answer(answerReferenceRanges));
  connection.onRequest(referenceMessages.reuseReferenceMethod, answer(answerReuseReference));
  connection.onRequest(referenceMessages.insertCitationMethod, answer(answerInsertCitation));
  connection.onRequest(referenceMessages.referenceNameMethod, answer(answerReferenceName));
}

/** Help with writing, and renaming. */
function answerWriting(connection: Connection, { client, documents, typed }: Served): void {
  const answer = fromNewest(documents);
  connection.onRequest(editingPlacesMethod, answer(answerEditingPlaces));
  connection.onRequest(pasteUrlMethod, answer(answerPasteUrl));
  connection.onPrepareRename(answer(answerPrepareRename));
  connection.onRenameRequest(
    answer((params, snapshot) =>
      answerRename(params, snapshot, client.capabilities.workspace ?? {}),
    ),
  );
  connection.onCompletion(async (params, token) => {
    const isTyped = typed.take(params.textDocument.uri, params.position);
    const snapshot = await documents.snapshot(params.textDocument.uri, token);
    return snapshot ? answerCompletion(params, snapshot, client.capabilities, isTyped) : null;
  });
  connection.onSignatureHelp(
    answer((params, snapshot) => answerSignatureHelp(params, snapshot, client.capabilities)),
  );
  connection.onRequest(editTableMethod, answer(answerEditTable));
  connection.onRequest(tableAsCsvMethod, answer(answerTableAsCsv));
  connection.onRequest(makeTableMethod, answer(answerMakeTable));
  connection.onCompletionResolve(async (item, token) => {
    const data = completionData(item);
    const snapshot = data && (await documents.snapshot(data.uri, token));
    return snapshot ? resolveCompletion(item, data, snapshot) : item;
  });
}

/** Fixes and refactorings. */
function answerActionRequests(connection: Connection, served: Served): void {
  const { client, documents, settings } = served;
  connection.onCodeAction(async (params, token) => {
    const snapshot = await documents.snapshot(params.textDocument.uri, token);
    const { rules } = await settings.of(params.textDocument.uri);
    if (!snapshot) return [];
    const turnsOffRules = client.options.turnsOffRules === true;
    return answerCodeActions(params, snapshot, rules, client.capabilities, turnsOffRules);
  });
  connection.onRequest(
    suppressionMethod,
    async (params: SuppressionParams, token: CancellationToken) => {
      const { rules } = await settings.of(params.textDocument.uri);
      const snapshot = await documents.snapshot(params.textDocument.uri, token);
      return snapshot ? answerSuppression(params, snapshot, rules) : null;
    },
  );
  connection.onCodeActionResolve(async (action, token) => {
    const data = refactoringData(action);
    if (!data) return action;
    const snapshot = await documents.snapshot(data.uri, token);
    return resolveRefactoring(action, data, snapshot);
  });
}

/** Answers from the newest state of the document; of a document that is not open there is nothing to say. */
function fromNewest(documents: DocumentStore) {
  return <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
      handler: (params: Params, snapshot: Snapshot) => Result,
    ): ((params: Params, token: CancellationToken) => Promise<Result | null>) =>
    async (params, token) => {
      const snapshot = await documents.snapshot(params.textDocument.uri, token);
      return snapshot ? handler(params, snapshot) : null;
    };
}
