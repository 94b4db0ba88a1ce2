/** Between UTF-16 offsets and LSP's lines and characters. */
import type { Range, TextEdit as ProtocolEdit } from 'vscode-languageserver';
import type { PageDocument } from './pageDocument.ts';
import type { TextEdit, TextRange } from '../text/range.ts';

export function toRange(range: TextRange, document: PageDocument): Range {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** A range that a client sends may be reversed or beyond the text; `offsetAt` clamps. */
export function toTextRange(range: Range, document: PageDocument): TextRange {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toProtocolEdit(edit: TextEdit, document: PageDocument): ProtocolEdit {
  return { range: toRange(edit, document), newText: edit.newText };
}
