import type { TextRange } from '../text/range.ts';

/**
 * Where a link in running text may have ended, best first.
 * @param opener its `[[`
 * @param limit the last possible offset
 * @param isArgumentEnd whether an argument ends at the limit, so that the link may well fill it
 */
export function linkEnds(
  source: string,
  opener: TextRange,
  limit: number,
  isArgumentEnd: boolean,
): number[] {
  const text = source.slice(opener.end, limit);
  const pipe = text.indexOf('|');
  const known =
    pipe < 0 ? knownTarget(source, opener, text) : knownText(source, opener, text, pipe);
  const from = pipe < 0 ? 0 : pipe + 1;
  const phrase = phraseEnd(text, from, pipe < 0 ? '' : text.slice(0, pipe));
  const isShort = text.length <= 60 && !/[.;]\s/.test(text.slice(from));
  const ends = [known, isArgumentEnd && isShort ? text.length : -1, phrase];
  return ends.filter((end) => end > from).map((end) => opener.end + end);
}

/** The longest target of another link on the page that the text begins with. */
function knownTarget(source: string, opener: TextRange, text: string): number {
  let longest = -1;
  const lower = text.toLowerCase();
  for (const match of source.matchAll(/\[\[([^[\]{}|<>\n]{2,100})(?:\]\]|\|)/g)) {
    if (match.index === opener.start) continue;
    const target = match[1]!;
    if (target.length > longest && lower.startsWith(target.toLowerCase())) {
      if (!/^[\p{L}\p{N}]/u.test(text.slice(target.length))) longest = target.length;
    }
  }
  return longest;
}

/** The text that another link to the same target has. */
function knownText(source: string, opener: TextRange, text: string, pipe: number): number {
  const other = source.indexOf(`[[${text.slice(0, pipe)}|`);
  const from =
    other === opener.start ? source.indexOf(`[[${text.slice(0, pipe)}|`, opener.end) : other;
  if (from < 0) return -1;
  const end = source.indexOf(']]', from);
  const written = end < 0 ? '' : source.slice(from + 2, end);
  return written.length > pipe + 1 && text.startsWith(written) ? written.length : -1;
}

/** The end of the words that look like one phrase: of a name, or those that the target has as well. */
function phraseEnd(text: string, from: number, target: string): number {
  const word = /[^\s,.;:!?"“”<>{}[\]|()]+(?:\.(?=[\p{Lu}.]))?/gu;
  word.lastIndex = from;
  const inTarget = new Set(target.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  let end = -1;
  let previous = from;
  let isName = false;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const gap = text.slice(previous, match.index);
    if (end >= 0 && !/^[ ’'.]{0,2}$/.test(gap) && !isKnownGap(gap, inTarget)) break;
    const plain = match[0].toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const isCapital = /^['"]*[\p{Lu}\p{N}]/u.test(match[0]);
    if (end < 0) {
      isName = isCapital;
      end = word.lastIndex;
    } else if (inTarget.has(plain) || (isName && isCapital)) end = word.lastIndex;
    else if (!isName || match[0].length > 4) break;
    previous = word.lastIndex;
  }
  return end;
}

/** `Kerman, Iran`: a comma goes on with a name that the target has. */
function isKnownGap(gap: string, inTarget: ReadonlySet<string>): boolean {
  return inTarget.size > 0 && gap === ', ';
}
