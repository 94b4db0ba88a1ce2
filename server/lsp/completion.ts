import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import {
  completeCitations,
  describeCitationParameter,
} from '../features/completion/completeCitations.ts';
import {
  completeReferences,
  describeCompletion,
} from '../features/completion/completeReferences.ts';
import type { Completion } from '../features/completion/completion.ts';
import type { Snapshot } from './documentStore.ts';
import { toRange } from './positions.ts';

/** What begins a construct, a parameter or a value: `{{`, `[[`, `<ref`, `{{r|`, `name="`, `[[#`, `</`. */
export const completionTriggers: readonly string[] = '{[<|=#:"/'.split('');

/** What an offered name, source or parameter keeps until its description is asked for. */
export interface CompletionData {
  readonly uri: string;
  /** The cursor, as an offset in the text at that time. */
  readonly offset: number;
  readonly id: string;
}

/**
 * What could be written at a position, the likeliest first; the citations come later.
 * @param typed the position is where something has just been typed, which makes many clients ask by
 *   themselves as if the user had asked
 */
export function answerCompletion(
  params: CompletionParams,
  snapshot: Snapshot,
  capabilities: ClientCapabilities,
  typed: boolean,
): CompletionItem[] | CompletionList | null {
  const { document, article } = snapshot;
  const offset = document.offsetAt(params.position);
  const { triggerKind = CompletionTriggerKind.Invoked } = params.context ?? {};
  const asked = triggerKind === CompletionTriggerKind.Invoked && !typed;
  const found =
    completeReferences(article, offset) ?? completeCitations(article, offset, new Date(), asked);
  if (!found) return null;
  const items = completionItems(found, offset, snapshot, capabilities);
  // Templates are offered again once their names have begun.
  const isIncomplete = found.some(({ kind, untilTyped }) => kind === 'template' && untilTyped);
  return isIncomplete ? { isIncomplete, items } : items;
}

/**
 * The filter of what is offered until something is typed: nothing that is typed fits it, so the editor drops
 * it at the next key by itself. An editor that has to ask again goes on to offer it until the answer comes,
 * and that may be after Enter.
 */
const untypable = '\u2060';

function completionItems(
  found: readonly Completion[],
  offset: number,
  { document }: Snapshot,
  { textDocument }: ClientCapabilities,
): CompletionItem[] {
  const snippets = textDocument?.completion?.completionItem?.snippetSupport ?? false;
  const offered = snippets ? [...found, ...wholeWords(found)] : found;
  return offered.map((completion, index) => {
    const { kind, label, detail, newText, snippet, id } = completion;
    const usesSnippet = snippets && snippet !== undefined;
    return {
      label,
      kind: kinds[kind],
      filterText: filterText(completion, usesSnippet),
      sortText: String(index).padStart(5, '0'),
      textEdit: {
        range: toRange(completion, document),
        newText: usesSnippet ? snippet : newText,
      },
      ...(usesSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(detail && { detail, labelDetails: { description: detail } }),
      ...(id !== undefined && { data: { uri: document.uri, offset, id } satisfies CompletionData }),
    };
  });
}

function filterText({ kind, filter, untilTyped }: Completion, usesSnippet: boolean): string {
  if (untilTyped) return untypable;
  // What is typed in full matches the word alone best, so that Enter after it ends the line.
  return kind === 'template' && usesSnippet ? `${filter} |` : filter;
}

/**
 * The names alone of templates that are offered with their parameters: who types `{{cite book` and
 * presses Enter wants a new line.
 */
function wholeWords(completions: readonly Completion[]): Completion[] {
  return completions
    .filter(({ kind, snippet }) => kind === 'template' && snippet !== undefined)
    .map(({ kind, start, end, label, newText, detail, filter, untilTyped = false }) => {
      return { kind, start, end, label, newText, detail, filter, untilTyped };
    });
}

/** The names of one kind share one sign. */
const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  name: CompletionItemKind.Reference,
  group: CompletionItemKind.Module,
  value: CompletionItemKind.EnumMember,
  attribute: CompletionItemKind.Property,
  tag: CompletionItemKind.Keyword,
  source: CompletionItemKind.Value,
  template: CompletionItemKind.Function,
};

/** Adds the citation that an offered name or source stands for, or what a parameter holds; the item stays as it is where the page has gone on. */
export function resolveCompletion(
  item: CompletionItem,
  { id, offset }: CompletionData,
  { article }: Snapshot,
): CompletionItem {
  const value =
    describeCitationParameter(article, offset, id) ?? describeCompletion(article, offset, id);
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

/** The data that this server put into an item, if they are whole. */
export function completionData({ data }: CompletionItem): CompletionData | undefined {
  const { uri, offset, id } = (data ?? {}) as Partial<Record<keyof CompletionData, unknown>>;
  if (typeof uri !== 'string' || typeof offset !== 'number' || typeof id !== 'string') {
    return undefined;
  }
  return { uri, offset, id };
}
