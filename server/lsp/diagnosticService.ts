import {
  CancellationTokenSource,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Severity } from '../problems/finding.ts';
import {
  diagnoseInSteps,
  type Diagnosis,
  type RuleSettings,
} from '../features/diagnose/diagnose.ts';
import { shownDiagnoses } from '../features/hover/shownDiagnoses.ts';
import type { DocumentStore, Snapshot } from './documentStore.ts';
import type { StatusParams } from './messages.ts';
import { inSlices } from './inSlices.ts';
import { toRange } from './positions.ts';
import type { SettingsStore } from './settings.ts';
import { WorkProgress } from './workProgress.ts';

/** Pushes wait this long, in ms, for the next keystroke. */
const rest = 20;

/** Work longer than this, in ms, is shown as such. */
const noticed = 150;

/** Diagnostics, pulled by clients that can and pushed to those that cannot. */
export class DiagnosticService {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Ends the push that is being made for a document. */
  private readonly pushing = new Map<string, CancellationTokenSource>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: DocumentStore,
    private readonly settings: SettingsStore,
    private readonly platform: { readonly pause: () => Promise<void> },
    private readonly explanation: (code: string) => string | undefined,
    private readonly capabilities: () => ClientCapabilities,
    private readonly tellStatus: (status: StatusParams) => void,
  ) {}

  /** @param given where the client wants to be told of the progress, if it does */
  async pull(
    { textDocument }: DocumentDiagnosticParams,
    token: CancellationToken,
    given?: WorkDoneProgressReporter,
  ): Promise<DocumentDiagnosticReport> {
    const items = await this.diagnostics(textDocument.uri, token, given);
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    if (this.canPull()) return;
    this.stopPush(uri);
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
    this.stopPush(uri);
    if (!this.canPull()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Nothing is sent from now on. */
  shutDown(): void {
    for (const uri of [...this.waiting.keys(), ...this.pushing.keys()]) this.stopPush(uri);
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

  /** What was begun for an older state is given up; the newer one will say it better. */
  private stopPush(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.pushing.get(uri)?.cancel();
    this.pushing.delete(uri);
  }

  private async push(uri: string): Promise<void> {
    this.waiting.delete(uri);
    const source = new CancellationTokenSource();
    this.pushing.set(uri, source);
    try {
      const diagnostics = await this.diagnostics(uri, source.token);
      if (diagnostics) await this.connection.sendDiagnostics({ uri, diagnostics });
    } catch (error) {
      if (!source.token.isCancellationRequested) throw error;
    } finally {
      if (this.pushing.get(uri) === source) this.pushing.delete(uri);
      source.dispose();
    }
  }

  private async diagnostics(
    uri: string,
    token: CancellationToken,
    given?: WorkDoneProgressReporter,
  ): Promise<Diagnostic[] | undefined> {
    let isTold = false;
    const busy = setTimeout(() => {
      isTold = true;
      this.tellStatus({ work: 'Reading the page' });
    }, noticed);
    const shows = this.capabilities().window?.workDoneProgress === true;
    const progress = new WorkProgress(this.connection, given, shows);
    try {
      const { rules } = await this.settings.of(uri);
      const newest = await this.newestDiagnoses(uri, rules, token, progress);
      if (!newest) return undefined;
      return shownDiagnoses(newest.diagnoses).map((diagnosis) =>
        this.diagnostic(diagnosis, newest),
      );
    } finally {
      progress.end();
      clearTimeout(busy);
      if (isTold) this.tellStatus({});
    }
  }

  /** The faults of the newest state, found in slices; begun anew where the page changes meanwhile. */
  private async newestDiagnoses(
    uri: string,
    rules: RuleSettings,
    token: CancellationToken,
    progress: WorkProgress,
  ): Promise<(Snapshot & { readonly diagnoses: readonly Diagnosis[] }) | undefined> {
    for (;;) {
      const snapshot = await this.documents.snapshot(uri, token, (share) => progress.report(share));
      if (!snapshot) return undefined;
      const diagnoses = await inSlices(
        diagnoseInSteps(snapshot.article, rules),
        this.platform.pause,
        () => this.documents.isCurrent(snapshot) && !token.isCancellationRequested,
      );
      if (diagnoses) return { ...snapshot, diagnoses };
    }
  }

  private diagnostic(diagnosis: Diagnosis, { document }: Snapshot): Diagnostic {
    const { code, message, related } = diagnosis;
    const href = this.explanation(code);
    const relatedInformation = related.slice(0, mostRelated).map((place) => ({
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

/** A group without a list has as many places as it has notes, and nobody goes through more. */
const mostRelated = 100;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
