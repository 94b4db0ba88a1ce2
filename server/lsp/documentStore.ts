import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { Article, Block } from '../article/article.ts';
import type { ArticleBuilder } from '../article/articleBuilder.ts';
import { emptyArticle, startEdit } from '../article/editArticle.ts';
import type { Site } from '../wikis/site.ts';
import { PageText } from '../text/pageText.ts';
import type { TextEdit } from '../text/range.ts';
import { PageDocument } from './pageDocument.ts';
import { toTextRange } from './positions.ts';
import { combineEdits, type ChangedStretch } from './combineEdits.ts';
import { slice } from './inSlices.ts';
import { SpareFacts } from './spareFacts.ts';

/** A document in one version, with its article. */
export interface Snapshot {
  readonly document: PageDocument;
  readonly article: Article;
}

interface OpenDocument {
  document: PageDocument;
  /** The newest state that was read to its end. */
  base: Article;
  /** What changed since `base`; undefined where nothing has. */
  pending: ChangedStretch | undefined;
  builder: ArticleBuilder | undefined;
  /** Ends when the messages that wait have had their turn; nothing is read before. */
  turn?: Promise<void> | undefined;
  /** What was read of the page and does not stand in `base`, by its text. */
  readonly spare: SpareFacts;
}

/**
 * The open documents and their articles. A change costs nothing until somebody asks; then only what
 * changed is parsed, in slices between which newer requests get their turn.
 */
export class DocumentStore {
  private readonly open = new Map<string, OpenDocument>();
  /** Why nothing is answered, while that is so. */
  private refusal: ResponseError | undefined = new ResponseError(
    ErrorCodes.ServerNotInitialized,
    'The server was not initialized.',
  );

  /**
   * @param site the site as it ships
   * @param siteOf the site of a document, with what its settings add
   * @param pause lets waiting messages in, and resolves after them
   */
  constructor(
    private readonly site: Site,
    private readonly siteOf: (uri: string) => Promise<Site>,
    private readonly pause: () => Promise<void>,
  ) {}

  get uris(): string[] {
    return [...this.open.keys()];
  }

  /** Documents are read from now on. */
  serve(): void {
    this.refusal = undefined;
  }

  /** Whoever asks from now on, or waits, gets an error, as LSP wants it after `shutdown`. */
  shutDown(): void {
    this.refusal = new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    this.open.clear();
  }

  add(uri: string, version: number, text: string): void {
    const document = new PageDocument(uri, version, PageText.of(text));
    this.open.set(uri, { document, ...unread(document, this.site) });
  }

  /**
   * Applies a change notification. What no client may send is left out, for one change that is
   * applied at the wrong place spoils the whole document.
   * @returns what is wrong with it, in words, if anything
   */
  change(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): string | undefined {
    const entry = this.open.get(uri);
    if (!entry) return 'it is not open, so the change was dropped';
    if (!Array.isArray(changes) || !changes.every(isChange)) {
      return 'the change is no change, and was dropped';
    }
    // Messages keep their order whatever the client counts, so the change is applied all the same.
    const late = version <= entry.document.version;
    this.apply(entry, version, changes);
    return late ? 'its versions do not increase' : undefined;
  }

  private apply(
    entry: OpenDocument,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): void {
    this.abandon(entry);
    entry.builder = undefined;
    for (const change of changes) {
      const edit = editOf(change, entry.document);
      const { start, end, newText } = edit;
      entry.pending = combineEdits(entry.pending, { start, end, length: newText.length });
      entry.document = entry.document.edit(edit, version);
    }
    // A change of nothing still counts as a version.
    if (changes.length === 0) {
      entry.document = new PageDocument(entry.document.uri, version, entry.document.page);
    }
  }

  remove(uri: string): void {
    this.open.delete(uri);
  }

  /**
   * The newest state of a document.
   * @param tell is told now and then how much of the page is known, from 0 to 1
   * @returns undefined for a document that is not open
   * @throws {ResponseError} RequestCancelled, where the client no longer wants the answer;
   *   ServerNotInitialized or InvalidRequest, where it comes too early or too late
   */
  async snapshot(
    uri: string,
    token: CancellationToken,
    tell?: (share: number) => void,
  ): Promise<Snapshot | undefined> {
    this.refuse();
    const site = this.open.has(uri) ? await this.siteOf(uri) : this.site;
    for (let entry = this.open.get(uri); entry; entry = this.open.get(uri)) {
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      }
      if (entry.base.site !== site) Object.assign(entry, unread(entry.document, site));
      const article = this.readOn(entry);
      if (article) return { document: entry.document, article };
      tell?.(entry.builder?.share ?? 0);
      await this.nextTurn(entry);
      this.refuse();
    }
    return undefined;
  }

  /** Whether a state that was asked for is still the newest one of its document. */
  isCurrent({ document, article }: Snapshot): boolean {
    const entry = this.open.get(document.uri);
    return entry?.document === document && entry.base === article && !entry.pending;
  }

  /** However many requests wait for a page, it is read for one slice between two turns. */
  private nextTurn(entry: OpenDocument): Promise<void> {
    entry.turn ??= this.pause().then(() => {
      entry.turn = undefined;
    });
    return entry.turn;
  }

  private refuse(): void {
    if (this.refusal) throw this.refusal;
  }

  /** Reads for one slice of time. */
  private readOn(entry: OpenDocument): Article | undefined {
    const { base, pending, document, spare } = entry;
    if (!pending) return base;
    if (entry.turn) return undefined;
    const { page } = document;
    entry.builder ??= startEdit(base, inText(pending, page), spare, page);
    const { builder } = entry;
    const until = performance.now() + slice;
    while (!builder.done && performance.now() < until) builder.readBlock();
    if (!builder.done) return undefined;
    entry.base = builder.finish();
    keepLost(spare, builder.lost, pending, page);
    entry.pending = undefined;
    entry.builder = undefined;
    return entry.base;
  }

  /** What was read of a state that is out of date serves the next one. */
  private abandon({ builder, spare, document }: OpenDocument): void {
    if (builder) spare.keep(builder.read, document.page.length);
  }
}

/** The state of a document of which nothing has been read. */
function unread({ page }: PageDocument, site: Site): Omit<OpenDocument, 'document'> {
  const pending = { start: 0, end: 0, length: page.length };
  return { base: emptyArticle(site), pending, builder: undefined, spare: new SpareFacts() };
}

/**
 * What an edit took in without a change of its own, as `<!--` does, is there again when that closes;
 * what it changed, when it is undone.
 */
function keepLost(
  spare: SpareFacts,
  lost: readonly Block[],
  { start, end }: ChangedStretch,
  { length }: PageText,
): void {
  // The page's first block alone may be a redirect, so it is no other block's equal.
  const blocks = lost.filter((block) => block.start > 0);
  const isTouched = (block: Block) => block.end >= start && block.start <= end;
  spare.keepReplaced(blocks.filter(isTouched));
  spare.keep(
    blocks.filter((block) => !isTouched(block)),
    length,
  );
}

/** Whether a change is what LSP says, for not every client is sound. */
function isChange(change: unknown): boolean {
  const { text, range } = (change ?? {}) as { text?: unknown; range?: Partial<Range> | null };
  if (typeof text !== 'string') return false;
  return range === undefined || (isPosition(range?.start) && isPosition(range?.end));
}

function isPosition(position: unknown): boolean {
  const { line, character } = (position ?? {}) as Partial<Record<string, unknown>>;
  return Number.isInteger(line) && Number.isInteger(character);
}

function editOf(change: TextDocumentContentChangeEvent, document: PageDocument): TextEdit {
  const newText = change.text;
  // Where messages are cloned and not written as JSON, as between a page and its worker, it may be undefined.
  const { range } = change as { readonly range?: Range };
  if (!range) return { start: 0, end: document.page.length, newText };
  return { ...toTextRange(range, document), newText };
}

function inText({ start, end, length }: ChangedStretch, page: PageText): TextEdit {
  return { start, end, newText: page.slice(start, start + length) };
}
