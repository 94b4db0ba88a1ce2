import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  type CompletionMiddleware,
  type ConfigurationMiddleware,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
  vsdiag,
} from 'vscode-languageclient/node';

import type { ClientOptions } from '../server/lsp/messages.ts';
import { applyFixCommand } from './applyFix.ts';
import { createCrashHandler } from './crashHandler.ts';
import { explainCommand } from './explainCode.ts';
// A keystroke leaves little behind: a larger space for it, in MB, only makes the process larger.
import nodeOptions from './nodeOptions.json';
import { readProject } from './projectFile.ts';

import type { WaitingDiagnostics } from './waitingDiagnostics.ts';

/** Where a debugger finds the server when the extension runs in the Extension Development Host. */
const inspectorPort = 6009;

/**
 * Prepares the connection to the server in `dist/server.js`, which runs in a process of its own.
 *
 * @param waiting holds back what is reported of what is just being typed
 * @param output gets what the server logs and, at log level Trace, the messages exchanged.
 */
export function createLanguageClient(
  context: ExtensionContext,
  output: LogOutputChannel,
  waiting: WaitingDiagnostics,
): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc, options: { execArgv: nodeOptions } };
  const debug = { ...run, options: { execArgv: [...nodeOptions, `--inspect=${inspectorPort}`] } };
  const serverOptions: ServerOptions = { run, debug };
  return new LanguageClient(
    'wikiwright',
    'Wikiwright',
    serverOptions,
    clientOptions(output, waiting),
  );
}

function clientOptions(
  output: LogOutputChannel,
  waiting: WaitingDiagnostics,
): LanguageClientOptions {
  return {
    // Every scheme: pages come from disk, from remote machines, from wikis, or are not yet saved.
    documentSelector: [{ language: 'wikitext' }],
    initializationOptions: {
      status: true,
      fixCommand: applyFixCommand,
      explainCommand,
      showsProblems: true,
      turnsOffRules: true,
    } satisfies ClientOptions,
    markdown: { isTrusted: { enabledCommands: [applyFixCommand] } },
    outputChannel: output,
    traceOutputChannel: output,
    errorHandler: createCrashHandler(),
    // The failure is logged and shown by whoever waits for the start; trying again would not help.
    initializationFailedHandler: () => false,
    diagnosticPullOptions: { onChange: true },
    middleware: {
      workspace: { configuration: withProjects },
      provideCompletionItem: asComplete,
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri;
        // The committed side of a comparison cannot be mended, so it lists no problems.
        if (uri.scheme === 'git')
          return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
        const report = await next(document, previousResultId, token);
        if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
        return { ...report, items: await waiting.shown(document, report.items, token) };
      },
    },
  };
}

/**
 * Gives a list that may get longer as one that does not. VS Code goes on to offer the former, and to take
 * Enter for it, until the answer about the next letter comes, which may be after Enter. Of the latter it
 * drops what does not fit that letter, and asks anew where nothing is left.
 */
const asComplete: NonNullable<CompletionMiddleware['provideCompletionItem']> = async (
  document,
  position,
  context,
  token,
  next,
) => {
  const found = await next(document, position, context, token);
  return found && 'items' in found ? found.items : found;
};

/** Adds to the settings of a page what its project's file says. */
const withProjects: NonNullable<ConfigurationMiddleware['configuration']> = async (
  params,
  token,
  next,
) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) return answers;
  return Promise.all(
    answers.map(async (answer: unknown, index) => {
      const { scopeUri, section } = params.items[index] ?? {};
      if (section !== 'wikiwright' || !scopeUri) return answer;
      const project = await readProject(Uri.parse(scopeUri));
      return project ? { ...(answer as object | null), project } : answer;
    }),
  );
};
