/** A table that is open, as an immutable link of a chain, so that a state can be restored for free. */
export interface OpenTable {
  /** UTF-16 offset of its line in the page. */
  readonly start: number;
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
const pipe = '(?:\\||\\{\\{\\s*!\\s*\\}\\})';
const opener = /\{\||\{\{\{\s*!\s*\}\}|\{\{\s*\(!\s*\}\}/y;
const inner = new RegExp(
  `(${pipe}\\}|\\{\\{\\s*!\\)\\s*\\}\\})|(${pipe}-+|\\{\\{\\s*!-\\s*\\}\\}-*)|(!|${pipe}\\+?)`,
  'yi',
);
const indent = /:*/y;
const space = /[^\S\n]+/y;
// Bounded, or else each line of `<noinclude ` without its `>` would be read to the page's end.
const include = /<\/?(?:no|only)include(?:\s[^>]{0,200})?>/iy;

/**
 * What the line that starts at `offset` means to tables.
 * @param inTable rows and cells count only inside a table; a stray end counts everywhere
 */
export function tableMarkAt(text: string, offset: number, inTable: boolean): TableMark | undefined {
  const first = text.charCodeAt(offset);
  // Nearly every line starts with a letter: ask no regular expression for those.
  if (!mayStartMark(first)) return undefined;
  const start = skipGap(text, offset);
  indent.lastIndex = start;
  indent.test(text);
  opener.lastIndex = skipGap(text, indent.lastIndex);
  const open = opener.exec(text);
  if (open) return mark('open', open[0], opener.lastIndex);
  inner.lastIndex = start;
  const match = inner.exec(text);
  if (!match) return undefined;
  if (match[1]) return mark('close', match[1], inner.lastIndex);
  if (!inTable) return undefined;
  return match[2]
    ? mark('row', match[2], inner.lastIndex)
    : mark('cell', match[3]!, inner.lastIndex);
}

/**
 * How far {@link tableMarkAt} looks, which may be behind the line: `{{`, line breaks, then `!}}`.
 * @returns the offset behind the last character that counts
 */
export function tableMarkReach(text: string, offset: number): number {
  if (!mayStartMark(text.charCodeAt(offset))) return offset;
  const start = skipGap(text, offset);
  indent.lastIndex = start;
  indent.test(text);
  const open = skipGap(text, indent.lastIndex);
  return Math.max(markEnd(text, start), markEnd(text, open));
}

function markEnd(text: string, at: number): number {
  unfinishedInclude.lastIndex = at;
  if (unfinishedInclude.test(text)) return Infinity;
  braces.lastIndex = at;
  if (braces.test(text)) return braces.lastIndex + 1;
  return text.charCodeAt(at) === 0x0a ? at + 1 : at + 2;
}

const unfinishedInclude = /<\/?(?:no|only)include\s/iy;
const braces = /\{\{+\s*[(!)-]*\s*\}*/y;

/** Behind the white space, comments and include tags that may stand before a table's marks. */
function skipGap(text: string, offset: number): number {
  for (let at = offset; ;) {
    const next = text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) + 3 : skip(text, at);
    if (next <= at) return at;
    at = next;
  }
}

function skip(text: string, at: number): number {
  for (const pattern of [space, include]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at;
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
