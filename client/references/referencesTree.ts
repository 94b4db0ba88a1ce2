import {
  type CancellationToken,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import type { Hover, HoverParams, LanguageClient } from 'vscode-languageclient/node';

import type { ReferenceList } from '../../server/lsp/messages.ts';
import { arrange, type ListOptions } from './listOptions.ts';
import {
  buildElements,
  type GroupElement,
  mainPlace,
  type NoteElement,
  type PlaceElement,
  placeAt,
  problemsOf,
  type ReferenceElement,
} from './referenceElements.ts';
import { type Page, toStretch, tooltip, treeItem } from './referenceItems.ts';

interface ShownPage extends Page {
  readonly list: ReferenceList;
  readonly groups: readonly GroupElement[];
}

/** The references of one state of a page as a tree: groups, their notes, and the places of each. */
export class ReferencesTree implements TreeDataProvider<ReferenceElement> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private page: ShownPage | undefined;
  private options: ListOptions = { filter: 'all', sort: 'number' };

  constructor(private readonly client: LanguageClient) {}

  /** The groups that are shown. */
  get groups(): readonly GroupElement[] {
    return this.page?.groups ?? [];
  }

  /** What is shown of which state of a page. */
  get list(): ReferenceList | undefined {
    return this.page?.list;
  }

  /** Shows the references of a page, or nothing. */
  show(page: { readonly document: TextDocument; readonly list: ReferenceList } | undefined): void {
    this.page = page && shownPage(page.document, page.list, this.options);
    this.changed.fire(undefined);
  }

  /** Shows other references of the same page, or in another order. */
  arrange(options: ListOptions): void {
    this.options = options;
    this.show(this.page);
  }

  /** The row of a note, which keeps its `id` from one state of the page to the next. */
  noteById(id: string): NoteElement | undefined {
    return this.groups.flatMap(({ children }) => children).find((note) => note.id === id);
  }

  /** The innermost place that a position of the page is in. */
  placeAt(position: {
    readonly line: number;
    readonly character: number;
  }): PlaceElement | undefined {
    return placeAt(this.groups, position);
  }

  getChildren(element?: ReferenceElement): ReferenceElement[] {
    if (!element) return [...this.groups];
    return element.kind === 'place' ? [] : [...element.children];
  }

  getParent(element: ReferenceElement): ReferenceElement | undefined {
    return element.kind === 'group' ? undefined : element.parent;
  }

  getTreeItem(element: ReferenceElement): TreeItem {
    // An element outlives its page where VS Code asks late.
    return this.page ? treeItem(element, this.page) : { id: element.id };
  }

  /** The tooltip of a note is rendered when the pointer rests on it. */
  async resolveTreeItem(
    item: TreeItem,
    element: ReferenceElement,
    token: CancellationToken,
  ): Promise<TreeItem> {
    const place = element.kind === 'note' ? mainPlace(element) : undefined;
    if (element.kind !== 'note' || !place || !this.page || !this.client.isRunning()) return item;
    const params: HoverParams = {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(this.page.document),
      position: place.place.range.start,
    };
    const hover = await this.client.sendRequest<Hover | null>('textDocument/hover', params, token);
    item.tooltip = tooltip(markdownOf(hover), problemsOf(element.note));
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

function shownPage(document: TextDocument, list: ReferenceList, options: ListOptions): ShownPage {
  const groups = buildElements(arrange(list, options), document.uri.toString());
  const stretches = list.groups
    .flatMap(({ notes }) => notes)
    .flatMap(({ places }) => places)
    .map(({ range }) => toStretch(range, document))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { document, list, groups, stretches };
}

function markdownOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}
