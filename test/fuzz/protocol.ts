/** What editors get: lines and characters instead of offsets, of which a line end has but one. */
import { ResponseError, type Position, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openArticle } from '../../server/article/editArticle.ts';
import {
  answerCompletion,
  completionData,
  resolveCompletion,
} from '../../server/lsp/completion.ts';
import { answerHover } from '../../server/lsp/hover.ts';
import * as navigation from '../../server/lsp/navigation.ts';
import { PageDocument } from '../../server/lsp/pageDocument.ts';
import * as commands from '../../server/lsp/referenceCommands.ts';
import { toProtocolEdit } from '../../server/lsp/positions.ts';
import { answerPrepareRename, answerRename } from '../../server/lsp/rename.ts';
import { answerSignatureHelp } from '../../server/lsp/signatureHelp.ts';
import { answerEditTable } from '../../server/lsp/tables.ts';
import type { Site } from '../../server/wikis/site.ts';
import { applyEdits } from '../../server/text/applyEdits.ts';
import { PageText } from '../../server/text/pageText.ts';
import type { TextEdit } from '../../server/text/range.ts';
import { Fault } from './fault.ts';

const uri = 'file:///page.wikitext';

/** An editor's own document, which says what lines and characters are. */
function editorsDocument(text: string): TextDocument {
  return TextDocument.create(uri, 'wikitext', 1, text);
}

function documentOf(text: string): PageDocument {
  return new PageDocument(uri, 1, PageText.of(text));
}

/** Whether edits do to a document what they do to its text: none may begin or end within a line end. */
export function checkProtocolEdits(name: string, edits: readonly TextEdit[], text: string): void {
  const document = documentOf(text);
  const written = edits.map((edit) => toProtocolEdit(edit, document));
  const changed = TextDocument.applyEdits(editorsDocument(text), written);
  if (changed === applyEdits(text, edits)) return;
  throw new Fault(`edits of ${name} within a line end`, { changed, edits });
}

/**
 * Whether every answer lies in the document, and is what LSP allows.
 * @param offsets where to ask
 * @throws {Fault} where one is not
 */
export function checkProtocol(text: string, site: Site, offsets: readonly number[]): void {
  const document = documentOf(text);
  const snapshot = { document, article: openArticle(text, site) };
  checkPositions(document, editorsDocument(text), offsets);
  const textDocument = { uri };
  checkPlaces('symbols', navigation.answerDocumentSymbols(undefined, snapshot), document);
  checkPlaces('folding', navigation.answerFoldingRanges(undefined, snapshot), document);
  checkPlaces('links', navigation.answerDocumentLinks(undefined, snapshot), document);
  for (const offset of offsets) {
    const params = { textDocument, position: document.positionAt(offset) };
    const answers: Record<string, () => unknown> = {
      hover: () => answerHover(params, snapshot, {}, { fixCommand: 'fix' }),
      definition: () => navigation.answerDefinition(params, snapshot, true),
      references: () =>
        navigation.answerReferences({ ...params, context: { includeDeclaration: true } }, snapshot),
      highlights: () => navigation.answerHighlights(params, snapshot),
      matchingEnd: () => navigation.answerMatchingEnd(params, snapshot),
      editTable: () => answerEditTable({ ...params, action: 'addColumnRight' }, snapshot),
      enclosingConstructs: () =>
        navigation.answerEnclosingConstructs(
          { textDocument, positions: [params.position] },
          snapshot,
        ),
      signatureHelp: () => answerSignatureHelp(params, snapshot, {}),
      referenceName: () => commands.answerReferenceName(params, snapshot),
      insertCitation: () => commands.answerInsertCitation(params, snapshot),
      prepareRename: () => answerPrepareRename(params, snapshot),
      rename: () => answerRename({ ...params, newName: 'b' }, snapshot, {}),
      completion: () => checkedCompletion(params.position, snapshot),
    };
    for (const [name, answer] of Object.entries(answers)) {
      checkPlaces(name, answered(answer), document);
    }
  }
}

/** The server's lines are the editor's. */
function checkPositions(own: PageDocument, other: TextDocument, offsets: readonly number[]): void {
  for (const offset of offsets) {
    const [position, wanted] = [own.positionAt(offset), other.positionAt(offset)];
    const isSame = position.line === wanted.line && position.character === wanted.character;
    if (!isSame || own.offsetAt(wanted) !== other.offsetAt(wanted)) {
      throw new Fault('positions differ', { offset, position, wanted });
    }
  }
}

/** A rename is refused by an error of the protocol. */
function answered(answer: () => unknown): unknown {
  try {
    return answer();
  } catch (error) {
    if (error instanceof ResponseError) return undefined;
    throw error;
  }
}

/** Editors take a completion only if what it replaces is on the cursor's line and reaches it. */
function checkedCompletion(
  position: Position,
  snapshot: Parameters<typeof answerCompletion>[1],
): unknown {
  const answer = answerCompletion({ textDocument: { uri }, position }, snapshot, {}, true);
  const items = answer && 'items' in answer ? answer.items : (answer ?? []);
  for (const item of items) {
    const range = (item.textEdit as { readonly range: Range }).range;
    const isOnLine = range.start.line === position.line && range.end.line === position.line;
    const isReached =
      range.start.character <= position.character && position.character <= range.end.character;
    if (!isOnLine || !isReached) throw new Fault('a completion elsewhere', { position, item });
  }
  const data = items[0] && completionData(items[0]);
  if (data) resolveCompletion(items[0]!, data, snapshot);
  return items;
}

/** Any `start` and `end` in an answer are places of the document, in this order. */
function checkPlaces(name: string, said: unknown, document: PageDocument): void {
  if (typeof said !== 'object' || said === null) return;
  const { start, end, range, selectionRange } = said as Partial<Record<string, Position & Range>>;
  if (start && end && !isRange({ start, end }, document))
    throw new Fault(`a range of ${name}`, said);
  if (range && selectionRange && !isIn(selectionRange, range)) {
    throw new Fault(`a selection of ${name} reaches out`, said);
  }
  for (const inner of Object.values(said)) checkPlaces(name, inner, document);
}

function isRange({ start, end }: Range, document: PageDocument): boolean {
  const isPlace = ({ line, character }: Position) =>
    Number.isInteger(line) && Number.isInteger(character) && character >= 0 && line >= 0;
  return (
    isPlace(start) &&
    isPlace(end) &&
    end.line < document.lineCount &&
    document.offsetAt(start) <= document.offsetAt(end)
  );
}

function isIn(inner: Range, { start, end }: Range): boolean {
  const isBefore = (a: Position, b: Position) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isBefore(start, inner.start) && isBefore(inner.end, end);
}
