import type { LostStart } from './lostTemplateStart.ts';
import type { PageUse } from './pageUse.ts';
import type { Region } from './searchState.ts';
import type { Pair } from './repairState.ts';
import { scopeBefore } from './scopeBefore.ts';

/**
 * Where the `[[` of a stray `]]` may have stood, as in `He was born in Kerman Province|Kerman]]`.
 * @param index the token of the stray end
 * @param from the offset of its brackets
 */
export function lostLinkStart(
  { tokens, source, use }: Region,
  index: number,
  from: number,
  pairs: Pair | undefined,
): LostStart | undefined {
  const scope = scopeBefore(tokens, index, pairs);
  const offset =
    mediaStart(source, Math.max(scope.from, from - longestCaption), from, use) ??
    linkStart(
      source.slice(Math.max(scope.from, from - longestLink), from),
      from,
      scope.around === 'braces' || scope.around === 'link',
      use,
    );
  return offset === undefined ? undefined : { place: { offset, insert: '[[' }, isLikely: true };
}

const longestCaption = 2000;
const longestLink = 200;

/** A file or category begins where its namespace stands, whatever its caption holds. */
function mediaStart(
  source: string,
  from: number,
  to: number,
  { site: { mediaNamespaces } }: PageUse,
): number | undefined {
  const line = source.lastIndexOf('\n', to - 1) + 1;
  const start = Math.max(from, line);
  const text = source.slice(start, to);
  // Behind its own `[[` a file has lost nothing.
  if (source.startsWith('[[', start - 2)) return undefined;
  const namespaces = mediaNamespaces.join('|');
  const title = new RegExp(`(?<![[\\p{L}:])(?:${namespaces}):(?=[^[\\]{}|\\n]+(?:\\||$))`, 'iu');
  const match = title.exec(text);
  return match ? start + match.index : undefined;
}

function linkStart(
  text: string,
  to: number,
  hasOwnPipes: boolean,
  use: PageUse,
): number | undefined {
  const inner = /[^[\]{}<>\n=]*$/.exec(text)![0];
  const pipe = inner.lastIndexOf('|');
  const label = inner.slice(pipe + 1);
  const target = inner.slice(inner.lastIndexOf('|', pipe - 1) + 1, Math.max(pipe, 0));
  // In `{{small|with Nell Corry]]}}` the pipe is the template's, in `[[File:A.jpg|thumb|by Nell Corry]] b]]` the file's.
  const isPiped =
    /\S/.test(target) && (!hasOwnPipes || use.isLink(target) || sharesWord(target, label));
  const words = isPiped ? target : label;
  const start = phraseStart(words, isPiped ? label : '', use);
  return start < 0 ? undefined : (isPiped ? to - label.length - 1 : to) - words.length + start;
}

function sharesWord(target: string, label: string): boolean {
  const words = wordsOf(label);
  return [...wordsOf(target)].some((word) => words.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
}

/**
 * Where the longest title of the page begins that some words end with, or else their last name or word.
 * @param label the text of the link, whose words its target has as well
 */
function phraseStart(words: string, label: string, use: PageUse): number {
  const found = [...words.matchAll(/[\p{L}\p{N}][^\s(“"',;:]*/gu)];
  const known = found.find(({ index }) => use.isLink(words.slice(index)));
  if (known) return known.index;
  const inLabel = wordsOf(label);
  let best = -1;
  // `Tortoise (band)`: what stands in parentheses belongs to the word before.
  const from = words.trimEnd().endsWith(')') ? words.lastIndexOf('(') : words.length;
  for (const { index, 0: word } of found.reverse()) {
    const isLast = best < 0;
    if (isLast && index > from) continue;
    if (!isLast && /[,;:.!?)]$/.test(words.slice(index, best).trim().split(/\s/)[0]!)) break;
    const isCapital = /^[\p{Lu}\p{N}]/u.test(word) && !isSentenceStart(words, index, word, use);
    if (isLast || isCapital || inLabel.has(word.toLowerCase())) best = index;
    // `Battle of the Marl`: small words join the parts of a name.
    else if (!use.site.phraseWords.joiningBack.has(word)) break;
  }
  return best;
}

/** `The Battle of the Marl]]`: the first word of a sentence is in capitals anyway. */
function isSentenceStart(text: string, start: number, word: string, { site }: PageUse): boolean {
  return site.phraseWords.sentenceStarts.has(word) && /^\W*$/.test(text.slice(0, start));
}
