import { withSpan, type SpanKey } from './spans.ts';
import { trimmed, trimmedSpaces } from './trimmed.ts';
import type { CellKind, Table, TableCell } from './table.ts';

/** A cell as it is to be written. */
export interface CellDraft {
  readonly kind: CellKind;
  /** As written, with the white space around; undefined where no pipe ends any. */
  readonly attributes: string | undefined;
  /** The pipe after the attributes. */
  readonly separator: string;
  /** As written, with the white space around. */
  readonly content: string;
  readonly beginsLine: boolean;
  /** What stood before the mark on its line, such as an indent. */
  readonly lead: string;
  /** The mark as written; undefined for a new cell. */
  readonly mark: string | undefined;
  /** Whether what follows must begin a line. */
  readonly spansLines: boolean;
  /** Whether a line ended with it, so that spaces at its end are not those before a mark. */
  readonly endsLine: boolean;
  /** The cell that this one is; undefined for a new one. */
  readonly cell: TableCell | undefined;
}

/** A cell of a table as a draft that changes nothing. */
export function draftOf(cell: TableCell, { source }: Table): CellDraft {
  const { kind, mark, attributes, content, beginsLine, lineStart, spansLines } = cell;
  return {
    kind,
    attributes: attributes && source.slice(attributes.start, attributes.end),
    separator: attributes ? source.slice(attributes.end, content.start) : '',
    content: source.slice(content.start, content.end),
    beginsLine,
    lead: source.slice(lineStart, mark.start),
    mark: source.slice(mark.start, mark.end),
    spansLines,
    endsLine: /^[\r\n]?$/.test(source.charAt(cell.end)),
    cell,
  };
}

/** An empty cell. */
export function emptyDraft(kind: CellKind, beginsLine: boolean, attributes = ''): CellDraft {
  return {
    kind,
    attributes: attributes ? ` ${attributes} ` : undefined,
    separator: attributes ? '|' : '',
    content: ' ',
    beginsLine,
    lead: '',
    mark: undefined,
    spansLines: false,
    endsLine: true,
    cell: undefined,
  };
}

/** A cell whose attributes say that it spans rows or columns, with another count of them. */
export function respanned(draft: CellDraft, key: SpanKey, count: number): CellDraft {
  const attributes = withSpan(draft.attributes ?? '', key, count);
  if (trimmed(attributes)) return { ...draft, attributes };
  // Its mark and its content come to stand beside each other: `|rowspan=2|-5`.
  const content = draft.content.replace(/^[ \t]*/, ' ');
  return { ...draft, attributes: undefined, separator: '', content };
}

/**
 * What MediaWiki makes of a cell, in a form that can be compared: it takes white space from the ends
 * of attributes, and of the content that stands on the line of the mark. No reader sees spaces at the
 * end of a cell.
 */
export function cellKey({ kind, attributes = '', content, spansLines }: CellContent): string {
  const lines = spansLines ? trimmedSpaces(content).split(/\r?\n/) : [content];
  return JSON.stringify([kind, trimmed(attributes), trimmed(lines[0]!), ...lines.slice(1)]);
}

type CellContent = Pick<CellDraft, 'kind' | 'attributes' | 'content' | 'spansLines'>;
