import {
  TextDocumentSyncKind,
  type ClientCapabilities,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActionKinds } from './codeActions.ts';
import { completionTriggers } from './completion.ts';
import { signatureTriggers } from './signatureHelp.ts';

/** What the server does for a client. */
export function serverCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: {
      identifier: 'wikiwright',
      interFileDependencies: false,
      workspaceDiagnostics: false,
      workDoneProgress: true,
    },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Wikiwright' },
    foldingRangeProvider: true,
    documentLinkProvider: {},
    inlayHintProvider: { resolveProvider: true },
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    signatureHelpProvider: {
      triggerCharacters: [...signatureTriggers],
      retriggerCharacters: [...signatureTriggers],
    },
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: true },
  };
}
