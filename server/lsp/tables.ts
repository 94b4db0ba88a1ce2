/** Answers about tables; each turns offsets into LSP's positions and no more. */
import { editTable } from '../features/tables/editTable.ts';
import { makeTable } from '../features/tables/makeTable.ts';
import { tableAsCsv } from '../features/tables/tableAsCsv.ts';
import type { TextEdit } from '../text/range.ts';
import type { Snapshot } from './documentStore.ts';
import type {
  EditTableParams,
  EditTableResult,
  MakeTableParams,
  MakeTableResult,
  TableAsCsvParams,
  TableAsCsvResult,
} from './messages.ts';
import type { PageDocument } from './pageDocument.ts';
import { toProtocolEdit, toTextRange } from './positions.ts';

export function answerEditTable(
  { position, action }: EditTableParams,
  { document, article }: Snapshot,
): EditTableResult {
  const changed = editTable(article, document.offsetAt(position), action);
  if ('refusal' in changed) return changed;
  return {
    version: document.version,
    edits: changed.edits.map((edit) => toProtocolEdit(edit, document)),
    cursor: edited(document, changed.edits).positionAt(changed.cursor),
  };
}

/** The document after edits, the last of them first so that the offsets of the others hold. */
function edited(document: PageDocument, edits: readonly TextEdit[]): PageDocument {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, edit) => changed.edit(edit, document.version), document);
}

export function answerTableAsCsv(
  { position }: TableAsCsvParams,
  { document, article }: Snapshot,
): TableAsCsvResult {
  return tableAsCsv(article, document.offsetAt(position));
}

export function answerMakeTable(
  { range, source }: MakeTableParams,
  { document, article }: Snapshot,
): MakeTableResult {
  return makeTable(article, toTextRange(range, document), source);
}
