/** What a line of a list begins with: its marks, the spaces after them, and what follows. */
const listLine = /^([*#:;]+)([ \t]*)(.*)$/su;

/** `#REDIRECT [[A]]` in any language is no item of a list. */
const redirect = /^#(?:\p{L}+\s*:?\s*\[\[|redirect\b)/iu;

/**
 * What the next line of a list begins with when Enter is pressed in an item, in the item's own style:
 * `* ` after `* one`, `*` after `*one`, `: ` after the term `; one`.
 * @param before the item's line up to the cursor
 * @returns undefined where nothing is to be continued
 */
export function nextListPrefix(before: string): string | undefined {
  const [, marks = '', spaces = '', item = ''] = listLine.exec(before) ?? [];
  if (!marks || !item.trim() || redirect.test(before)) return undefined;
  const next = marks.endsWith(';') ? `${marks.slice(0, -1)}:` : marks;
  return next + (spaces ? ' ' : '');
}

/** Whether a line holds nothing but the marks of an item and a space: `* `. */
export function isEmptyItem(line: string): boolean {
  return /^[*#:;]+[ \t]+$/u.test(line);
}

/**
 * Whether a line whose first characters were typed begins with a mark of its own, so that it gets no
 * prefix, and loses one: another list, a row or end of a table, an argument or end of a template, a heading.
 */
export function beginsConstruct(typed: string): boolean {
  return /^[*#:;|!}=]/u.test(typed);
}
