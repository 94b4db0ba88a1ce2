import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { Article, Block } from '../article/article.ts';
import type { ArticleBuilder } from '../article/articleBuilder.ts';
import { emptyArticle, startEdit } from '../article/editArticle.ts';
import type { Site } from '../site/site.ts';
import type { TextEdit } from '../text/range.ts';
import { toTextRange } from './positions.ts';
import { combineEdits, type ChangedStretch } from './combineEdits.ts';
import { SpareFacts } from './spareFacts.ts';

/** A document in one version, with its article. Use both at once: the document changes in place. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly article: Article;
}

interface OpenDocument {
  readonly document: TextDocument;
  /** The newest state that was read to its end. */
  base: Article;
  /** What changed since `base`; undefined where nothing has. */
  pending: ChangedStretch | undefined;
  builder: ArticleBuilder | undefined;
  /** What was read of the page and does not stand in `base`, by its text. */
  readonly spare: SpareFacts;
}

/** How long, in ms, reading a page may keep other requests waiting. */
const slice = 12;

/**
 * The open documents and their articles. A change costs nothing until somebody asks; then only what
 * changed is parsed, in slices between which newer requests get their turn.
 */
export class DocumentStore {
  private readonly open = new Map<string, OpenDocument>();

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

  add(uri: string, languageId: string, version: number, text: string): void {
    const document = TextDocument.create(uri, languageId, version, text);
    this.open.set(uri, { document, ...unread(text, this.site) });
  }

  /** Applies a change notification; an unknown document is left alone. */
  change(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): boolean {
    const entry = this.open.get(uri);
    if (!entry) return false;
    this.abandon(entry);
    entry.builder = undefined;
    for (const change of changes) {
      entry.pending = combineEdits(entry.pending, stretchOf(change, entry.document));
      TextDocument.update(entry.document, [change], version);
    }
    if (changes.length === 0) TextDocument.update(entry.document, [], version);
    return true;
  }

  remove(uri: string): void {
    this.open.delete(uri);
  }

  /**
   * The newest state of a document.
   * @returns undefined for a document that is not open
   * @throws {ResponseError} RequestCancelled, where the client no longer wants the answer
   */
  async snapshot(uri: string, token: CancellationToken): Promise<Snapshot | undefined> {
    const site = this.open.has(uri) ? await this.siteOf(uri) : this.site;
    for (let entry = this.open.get(uri); entry; entry = this.open.get(uri)) {
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
      }
      if (entry.base.site !== site) Object.assign(entry, unread(entry.document.getText(), site));
      const article = this.readOn(entry);
      if (article) return { document: entry.document, article };
      await this.pause();
    }
    return undefined;
  }

  /** Reads for one slice of time. */
  private readOn(entry: OpenDocument): Article | undefined {
    const { base, pending, document, spare } = entry;
    if (!pending) return base;
    const text = document.getText();
    entry.builder ??= startEdit(base, inText(pending, text), spare.byText, text);
    const { builder } = entry;
    const until = performance.now() + slice;
    while (!builder.done && performance.now() < until) builder.readBlock();
    if (!builder.done) return undefined;
    entry.base = builder.finish();
    spare.keep(untouched(builder.lost, pending), text.length);
    entry.pending = undefined;
    entry.builder = undefined;
    return entry.base;
  }

  /** What was read of a state that is out of date serves the next one. */
  private abandon({ builder, spare, document }: OpenDocument): void {
    if (builder) spare.keep(builder.read, document.getText().length);
  }
}

/** The state of a document of which nothing has been read. */
function unread(text: string, site: Site): Omit<OpenDocument, 'document'> {
  const pending = { start: 0, end: 0, length: text.length };
  return { base: emptyArticle(site), pending, builder: undefined, spare: new SpareFacts() };
}

/** What an edit took in without a change of its own, as `<!--` does: it is there again when that closes. */
function untouched(blocks: readonly Block[], { start, end }: ChangedStretch): Block[] {
  // The page's first block alone may be a redirect, so it is no other block's equal.
  return blocks.filter((block) => block.start > 0 && (block.end < start || block.start > end));
}

function stretchOf(change: TextDocumentContentChangeEvent, document: TextDocument): ChangedStretch {
  const { length } = change.text;
  if (!('range' in change)) return { start: 0, end: document.getText().length, length };
  return { ...toTextRange(change.range, document), length };
}

function inText({ start, end, length }: ChangedStretch, text: string): TextEdit {
  return { start, end, newText: text.slice(start, start + length) };
}
