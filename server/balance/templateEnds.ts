import type { TextRange } from '../text/range.ts';

/**
 * Where a template in running text may have ended, best first.
 * @param opener its `{{`
 * @param limit the last possible offset
 * @param isArgument whether the limit is the end of an argument or reference, which it may well fill
 */
export function templateEnds(
  source: string,
  opener: TextRange,
  limit: number,
  isArgument: boolean,
): number[] {
  const text = source.slice(opener.end, limit);
  const lineStart = opener.start === 0 || source[opener.start - 1] === '\n';
  const guess = lastArgumentEnd(source, opener, text);
  const isWhole = lineStart || (isArgument && !/<ref|\)/.test(text));
  const ends = isWhole ? [text.length, guess] : [guess];
  return ends.filter((end) => end > 0).map((end) => opener.end + end);
}

function lastArgumentEnd(source: string, opener: TextRange, text: string): number {
  const pipe = lastPipe(text);
  if (pipe < 0) return nameEnd(source, opener, text);
  const sign = /^[^=|\n]{0,40}=/.exec(text.slice(pipe + 1));
  const from = pipe + 1 + (sign ? sign[0].length : 0);
  const value = text.slice(from);
  const date =
    /^\s*(?:\d{1,2} )?\p{L}+ \d{4}/u.exec(value) ?? /^\s*\d[\d.,–-]*(?<![.,–-])/.exec(value);
  if (date) return from + date[0].length;
  const single = sign && /^\s*[^\s,.;()<]+/.exec(value);
  const ends = [unmatchedParenthesis(value), value.search(/<ref|, |\. |; |\n|\s\(/)];
  const found = ends.filter((end) => end > 0);
  if (found.length > 0) return from + Math.min(...found);
  return single ? from + single[0].length : text.length;
}

/** The last pipe of the template itself. */
function lastPipe(text: string): number {
  let depth = 0;
  let last = -1;
  for (const match of text.matchAll(/\{\{|\}\}|\[\[|\]\]|\|/g)) {
    if (match[0] === '|') last = depth === 0 ? match.index : last;
    else depth += match[0] === '{{' || match[0] === '[[' ? 1 : -1;
  }
  return last;
}

/** The longest name of another template on the page that the text begins with, or its first word. */
function nameEnd(source: string, opener: TextRange, text: string): number {
  let longest = -1;
  for (const match of source.matchAll(/\{\{([^{}|[\]<>\n]{1,80})(?:\}\}|\|)/g)) {
    const name = match[1]!;
    if (match.index !== opener.start && name.length > longest && text.startsWith(name)) {
      longest = name.length;
    }
  }
  if (longest > 0) return longest;
  const word = /^\s*[^\s,.;:()<>{}[\]|]+/.exec(text);
  return word ? word[0].length : -1;
}

function unmatchedParenthesis(text: string): number {
  let depth = 0;
  for (const match of text.matchAll(/[()]/g)) {
    depth += match[0] === '(' ? 1 : -1;
    if (depth < 0) return match.index;
  }
  return -1;
}
