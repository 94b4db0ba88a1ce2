import { DocumentDropOrPasteEditKind, type SnippetString, type WorkspaceEdit } from 'vscode';

/** What is written for something that was pasted or dropped. */
export interface PastedText {
  readonly title: string;
  readonly kind: DocumentDropOrPasteEditKind;
  /** In place of what is selected; empty where the edit does it all. */
  readonly insertText: string | SnippetString;
  readonly additionalEdit?: WorkspaceEdit;
}

const own = DocumentDropOrPasteEditKind.Text.append('wikiwright');

/** What there is, as *Paste As…* and key bindings name it: `text.wikiwright.link`. */
export const pasteKinds = {
  link: own.append('link'),
  citation: own.append('citation'),
  file: own.append('file'),
  page: own.append('page'),
};
