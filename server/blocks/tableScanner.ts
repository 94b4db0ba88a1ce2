/** A table that is open, as an immutable link of a chain, so that a state can be restored for free. */
export interface OpenTable {
  readonly start: number;
  /** Behind its `{|`. */
  readonly openerEnd: number;
  /** How many cuts had been found when it opened. */
  readonly cuts: number;
  /** A table opens inside another only in a cell. */
  readonly state: 'table' | 'row' | 'cell';
  readonly outer: OpenTable | undefined;
}

/** What a line start means to tables: `{|`, `|}`, `|-`, or a cell. */
export interface TableMark {
  readonly kind: 'open' | 'close' | 'row' | 'cell';
  readonly start: number;
  readonly end: number;
}

// `{{{!}}`, `{{(!}}`, `{{!}}` and `{{!)}}` stand for `{|`, `|` and `|}`, as magic words do.
// A comment ends at its first `-->`; a pattern that let it run on would try every later one as well.
const gap = '(?:[^\\S\\n]|<!--(?:(?!-->)[\\s\\S])*-->|</?(?:no|only)include(?:\\s[^>]*)?>)*';
const pipe = '(?:\\||\\{\\{\\s*!\\s*\\}\\})';
const opener = new RegExp(
  `${gap}:*${gap}(\\{\\||\\{\\{\\{\\s*!\\s*\\}\\}|\\{\\{\\s*\\(!\\s*\\}\\})`,
  'yi',
);
const inner = new RegExp(
  `${gap}(?:(${pipe}\\}|\\{\\{\\s*!\\)\\s*\\}\\})|(${pipe}-+|\\{\\{\\s*!-\\s*\\}\\}-*)|(!|${pipe}\\+?))`,
  'yi',
);

/**
 * What the line that starts at `offset` means to tables.
 * @param inTable rows and cells count only inside a table; a stray end counts everywhere
 */
export function tableMarkAt(text: string, offset: number, inTable: boolean): TableMark | undefined {
  const first = text.charCodeAt(offset);
  // Nearly every line starts with a letter: ask no regular expression for those.
  if (!mayStartMark(first)) return undefined;
  opener.lastIndex = offset;
  const open = opener.exec(text);
  if (open) return mark('open', open[1]!, opener.lastIndex);
  inner.lastIndex = offset;
  const match = inner.exec(text);
  if (!match) return undefined;
  if (match[1]) return mark('close', match[1], inner.lastIndex);
  if (!inTable) return undefined;
  return match[2]
    ? mark('row', match[2], inner.lastIndex)
    : mark('cell', match[3]!, inner.lastIndex);
}

function mark(kind: TableMark['kind'], syntax: string, end: number): TableMark {
  return { kind, start: end - syntax.length, end };
}

/** Space, `!`, `:`, `<`, `{`, `|`, or white space beyond ASCII. */
function mayStartMark(code: number): boolean {
  return (
    code === 0x7c ||
    code === 0x7b ||
    code === 0x21 ||
    code === 0x3a ||
    code === 0x3c ||
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0d ||
    code === 0xa0 ||
    code > 0x1fff
  );
}
