/** Our own messages about the wiki of a page, shared by server and client. */
import type { TextDocumentIdentifier } from 'vscode-languageserver';

import type { PageKind } from '../wikis/pageKinds.ts';

/** Request: the wiki that a page is taken for, and what kind of page it is there. */
export const pageWikiMethod = 'wikiwright/pageWiki';

export interface PageWikiParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface PageWikiResult {
  /** Its host, or what else it is called. */
  readonly wiki: string;
  readonly kind: PageKind;
  /** What tells: the project's file, a setting, the page's address, what it holds, or nothing. */
  readonly source: 'project' | 'setting' | 'address' | 'page' | 'nothing';
}
