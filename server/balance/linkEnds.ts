import type { TextRange } from '../text/range.ts';
import type { PageUse } from './pageUse.ts';

/**
 * Where a link in running text may have ended, best first.
 * @param opener its `[[`
 * @param limit the last possible offset
 * @param isArgumentEnd whether an argument ends at the limit, so that the link may well fill it
 * @param isLineEnd whether a line ends there
 */
export function linkEnds(
  source: string,
  use: PageUse,
  opener: TextRange,
  limit: number,
  isArgumentEnd: boolean,
  isLineEnd: boolean,
): number[] {
  const text = beforeMarkup(source.slice(opener.end, Math.min(limit, opener.end + longestLink)));
  const pipe = text.indexOf('|');
  const known = use.longestLink(text);
  const from = pipe < 0 ? 0 : pipe + 1;
  const phrase = phraseEnd(text, from, pipe < 0 ? '' : text.slice(0, pipe));
  const reachesLimit = opener.end + text.length === limit;
  const fills = reachesLimit && fillsPlace(source, opener, text, from, isArgumentEnd, isLineEnd);
  const quoted = source.slice(opener.start - 2, opener.start) === "''" ? text.indexOf("''") : -1;
  const ends = [quoted, known, fills ? text.length : -1, phrase];
  return ends.filter((end) => end > from).map((end) => opener.end + end);
}

const longestLink = 600;

/** Whether a link may reach to the end of its argument or line, as `[[Category:A` and `* [[A (b)` do. */
function fillsPlace(
  source: string,
  opener: TextRange,
  text: string,
  from: number,
  isArgumentEnd: boolean,
  isLineEnd: boolean,
): boolean {
  const shown = text.slice(from);
  if (shown.includes('{{')) return false;
  if (text.length > 100 || /[.;]\s+\p{Lu}/u.test(shown)) return false;
  if (isArgumentEnd) return text.length <= 60 && !/;\s/.test(shown);
  if (!isLineEnd) return false;
  const lineStart = source.lastIndexOf('\n', opener.start - 1) + 1;
  if (/^[*#:;\s]*$/.test(source.slice(lineStart, opener.start))) return !/, /.test(shown);
  return shown.trim().split(/\s+/).length <= 3 && !/[.,;:]/.test(shown);
}

/** Links hold no references, tags or links, and their targets no templates. */
function beforeMarkup(text: string): string {
  const tag = text.search(/<|\[/);
  const short = tag < 0 ? text : text.slice(0, tag);
  const template = short.indexOf('{{');
  const isInText = template > 0 && short.slice(0, template).includes('|');
  return (template < 0 || isInText ? short : short.slice(0, template)).trimEnd();
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
    // Numbers belong to a name that they begin or follow, not to "Quds Force in 1998".
    const isNumber = /^\p{N}/u.test(match[0]) && (end < 0 || end === previous);
    const isCapital = isNumber || /^['"]*(?:\p{Ll}{1,3}[-’'])?\p{Lu}/u.test(match[0]);
    if (end < 0) isName = isCapital;
    if (end < 0 || inTarget.has(plain) || (isName && isCapital)) end = word.lastIndex;
    // Small words such as "of" join the parts of a name.
    else if (!isName || match[0].length > 4) break;
    previous = word.lastIndex;
  }
  // `[[Basij's former commander`: the genitive stands behind the link.
  if (/['’]s$/.test(text.slice(0, end))) return end - 2;
  // `the [[1987 Formula One season.`: a last small word before a stop is often the title's.
  const last = isName ? /^ \p{Ll}+(?=[.,;:)])/u.exec(text.slice(end)) : null;
  return last ? end + last[0].length : end;
}

/** `Kerman, Iran`: a comma goes on with a name that the target has. */
function isKnownGap(gap: string, inTarget: ReadonlySet<string>): boolean {
  return inTarget.size > 0 && gap === ', ';
}
