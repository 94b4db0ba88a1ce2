/** `{{{!}}` and `{{(!}}`, which stand for `{|`; but `{{{!}}}` is a parameter. */
const mark = /\{\{\{\s*!\s*\}\}(?!\})|\{\{\s*\(!\s*\}\}/y;

/**
 * Where a table mark ends with which the value of an argument begins: `{{Hidden|content={{{!}} class=a`.
 * MediaWiki puts a line break before what a function gives and before what a template begins with
 * (`T2529` in its parser tests), so it opens a table wherever the value begins a line.
 * @param at UTF-16 offset of the first brace
 * @returns the offset after the mark; -1 where none stands, or other text stands before it
 */
export function valueTableAt(text: string, at: number): number {
  mark.lastIndex = at;
  if (!mark.test(text)) return -1;
  return /[|=]$/.test(textBefore(text, at)) ? mark.lastIndex : -1;
}

/** The text before an offset, without white space and comments at its end. */
function textBefore(text: string, at: number): string {
  let before = text.slice(Math.max(0, at - furthest), at).trimEnd();
  while (before.endsWith('-->')) {
    const start = before.lastIndexOf('<!--');
    if (start < 0) break;
    before = before.slice(0, start).trimEnd();
  }
  return before;
}

const furthest = 200;
