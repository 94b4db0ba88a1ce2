import { behindTemplate } from './behindTemplate.ts';

/**
 * Where the end tag of an extension tag may have stood that never closes: below the lines under a tag
 * alone on its own, behind the template that follows its opening at once, else at the end of the line.
 * @param name the tag's, in lower case
 * @param from behind the opening tag
 */
export function tagEnds(source: string, name: string, from: number): number[] {
  const isAlone = /^[^\S\n]*\n/.test(source.slice(from, from + longestLine));
  if (isAlone && name !== 'ref') return [linesEnd(source, name, source.indexOf('\n', from))];
  // A note may begin below its tag.
  const gap = isAlone ? /^\s*\n[^\S\n]*(?=[^\s=])/.exec(source.slice(from, from + 100)) : null;
  const first = from + (gap ? gap[0].length : 0);
  const newline = source.indexOf('\n', first);
  const lineEnd = newline < 0 ? source.length : newline;
  const limit = Math.min(lineEnd, first + longestLine);
  const template = behindTemplate(source, first);
  const next = source.slice(first, limit).search(/<\/?[a-z]/i);
  const line = next < 0 ? lineEnd : first + next;
  if (formulaTags.has(name)) {
    const end = formulaEnd(source.slice(from, Math.min(line, from + longestFormula)));
    return end > 0 ? [from + end, line] : [line];
  }
  return template > 0 && template !== line ? [template, line] : [line];
}

/** A formula holds no other, as `<nowiki>` or `<pre>` may show one. */
export const formulaTags: ReadonlySet<string> = new Set(['math', 'chem', 'ce']);

/** Before the first words of prose: `x^2 + \text{a b} is the square`; -1 without any. */
function formulaEnd(text: string): number {
  for (const { index } of text.matchAll(/[,.;]?\s+\(?(?=\p{L}{2,}(?:[\s.,;)]|$))/gu)) {
    const before = text.slice(0, index);
    if (before.trim() && before.split('{').length === before.split('}').length) return index;
  }
  return -1;
}

const longestLine = 5000;
const longestFormula = 1000;
const longestBlock = 20_000;

/** The start of the next blank line or heading, or of the first line in a gallery that names no file. */
function linesEnd(source: string, name: string, newline: number): number {
  const text = source.slice(newline, newline + longestBlock);
  const outside =
    name === 'gallery' ? /\n(?![^|\n]*\.\w{2,5}[^\S\n]*(?:\||\n|$))/ : /\n(?=[^\S\n]*(?:\n|$)|==)/;
  const end = text.search(outside);
  return end < 0 ? newline + text.length : newline + end + 1;
}
