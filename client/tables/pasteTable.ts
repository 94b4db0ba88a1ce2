import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { makeTable } from './makeTable.ts';

/** By which settings and keybindings know a paste as a table. */
const pasteKind = DocumentDropOrPasteEditKind.Text.append('wikiwright', 'table');

/** Lets cells that are pasted into a page become a table. */
export function registerTablePaste(client: LanguageClient): Disposable {
  return languages.registerDocumentPasteEditProvider(
    { language: 'wikitext' },
    new TablePaste(client),
    { providedPasteEditKinds: [pasteKind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

/** Offers what was copied from a spreadsheet as a wikitext table; the editor offers it as it is as well. */
export class TablePaste implements DocumentPasteEditProvider {
  constructor(private readonly client: LanguageClient) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    clipboard: DataTransfer,
    { only }: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (!range || ranges.length > 1 || (only && !only.contains(pasteKind))) return undefined;
    if (!this.client.isRunning()) return undefined;
    const html = (await clipboard.get('text/html')?.asString()) ?? '';
    const text = (await clipboard.get('text/plain')?.asString()) ?? '';
    if (!mayHoldCells(html, text) || token.isCancellationRequested) return undefined;
    const source = { kind: 'clipboard', html, text } as const;
    const made = await makeTable(this.client, document, range, source);
    if (!made || 'refusal' in made) return undefined;
    return [new DocumentPasteEdit(made.text, 'Paste as Wikitext Table', pasteKind)];
  }
}

/** Whether it is worth asking the server, for most of what is pasted is no table. */
function mayHoldCells(html: string, text: string): boolean {
  return /<table[\s>]/i.test(html) || /\t[^\n]*\n[^\n]*\t/.test(text);
}
