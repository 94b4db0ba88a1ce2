import type { LostStart } from './lostTemplateStart.ts';
import type { Region } from './repairSearch.ts';
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
    fileStart(source, Math.max(scope.from, from - longestCaption), from) ??
    linkStart(source.slice(Math.max(scope.from, from - longestLink), from), from, use.isLink);
  return offset === undefined ? undefined : { place: { offset, insert: '[[' }, isLikely: true };
}

const longestCaption = 2000;
const longestLink = 200;

/** A file or category begins where its namespace stands, whatever its caption holds. */
function fileStart(source: string, from: number, to: number): number | undefined {
  const line = source.lastIndexOf('\n', to - 1) + 1;
  const start = Math.max(from, line);
  const text = source.slice(start, to);
  const match = /(?<![[\p{L}:])(?:File|Image|Category):(?=[^[\]{}|\n]+(?:\||$))/iu.exec(text);
  return match ? start + match.index : undefined;
}

function linkStart(
  text: string,
  to: number,
  isLink: (target: string) => boolean,
): number | undefined {
  const inner = /[^[\]{}<>\n=]*$/.exec(text)![0];
  const pipe = inner.lastIndexOf('|');
  const isPiped = pipe > 0 && /\S/.test(inner.slice(0, pipe));
  const target = isPiped ? inner.slice(0, pipe) : inner.slice(pipe + 1);
  const words = target.slice(target.lastIndexOf('|') + 1);
  const start = phraseStart(words, isLink);
  if (start < 0) return undefined;
  return to - inner.length + (isPiped ? pipe : inner.length) - words.length + start;
}

/** Where the longest title of the page begins that some words end with, or else their last name or word. */
function phraseStart(words: string, isLink: (target: string) => boolean): number {
  const starts = [...words.matchAll(/(?<![\p{L}\p{N}])[^\s(“"',;:]+/gu)].map(({ index }) => index);
  const known = starts.find((start) => isLink(words.slice(start)));
  if (known !== undefined) return known;
  let best = starts.at(-1) ?? -1;
  for (const start of starts.reverse()) {
    const rest = words.slice(start, best);
    const word = /^\S*/.exec(rest)![0];
    if (start === best) continue;
    // `Battle of the Marl`: small words join the parts of a name.
    if (/[,;:.!?]$/.test(word)) break;
    if (/^[\p{Lu}\p{N}]/u.test(word) && !isSentenceStart(words, start, word)) best = start;
    else if (word.length > 3) break;
  }
  return best;
}

/** `The Battle of the Marl]]`: the first word of a sentence is in capitals anyway. */
function isSentenceStart(words: string, start: number, word: string): boolean {
  return (
    /^(?:The|An?|In|On|At|By|From|He|She|It|His|Her)$/.test(word) &&
    /^\W*$/.test(words.slice(0, start))
  );
}
