import {
  type CancellationToken,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type PastedUrlAnswer,
  pasteUrlMethod,
  type PasteUrlParams,
  type PasteUrlResult,
} from '../../server/lsp/messages.ts';
import { type PastedText, pasteKinds } from './pastedText.ts';

/**
 * What the server makes of a pasted address: a link of the selected text, or a citation in an empty
 * reference; undefined where the address is to be pasted as it is.
 */
export async function pasteUrl(
  client: LanguageClient,
  document: TextDocument,
  ranges: readonly Range[],
  pasted: string,
  token: CancellationToken,
): Promise<PastedText | undefined> {
  const url = pasted.trim();
  if (!/^https?:\/\/\S+$/i.test(url) || !client.isRunning()) return undefined;
  const params: PasteUrlParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)),
    url,
  };
  const answers = await client.sendRequest<PasteUrlResult>(pasteUrlMethod, params, token);
  const [first] = answers ?? [];
  if (!answers || !first) return undefined;
  if (first.kind === 'link') return linkOf(document, answers);
  return answers.length === 1 ? citation(document, first) : undefined;
}

/** Each link is a snippet, so that nothing is left selected which the next key would replace. */
function linkOf(document: TextDocument, answers: readonly PastedUrlAnswer[]): PastedText {
  const edits = answers.map((answer) => {
    const range = toRange(answer);
    const link = answer.before + document.getText(range) + answer.after;
    const snippet = new SnippetString().appendText(link).appendTabstop(0);
    return SnippetTextEdit.replace(range, snippet);
  });
  return { title: 'Link Selected Text', kind: pasteKinds.link, ...editOf(document, edits) };
}

function citation(document: TextDocument, answer: PastedUrlAnswer): PastedText {
  const { before, after } = answer;
  const snippet = new SnippetString().appendText(before).appendTabstop(1).appendText(after);
  const edit = SnippetTextEdit.replace(toRange(answer), snippet);
  return { title: 'Insert Citation', kind: pasteKinds.citation, ...editOf(document, [edit]) };
}

function editOf(document: TextDocument, edits: readonly SnippetTextEdit[]) {
  const additionalEdit = new WorkspaceEdit();
  additionalEdit.set(document.uri, [...edits]);
  return { insertText: '', additionalEdit };
}

function toRange({ range: { start, end } }: PastedUrlAnswer): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
