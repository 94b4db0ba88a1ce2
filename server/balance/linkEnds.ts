import type { TextRange } from '../text/range.ts';
import type { PageUse } from './pageUse.ts';
import { phraseEnd } from './phraseEnd.ts';

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
  const known = use.longestLink(text, opener.start);
  const from = pipe < 0 ? 0 : pipe + 1;
  const phrase = phraseEnd(text, from, pipe < 0 ? '' : text.slice(0, pipe), use.site.phraseWords);
  const reachesLimit = opener.end + text.length === limit;
  const fills = reachesLimit && fillsPlace(source, opener, text, from, isArgumentEnd, isLineEnd);
  const quoted = source.slice(opener.start - 2, opener.start) === "''" ? text.indexOf("''") : -1;
  // `[[Leslie Street Spit, which`: a name goes on behind a shorter one that the page knows.
  const isLonger =
    pipe < 0 && known > 0 && phrase > known && /^\p{Lu}[^.]* \p{Lu}/u.test(text.slice(0, phrase));
  const likeliest = isLonger ? [phrase, known] : [known];
  const ends = [quoted, ...likeliest, fills ? text.length : -1, phrase];
  // `[[Category:A`: a namespace alone is no title.
  const isWhole = (end: number) => end > from && !/^:\S/.test(text.slice(end, end + 2));
  return ends.filter(isWhole).map((end) => opener.end + end);
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
  if (text.length > 100 || /\p{Ll}{3}[.;]\s+\p{Lu}/u.test(shown)) return false;
  if (isArgumentEnd) return text.length <= 60 && !/;\s/.test(shown);
  if (!isLineEnd) return false;
  const lineStart = source.lastIndexOf('\n', opener.start - 1) + 1;
  // `* [[Jagoda Pike (2006–2008)`: years are of what the line tells, not of the title.
  const isItem = /^[*#:;\s]*$/.test(source.slice(lineStart, opener.start));
  if (isItem) return !/, | \(\d{4}[–—-]/.test(shown) && !isDated(source, opener.start, text);
  return shown.trim().split(/\s+/).length <= 3 && !/[.,;:]/.test(shown);
}

/** Whether the items around have a year behind their links, as `* [[Donald Babick]] (2008)`. */
function isDated(source: string, start: number, text: string): boolean {
  if (!/ \(\d{4}\)$/.test(text)) return false;
  return /^[*#:;].*\]\] \(\d{4}/m.test(source.slice(Math.max(0, start - 300), start + 600));
}

/** Links hold no references, tags, links or cells, and their targets no templates. */
function beforeMarkup(text: string): string {
  const tag = text.search(/<|\[|\s*(?:\|\||!!|\|$)/);
  const short = tag < 0 ? text : text.slice(0, tag);
  const template = short.indexOf('{{');
  const isInText = template > 0 && short.slice(0, template).includes('|');
  return (template < 0 || isInText ? short : short.slice(0, template)).trimEnd();
}
