import type { TextRange } from '../text/range.ts';
import type { NewlineToken, TextToken } from './token.ts';

/**
 * The lines of a piece of text, and the breaks between them.
 * @param mayIndent whether a blank at the start makes a `<pre>` of the first line
 * @param indents the same for the lines behind it
 */
export function textTokens(
  source: string,
  { start, end }: TextRange,
  mayIndent: boolean,
  indents: boolean,
): (NewlineToken | TextToken)[] {
  const tokens: (NewlineToken | TextToken)[] = [];
  let isIndented = mayIndent;
  for (let at = start; at < end;) {
    const found = source.indexOf('\n', at);
    const lineEnd = found < 0 || found > end ? end : found;
    if (lineEnd > at) {
      const blank = !/\S/.test(source.slice(at, lineEnd));
      const begins = isIndented && source[at] === ' ';
      tokens.push({ kind: 'text', start: at, end: lineEnd, blank, indents: begins });
    }
    if (lineEnd < end) {
      tokens.push({ kind: 'newline', start: lineEnd, end: lineEnd + 1 });
      isIndented = indents;
    }
    at = lineEnd + 1;
  }
  return tokens;
}
