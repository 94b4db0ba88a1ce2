import type { PhraseWords } from '../wikis/phraseWords.ts';

/**
 * The end of the words of a link that look like one phrase: of a name, of two words that go together,
 * or those that its target has as well.
 * @param from where the words begin
 * @param target the target of the link where the words are its label, else empty
 * @param known words of the wiki's language
 * @returns an offset in the text, or -1
 */
export function phraseEnd(text: string, from: number, target: string, known: PhraseWords): number {
  word.lastIndex = from;
  const first = word.exec(text);
  if (!first) return -1;
  const isName = isCapital(first[0], true);
  const words = new Set(target.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const read = isName ? nameEnd : plainEnd;
  const end = read(text, first, words, known);
  return withoutQuotes(text, from, withNote(text, end, isName));
}

const word = /[^\s†‡*,.;:!?"“”<>{}[\]|()]+(?:\.(?=[\p{Lu}.]))?/gu;

/** `Battle of the Bulge`, `1987 Formula One season`, `18. september`. */
function nameEnd(
  text: string,
  first: RegExpExecArray,
  inTarget: ReadonlySet<string>,
  known: PhraseWords,
): number {
  let end = word.lastIndex;
  let previous = first[0];
  let from = end;
  const isList = known.lists.has(previous.toLowerCase());
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const gap = text.slice(from, match.index);
    const isDate = gap === '. ' && /^\d{1,2}$/.test(previous) && /^\p{Ll}/u.test(match[0]);
    if (!joinsWords(gap, previous, inTarget, known) && !isDate) break;
    // `Hudson's Bay Company`, but not `Moses Znaimer's Idea City`.
    if (/ \S+['’]s$/.test(text.slice(0, from)) && !isAbbreviation(first[0], known)) break;
    const isPart = isCapital(match[0], end === from) || inTarget.has(plainWord(match[0]));
    if (isPart || isDate) end = word.lastIndex;
    else if (isList && !known.ending.has(match[0].toLowerCase())) end = word.lastIndex;
    else if (!joinsName(match[0], isList, known)) break;
    previous = match[0];
    from = word.lastIndex;
  }
  return withTail(text, first.index, end, known);
}

/** Whether a small word goes on with a name: `Battle of`, `List of lighthouses in`. */
function joinsName(small: string, isList: boolean, { joining, listJoining }: PhraseWords): boolean {
  return joining.has(small.toLowerCase()) || (isList && listJoining.has(small));
}

/** What plain words belong to a name before them, and what of the name stands behind the link. */
function withTail(text: string, from: number, end: number, known: PhraseWords): number {
  // `Sneddon's syndrome`
  const eponym = / ?([\p{L}\p{N}_]+)/uy;
  eponym.lastIndex = end;
  if (known.eponyms.has(eponym.exec(text)?.[1] ?? '')) return eponym.lastIndex;
  // `[[Basij's former commander`: the genitive stands behind the link.
  if (/['’]s$/.test(text.slice(0, end))) return end - 2;
  // `the [[1987 Formula One season.`: a last small word before a stop is often the title's.
  const isShort = /^\p{N}|^\S+$/u.test(text.slice(from, end));
  const last = isShort ? /^ \p{Ll}+(?=[.,;:)]| \()/u.exec(text.slice(end)) : null;
  return last && !known.ending.has(last[0].trim()) ? end + last[0].length : end;
}

/** `electoral reform and`: of words before a stop or small word, two at most belong together. */
function plainEnd(
  text: string,
  first: RegExpExecArray,
  inTarget: ReadonlySet<string>,
  known: PhraseWords,
): number {
  let end = word.lastIndex;
  let previous = first[0];
  let count = 1;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    if (!joinsWords(text.slice(end, match.index), previous, inTarget, known)) break;
    const isInTarget = inTarget.has(plainWord(match[0]));
    const areBothLarge = !isSmall(previous, known) && !isSmall(match[0], known);
    const isSecond = count === 1 && inTarget.size === 0 && areBothLarge;
    if (!isInTarget && !isSecond) break;
    end = word.lastIndex;
    previous = match[0];
    count++;
  }
  return end;
}

function isSmall(text: string, { ending, joining }: PhraseWords): boolean {
  const lower = text.toLowerCase();
  return ending.has(lower) || joining.has(lower);
}

/** White space, and the stop of an abbreviation; a comma goes on with a name that the target has: `Kerman, Iran`. */
function joinsWords(
  gap: string,
  previous: string,
  inTarget: ReadonlySet<string>,
  known: PhraseWords,
): boolean {
  if (gap === ', ') return inTarget.size > 0;
  if (gap.startsWith('.')) return gap.length < 3 && isAbbreviation(previous, known);
  return /^[ ’']{0,2}$/.test(gap);
}

/** Initials, and words that the wiki's language writes with a stop. */
function isAbbreviation(text: string, known: PhraseWords): boolean {
  return /^[\p{Lu}.]+$/u.test(text) || known.abbreviations.has(text);
}

/** Numbers belong to a name that they begin or follow, not to "Quds Force in 1998". */
function isCapital(text: string, mayBeNumber: boolean): boolean {
  if (/^\p{N}/u.test(text)) return mayBeNumber;
  return /^['"]*(?:\p{Ll}{1,3}[-’'])?\p{Lu}/u.test(text);
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `Tortoise (band)`, `Heat (1995 film)`: what tells a title from its like. */
function withNote(text: string, end: number, isName: boolean): number {
  const note = /^ \((?:\d{4} )?\p{Ll}+(?: \p{Ll}+){0,2}\)/u.exec(text.slice(end));
  return note && isName ? end + note[0].length : end;
}

/** Quotes that do not begin in the link stand behind it: `''see [[Kerman''`. */
function withoutQuotes(text: string, from: number, end: number): number {
  const words = text.slice(from, end);
  return words.startsWith("''") ? end : from + words.replace(/'{2,}$/, '').length;
}
