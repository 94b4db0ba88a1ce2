import type { Block } from '../../article/article.ts';
import type { SyntaxNode } from '../../syntax/syntaxNode.ts';
import type { TextRange } from '../../text/range.ts';

/** A table as it is written: `{|` to `|}`. Offsets are UTF-16 offsets of its block's text. */
export interface Table extends TextRange {
  readonly block: Block;
  /** The block's text. */
  readonly source: string;
  readonly node: SyntaxNode;
  /** `{|`. */
  readonly opening: TextRange;
  /** What stands after `{|` on its line. */
  readonly attributes: TextRange;
  /** The captions before the first row. */
  readonly captions: readonly TableCell[];
  /** Everything that `|-` begins, and what comes before the first one; some may hold no cells. */
  readonly rows: readonly TableRow[];
  /** `|}` with the space before it; undefined where the table has no end. */
  readonly closing: TextRange | undefined;
  readonly marks: TableMarks;
  /** The line end that the table is written with. */
  readonly newline: '\n' | '\r\n';
}

/** How a table writes its marks: in a template's argument `{{!}}` stands for each pipe. */
export interface TableMarks {
  /** Before a cell at the start of a line, and after its attributes. */
  readonly pipe: '|' | '{{!}}';
  /** Before a further cell of a line. */
  readonly inline: '||' | '{{!}}{{!}}';
  /** Before a row. */
  readonly row: string;
}

/** A row from the start of its first line to the end of its last, without the line breaks around it. */
export interface TableRow extends TextRange {
  /** `|-`; undefined for the cells before the first of them. */
  readonly mark: TextRange | undefined;
  /** What stands after `|-` on its line; empty where there is no mark. */
  readonly attributes: TextRange;
  /** The lines after that of the mark; undefined where there are none. */
  readonly body: TextRange | undefined;
  readonly cells: readonly TableCell[];
  /** What stands between the mark and the first cell, but for comments and white space. */
  readonly loose: readonly SyntaxNode[];
}

export type CellKind = 'td' | 'th' | 'caption';

/** A cell from its mark to the next one, without the line break before that. */
export interface TableCell extends TextRange {
  readonly kind: CellKind;
  /** `|`, `!`, `|+`, `||` or `!!`. */
  readonly mark: TextRange;
  /** Whether it begins a line; else it follows another cell on its line. */
  readonly beginsLine: boolean;
  /** Where its line begins, for a cell that begins one; else where its mark does. */
  readonly lineStart: number;
  /** The attributes as written; undefined where no pipe ends any. */
  readonly attributes: TextRange | undefined;
  readonly content: TextRange;
  readonly nodes: readonly SyntaxNode[];
  /** Whether a line of it ends within its content, as far as the page shows. */
  readonly spansLines: boolean;
}

/** Why nothing is done, in words for the user. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal<Result extends object>(result: Result | Refusal): result is Refusal {
  return 'refusal' in result;
}
