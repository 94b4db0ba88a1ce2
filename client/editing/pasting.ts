import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  languages,
  type Position,
  type Range,
  type TextDocument,
  Uri,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { dropFiles } from './dropFiles.ts';
import { type PastedText, pasteKinds } from './pastedText.ts';
import { pasteUrl } from './pasteUrl.ts';

const addresses = 'text/uri-list';
const text = 'text/plain';

/** Makes wikitext of addresses and files that are pasted or dropped into a page. */
export function pasting(client: LanguageClient): Disposable {
  const provider = new WikitextPasting(client);
  const kinds = Object.values(pasteKinds);
  return Disposable.from(
    languages.registerDocumentPasteEditProvider({ language: 'wikitext' }, provider, {
      providedPasteEditKinds: kinds,
      pasteMimeTypes: [addresses, text],
    }),
    languages.registerDocumentDropEditProvider({ language: 'wikitext' }, provider, {
      providedDropEditKinds: kinds,
      dropMimeTypes: [addresses],
    }),
  );
}

/** What VS Code asks when something is pasted into a page or dropped onto it. */
export class WikitextPasting implements DocumentPasteEditProvider, DocumentDropEditProvider {
  constructor(private readonly client: LanguageClient) {}

  /** @param ranges what is selected */
  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const pasted = await this.pasted(document, ranges, transfer, token);
    if (!pasted || (context.only && !context.only.contains(pasted.kind))) return undefined;
    const edit = new DocumentPasteEdit(pasted.insertText, pasted.title, pasted.kind);
    if (pasted.additionalEdit) edit.additionalEdit = pasted.additionalEdit;
    return [edit];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
  ): Promise<DocumentDropEdit | undefined> {
    const uris = await urisIn(transfer);
    const dropped = await dropFiles(this.client, document, position, uris);
    if (!dropped) return undefined;
    const edit = new DocumentDropEdit(dropped.insertText, dropped.title, dropped.kind);
    if (dropped.additionalEdit) edit.additionalEdit = dropped.additionalEdit;
    return edit;
  }

  private async pasted(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    token: CancellationToken,
  ): Promise<PastedText | undefined> {
    const [range] = ranges;
    const uris = await urisIn(transfer);
    if (uris.length > 0 && ranges.length === 1 && range?.isEmpty) {
      const files = await dropFiles(this.client, document, range.start, uris);
      if (files) return files;
    }
    const written = await transfer.get(text)?.asString();
    return written ? pasteUrl(this.client, document, ranges, written, token) : undefined;
  }
}

/** The files that are transferred: a list of addresses, one a line, in which comments begin with `#`. */
async function urisIn(transfer: DataTransfer): Promise<Uri[]> {
  const list = (await transfer.get(addresses)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => Uri.parse(line));
}
