import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Severity } from '../diagnostics/finding.ts';
import { documentationAnchor } from '../diagnostics/documentation.ts';
import { diagnose, type Diagnosis } from '../features/diagnose.ts';
import { shownDiagnoses } from '../features/shownDiagnoses.ts';
import type { DocumentStore, Snapshot } from './documentStore.ts';
import type { StatusParams } from './messages.ts';
import { toRange } from './positions.ts';
import type { SettingsStore } from './settings.ts';

/** Pushes wait this long, in ms, for the next keystroke. */
const rest = 20;

/** Work longer than this, in ms, is shown as such. */
const noticed = 150;

/** Diagnostics, pulled by clients that can and pushed to those that cannot. */
export class DiagnosticService {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: DocumentStore,
    private readonly settings: SettingsStore,
    private readonly help: { readonly documentation: string | undefined },
    private readonly capabilities: () => ClientCapabilities,
    private readonly tellStatus: (status: StatusParams) => void,
  ) {}

  async pull(
    { textDocument }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const items = await this.diagnostics(textDocument.uri, token);
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    if (this.canPull()) return;
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(
      uri,
      setTimeout(() => {
        this.push(uri).catch((error: unknown) => {
          this.connection.console.error(`No diagnostics of ${uri}: ${String(error)}`);
        });
      }, rest),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    if (!this.canPull()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Nothing is sent from now on. */
  shutDown(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  /** The settings changed: what was said of every document may be wrong. */
  refreshAll(): void {
    if (this.canPull() && this.capabilities().workspace?.diagnostics?.refreshSupport) {
      this.connection.languages.diagnostics.refresh();
    } else for (const uri of this.documents.uris) this.changed(uri);
  }

  private canPull(): boolean {
    return this.capabilities().textDocument?.diagnostic !== undefined;
  }

  private async push(uri: string): Promise<void> {
    this.waiting.delete(uri);
    const diagnostics = await this.diagnostics(uri, never);
    // A newer state is on its way, and will say it better.
    if (diagnostics && !this.waiting.has(uri)) {
      await this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  private async diagnostics(
    uri: string,
    token: CancellationToken,
  ): Promise<Diagnostic[] | undefined> {
    let detail = 'Waiting for changes';
    const busy = setTimeout(
      () => this.tellStatus({ busy: true, detail: 'Reading the page' }),
      noticed,
    );
    try {
      const { rules } = await this.settings.of(uri);
      const snapshot = await this.documents.snapshot(uri, token);
      if (!snapshot) return undefined;
      const diagnoses = diagnose(snapshot.article, rules);
      detail = countProblems(diagnoses.length);
      return shownDiagnoses(diagnoses).map((diagnosis) => this.diagnostic(diagnosis, snapshot));
    } finally {
      clearTimeout(busy);
      this.tellStatus({ busy: false, detail });
    }
  }

  private diagnostic(diagnosis: Diagnosis, { document }: Snapshot): Diagnostic {
    const { code, message, related } = diagnosis;
    const { documentation } = this.help;
    const href = documentation && `${documentation}#${documentationAnchor(code)}`;
    const relatedInformation = related.map((place) => ({
      location: { uri: document.uri, range: toRange(place, document) },
      message: place.message,
    }));
    return {
      range: toRange(diagnosis, document),
      severity: severities[diagnosis.severity],
      code,
      ...(href && { codeDescription: { href } }),
      source: 'wikiwright',
      message,
      ...(related.length > 0 && { relatedInformation }),
    };
  }
}

function countProblems(count: number): string {
  if (count === 0) return 'No problems';
  return count === 1 ? '1 problem' : `${count} problems`;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
