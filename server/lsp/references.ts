import {
  InlayHintKind,
  MarkupKind,
  type CancellationToken,
  type InlayHint,
  type InlayHintParams,
} from 'vscode-languageserver';
import type { Article } from '../article/article.ts';
import type { ReferenceNode } from '../references/cites.ts';
import { citationText } from '../features/symbols/citationText.ts';
import { diagnoseInSteps, type RuleSettings } from '../features/diagnose/diagnose.ts';
import { hoverReference } from '../features/hover/hover.ts';
import { listReferences, renderedReferences } from '../features/symbols/listReferences.ts';
import { parameterHints } from '../features/completion/parameterHints.ts';
import { referenceHints } from '../features/symbols/referenceHints.ts';
import { referenceProblems } from '../features/diagnose/referenceProblems.ts';
import type { DocumentStore, Snapshot } from './documentStore.ts';
import { inSlices, slice } from './inSlices.ts';
import type { ReferenceList, ReferencesParams, ReferencesResult } from './messages.ts';
import { toRange, toTextRange } from './positions.ts';
import type { SettingsStore } from './settings.ts';

/** What an inlay hint carries until its tooltip is asked for. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  /** UTF-16 offset of the reference. */
  readonly start: number;
}

/** The references of a page: the list for our own view, and the numbers behind them in the text. */
export class ReferenceService {
  constructor(
    private readonly documents: DocumentStore,
    private readonly settings: SettingsStore,
    private readonly platform: { readonly pause: () => Promise<void> },
  ) {}

  /** Every reference of a page, as its reader meets them. */
  async list(
    { textDocument: { uri } }: ReferencesParams,
    token: CancellationToken,
  ): Promise<ReferencesResult> {
    const { rules } = await this.settings.of(uri);
    let article: Article | undefined;
    let waiting: ReferenceNode[] = [];
    for (;;) {
      const snapshot = await this.documents.snapshot(uri, token);
      if (!snapshot) return null;
      if (snapshot.article !== article) {
        article = snapshot.article;
        waiting = renderedReferences(article);
      }
      renderSome(article, waiting);
      if (waiting.length > 0) await this.platform.pause();
      else if (await this.isDiagnosed(snapshot, rules, token))
        return referenceList(snapshot, rules);
    }
  }

  /** Finds the faults of a page in slices. @returns false where the page changed meanwhile */
  private async isDiagnosed(
    snapshot: Snapshot,
    rules: RuleSettings,
    token: CancellationToken,
  ): Promise<boolean> {
    const wanted = () => this.documents.isCurrent(snapshot) && !token.isCancellationRequested;
    const steps = diagnoseInSteps(snapshot.article, rules);
    return (await inSlices(steps, this.platform.pause, wanted)) !== undefined;
  }

  /** The numbers behind the references of a range, whose tooltips come later, and what positions mean. */
  async hints(
    { textDocument: { uri }, range }: InlayHintParams,
    token: CancellationToken,
  ): Promise<InlayHint[]> {
    const settings = await this.settings.of(uri);
    if (!settings.referenceHints && !settings.parameterHints) return [];
    const snapshot = await this.documents.snapshot(uri, token);
    if (!snapshot) return [];
    const { document, article } = snapshot;
    const wanted = toTextRange(range, document);
    const hints: InlayHint[] = [];
    for (const { offset, label } of settings.parameterHints
      ? parameterHints(article, wanted)
      : []) {
      const position = document.positionAt(offset);
      hints.push({ position, label, kind: InlayHintKind.Parameter, paddingRight: true });
    }
    for (const hint of settings.referenceHints ? referenceHints(article, wanted) : []) {
      const { offset, label, start } = hint;
      hints.push({
        position: document.positionAt(offset),
        label,
        paddingLeft: true,
        // White space behind the reference is room enough.
        paddingRight: /\S/.test(article.page.slice(offset, offset + 1)),
        data: { uri, version: document.version, start } satisfies HintData,
      });
    }
    return hints;
  }

  /** Adds the citation; to a hint of a text that is gone by now, nothing. */
  async resolveHint(hint: InlayHint, token: CancellationToken): Promise<InlayHint> {
    const data = hint.data as HintData | undefined;
    const snapshot = data && (await this.documents.snapshot(data.uri, token));
    if (!snapshot || snapshot.document.version !== data.version) return hint;
    const found = hoverReference(snapshot.article, data.start);
    if (!found) return hint;
    const value = found.blocks.join('\n\n');
    return { ...hint, tooltip: { kind: MarkupKind.Markdown, value } };
  }
}

/** Renders the last of the references that wait, for one slice of time; what is rendered is remembered. */
function renderSome(article: Article, waiting: ReferenceNode[]): void {
  const until = performance.now() + slice;
  while (waiting.length > 0 && performance.now() < until) citationText(article, waiting.pop()!);
}

function referenceList({ document, article }: Snapshot, rules: RuleSettings): ReferenceList {
  const groups = listReferences(article, referenceProblems(article, rules));
  return {
    version: document.version,
    groups: groups.map(({ name, notes }) => ({
      name,
      notes: notes.map(({ places, ...note }) => ({
        ...note,
        places: places.map(({ opening, defines, problems, ...range }) => ({
          range: toRange(range, document),
          opening: toRange(opening, document),
          defines,
          problems,
        })),
      })),
    })),
  };
}
