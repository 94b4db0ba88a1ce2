/** The extension's entry: starts the language server and offers its commands. */
import { commands, type ExtensionContext, type LanguageStatusItem, window } from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClient } from 'vscode-languageclient/node';

import { adjacentReferenceCommands } from './adjacentReference.ts';
import { applyFix, applyFixCommand } from './applyFix.ts';
import { constructsAround } from './constructsAround.ts';
import { noticeStop } from './crashHandler.ts';
import { registerEditing } from './editing/registerEditing.ts';
import { explainCodeCommand } from './explainCode.ts';
import { createLanguageClient } from './languageClient.ts';
import { matchingEndCommand } from './matchingEnd.ts';
import { watchProjectFiles } from './projectFile.ts';
import { StatusItem } from './statusItem.ts';
import { suppressProblemCommand } from './suppressProblem.ts';
import { TypingAids } from './typing/typingAids.ts';
import { DimReferences } from './references/dimReferences.ts';
import { ReferencesView } from './references/referencesView.ts';
import { referenceCommands } from './references/referenceCommands.ts';
import { registerTables } from './tables/registerTables.ts';
import { chooseWikiCommands } from './wikis/chooseWiki.ts';
import { importWikiSettings } from './wikis/importWikiSettings.ts';
import { PageWikiItem } from './wikis/pageWikiItem.ts';
import { WaitingDiagnostics } from './waitingDiagnostics.ts';

/** What `activate` gives to other extensions. */
export interface WikiwrightApi {
  /** The connection to the language server. */
  readonly client: LanguageClient;
  /** The view of the references of a page. */
  readonly references: ReferencesView;
  /** What stands beside the language name. */
  readonly status: LanguageStatusItem;
  /** What says which wiki the page in front belongs to. */
  readonly pageWiki: LanguageStatusItem;
  /** How references look in the text. */
  readonly dimReferences: DimReferences;
}

let client: LanguageClient | undefined;

/** Called by VS Code when the first wikitext document is opened. */
export async function activate(context: ExtensionContext): Promise<WikiwrightApi> {
  const output = window.createOutputChannel('Wikiwright', { log: true });
  const waiting = new WaitingDiagnostics({
    askAgain: () => started.getFeature(DocumentDiagnosticRequest.method)?.refresh(),
    constructsAround: (document, positions) => constructsAround(started, document, positions),
  });
  const started: LanguageClient = createLanguageClient(context, output, waiting);
  client = started;
  const references = new ReferencesView(started);
  const status = new StatusItem(started);
  const pageWiki = new PageWikiItem(started);
  const dimReferences = new DimReferences(started);
  context.subscriptions.push(
    output,
    waiting,
    new TypingAids(),
    status,
    noticeStop(started),
    references,
    dimReferences,
    commands.registerCommand('wikiwright.restartServer', () => restart(started)),
    commands.registerCommand('wikiwright.showOutput', () => {
      output.show();
    }),
    ...adjacentReferenceCommands(started),
    suppressProblemCommand(started),
    referenceCommands(started, references),
    explainCodeCommand(context.extensionUri),
    pageWiki,
    ...chooseWikiCommands(),
    importWikiSettings(started),
    watchProjectFiles(() => void tellOfProjects(started).then(() => pageWiki.update())),
    matchingEndCommand(started),
    ...registerTables(started),
    registerEditing(started),
    commands.registerCommand(applyFixCommand, applyFix),
  );
  // Commands and status stay where the server cannot be started, so that it can be tried again.
  await started.start().catch((error: unknown) => {
    output.error(String(error));
  });
  return {
    client: started,
    references,
    dimReferences,
    status: status.item,
    pageWiki: pageWiki.item,
  };
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** Stops the server where it runs, and starts it; a server that hangs is given up on. */
async function restart(started: LanguageClient): Promise<void> {
  if (started.needsStop()) await started.stop();
  await started.start();
}

/** The server asks anew for the settings of each page, and gets what its project's file says with them. */
async function tellOfProjects(started: LanguageClient): Promise<void> {
  if (!started.isRunning()) return;
  await started.sendNotification('workspace/didChangeConfiguration', { settings: null });
}
