import {
  type CancellationToken,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import type { Hover, HoverParams, LanguageClient } from 'vscode-languageclient/node';

import type { ReferenceList } from '../server/lsp/messages.ts';
import {
  buildElements,
  type GroupElement,
  mainPlace,
  type PlaceElement,
  placeAt,
  problemsOf,
  type ReferenceElement,
} from './referenceElements.ts';
import { type Page, toStretch, tooltip, treeItem } from './referenceItems.ts';

interface ShownPage extends Page {
  readonly groups: readonly GroupElement[];
}

/** The references of one state of a page as a tree: groups, their notes, and the places of each. */
export class ReferencesTree implements TreeDataProvider<ReferenceElement> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private page: ShownPage | undefined;

  constructor(private readonly client: LanguageClient) {}

  /** The groups that are shown. */
  get groups(): readonly GroupElement[] {
    return this.page?.groups ?? [];
  }

  /** Shows the references of a page, or nothing. */
  show(page: { readonly document: TextDocument; readonly list: ReferenceList } | undefined): void {
    this.page = page && shownPage(page.document, page.list);
    this.changed.fire(undefined);
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

function shownPage(document: TextDocument, list: ReferenceList): ShownPage {
  const groups = buildElements(list, document.uri.toString());
  const stretches = groups
    .flatMap(({ children }) => children)
    .flatMap(({ note }) => note.places)
    .map(({ range }) => toStretch(range, document))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { document, groups, stretches };
}

function markdownOf(hover: Hover | null): string {
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}
