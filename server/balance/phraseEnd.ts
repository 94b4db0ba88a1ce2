/**
 * The end of the words of a link that look like one phrase: of a name, of two words that go together,
 * or those that its target has as well.
 * @param from where the words begin
 * @param target the target of the link where the words are its label, else empty
 * @returns an offset in the text, or -1
 */
export function phraseEnd(text: string, from: number, target: string): number {
  word.lastIndex = from;
  const first = word.exec(text);
  if (!first) return -1;
  const isName = isCapital(first[0], true);
  const words = new Set(target.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const end = isName ? nameEnd(text, first, words) : plainEnd(text, first, words);
  return withoutQuotes(text, from, withNote(text, end, isName));
}

const word = /[^\s†‡*,.;:!?"“”<>{}[\]|()]+(?:\.(?=[\p{Lu}.]))?/gu;

/** Small words such as "of" join the parts of a name. */
const joins =
  /^(?:&|the|of|for|and|und|og|och|et|en|e|y|i|de|des|du|del|della|di|da|do|dos|das|la|le|les|los|las|el|al|von|van|vom|der|den|dem|zu|zur|vs|v)$/i;
/** Words that end a phrase of plain words. */
const ender =
  /^(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|but|nor|as|is|are|was|were|be|been|has|have|had|that|which|who|whom|whose|where|when|while|if|than|then|so|not|its?|his|her|their|he|she|they|we|this|these|those|such|over|under|into|onto|about|between|among|against|during|after|before|since|until|through|via|per|also|can|could|may|might|will|would|should|did|does|do)$/i;

/** `Battle of the Bulge`, `1987 Formula One season`, `18. september`. */
function nameEnd(text: string, first: RegExpExecArray, inTarget: ReadonlySet<string>): number {
  let end = word.lastIndex;
  let previous = first[0];
  let from = end;
  const isList = /^(?:list|lists)$/i.test(previous);
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const gap = text.slice(from, match.index);
    const isDate = gap === '. ' && /^\d{1,2}$/.test(previous) && /^\p{Ll}/u.test(match[0]);
    if (!joinsWords(gap, previous, inTarget) && !isDate) break;
    // `Hudson's Bay Company`, but not `Moses Znaimer's Idea City`.
    if (/ \S+['’]s$/.test(text.slice(0, from)) && !abbreviation.test(first[0])) break;
    const isPart = isCapital(match[0], end === from) || inTarget.has(plainWord(match[0]));
    if (isPart || isDate) end = word.lastIndex;
    else if (isList && !ender.test(match[0])) end = word.lastIndex;
    else if (!joins.test(match[0]) && !(isList && /^(?:in|on|at|to|by)$/.test(match[0]))) break;
    previous = match[0];
    from = word.lastIndex;
  }
  // `Sneddon's syndrome`
  const eponym = / ?(?:syndrome|disease|law|theorem|paradox|equation|constant|comet)\b/y;
  eponym.lastIndex = end;
  if (eponym.test(text)) return eponym.lastIndex;
  // `[[Basij's former commander`: the genitive stands behind the link.
  if (/['’]s$/.test(text.slice(0, end))) return end - 2;
  // `the [[1987 Formula One season.`: a last small word before a stop is often the title's.
  const isShort = /^\p{N}|^\S+$/u.test(text.slice(first.index, end));
  const last = isShort ? /^ \p{Ll}+(?=[.,;:)]| \()/u.exec(text.slice(end)) : null;
  return last && !ender.test(last[0].trim()) ? end + last[0].length : end;
}

/** `electoral reform and`: of words before a stop or small word, two at most belong together. */
function plainEnd(text: string, first: RegExpExecArray, inTarget: ReadonlySet<string>): number {
  let end = word.lastIndex;
  let previous = first[0];
  let count = 1;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    if (!joinsWords(text.slice(end, match.index), previous, inTarget)) break;
    const isInTarget = inTarget.has(plainWord(match[0]));
    const isSecond = count === 1 && inTarget.size === 0 && !isSmall(previous) && !isSmall(match[0]);
    if (!isInTarget && !isSecond) break;
    end = word.lastIndex;
    previous = match[0];
    count++;
  }
  return end;
}

function isSmall(text: string): boolean {
  return ender.test(text) || joins.test(text);
}

/** White space, and the stop of an abbreviation; a comma goes on with a name that the target has: `Kerman, Iran`. */
function joinsWords(gap: string, previous: string, inTarget: ReadonlySet<string>): boolean {
  if (gap === ', ') return inTarget.size > 0;
  if (gap.startsWith('.')) return gap.length < 3 && abbreviation.test(previous);
  return /^[ ’']{0,2}$/.test(gap);
}

const abbreviation =
  /^(?:\p{Lu}|[\p{Lu}.]+|St|Ste|Dr|Mr|Mrs|Ms|Jr|Sr|Mt|Ft|Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Adm|Prof|Rev|Hon|vs|No|Vol|Op)$/u;

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
