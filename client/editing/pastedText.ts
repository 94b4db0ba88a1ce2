import { DocumentDropOrPasteEditKind, type SnippetString, type WorkspaceEdit } from 'vscode';

/** What is written for something that was pasted or dropped. */
export interface PastedText {
  readonly title: string;
  readonly kind: DocumentDropOrPasteEditKind;
  /** In place of what is selected; empty where the edit does it all. */
  readonly insertText: string | SnippetString;
  readonly additionalEdit?: WorkspaceEdit;
}

const wikitext = DocumentDropOrPasteEditKind.Empty.append('wikitext');

/** What there is, as *Paste As…* and key bindings name it. */
export const pasteKinds = {
  /** `wikitext.address` */
  address: wikitext.append('address'),
  citation: wikitext.append('citation'),
  file: wikitext.append('file'),
  page: wikitext.append('page'),
};
