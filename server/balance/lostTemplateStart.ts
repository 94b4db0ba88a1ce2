import type { PipeToken } from './bracketToken.ts';
import type { EndPlace } from './endPlaces.ts';
import { isProse } from './lineCosts.ts';
import { knownNameStart } from './missingOpening.ts';
import type { Region } from './repairSearch.ts';
import type { Pair } from './repairState.ts';
import { scopeBefore, type Scope } from './scopeBefore.ts';

/** Where the opening of a stray end may have stood. */
export interface LostStart {
  readonly place: EndPlace;
  /** Whether the text shows that an opening is lost, rather than that the end is one too many. */
  readonly isLikely: boolean;
}

/**
 * Where the `{{` of a stray `}}` may have stood, as in `born = birth date|1957|3|11}}`.
 * @param index the token of the stray end
 * @param from the offset of its braces
 */
export function lostTemplateStart(
  region: Region,
  index: number,
  from: number,
  pairs: Pair | undefined,
): LostStart | undefined {
  const { source, use } = region;
  const scope = scopeBefore(region.tokens, index, pairs);
  if (partsSign(source, from)) return undefined;
  const pipes = ownPipes(source, scope, from);
  for (const pipe of pipes) {
    const words = nameBefore(source, scope, pipe.start);
    if (!words) continue;
    const name = unglued(words);
    const known = knownNameStart(use, name.words, /\s/.test(words.words));
    if (known >= 0) return lost(name.start + known, true);
  }
  const [pipe] = pipes;
  const name = nameBefore(source, scope, pipe?.start ?? from);
  if (!name) return undefined;
  if (pipe) {
    if (partsWord(source, from)) return undefined;
    const isLikely = isGiven(scope, pipe) && isProse(region);
    return lost(nameStart(source, unglued(name), pipe, from), isLikely);
  }
  const known = knownNameStart(use, name.words);
  if (known >= 0) return lost(name.start + known, true);
  const fills = !scope.around && fillsLine(source, name, from);
  return lost(fills ? name.start : lastWord(name), fills);
}

/** Whether an end parts the name of an argument from its sign: `|url-}}status=live`. */
function partsSign(source: string, at: number): boolean {
  return /^\}*[\w -]*=/.test(source.slice(at, at + 50));
}

/** `wi}}fe` */
function partsWord(source: string, at: number): boolean {
  return /\p{L}\}+\p{L}/u.test(source.slice(at - 1, at + 4));
}

const longestName = 120;

interface Words {
  readonly start: number;
  readonly words: string;
}

function lost(offset: number, isLikely: boolean): LostStart {
  return { place: { offset, insert: '{{' }, isLikely };
}

/** The pipes before a stray end that are not of the template, link or table around it. */
function ownPipes(source: string, { pipes, around }: Scope, to: number): readonly PipeToken[] {
  if (around === undefined) return pipes;
  if (around === 'table')
    return pipes.slice(pipes.findLastIndex((pipe) => beginsCell(source, pipe)) + 1);
  const inList = pipes.findLastIndex((pipe, index) => belowName(source, pipes[index - 1], pipe));
  if (inList > 0) return pipes.slice(inList);
  const hasLines = pipes.some(({ first }) => first);
  const positional = pipes.findLastIndex(({ name }) => name === '');
  const last = pipes.findLastIndex(({ first, name }, index) =>
    hasLines ? first : name !== '' && (positional < 1 || index < positional),
  );
  const own = pipes.slice(Math.max(last, 0) + 1);
  return own[0] && source.slice(own[0].end, to).trim() ? own : [];
}

/** `| a`, `|| a` and `| style="…" |`; another pipe is no cell's. */
function beginsCell(source: string, { first, start, end }: PipeToken): boolean {
  if (first || source[end] === '|' || source[start - 1] === '|') return true;
  return /=[^|\n]*$/.test(source.slice(Math.max(0, start - 80), start));
}

/** `| list = plainlist` with ` | item` below it, written in another way. */
function belowName(source: string, above: PipeToken | undefined, pipe: PipeToken): boolean {
  if (!above?.first || !pipe.first || above.name === '' || pipe.name !== '') return false;
  return /=[^\S\n]*[^\s|={}[\]<>][^|={}[\]<>\n]*\n[^\S\n]*$/.test(
    source.slice(above.end, pipe.start),
  );
}

/** Within a template, an argument without a name behind one with a name is not its own. */
function isGiven({ around, pipes }: Scope, own: PipeToken): boolean {
  if (around === undefined || around === 'table') return true;
  const before = pipes[pipes.indexOf(own) - 1];
  return around === 'braces' && own.name === '' && before !== undefined && before.name !== '';
}

/**
 * The words before an offset, or those that fill the line above if only white space is before it.
 * @returns undefined where nothing is, or the name of the template around
 */
function nameBefore(source: string, scope: Scope, to: number): Words | undefined {
  const text = source.slice(Math.max(scope.from, to - longestName), to);
  const match = /([^|={}[\]<>\n]*?)\s*$/.exec(text)!;
  const words = match[1]!.replace(/^\s*(?:[*#:;+]+\s*)?/, '');
  const start = to - text.length + match.index + match[1]!.length - words.length;
  const isOuter = scope.around === 'braces' && source.slice(scope.from, start).trim() === '';
  return words && !isOuter ? { words, start } : undefined;
}

/** The name of a template that no other call tells: what fills a value or line, or the last word before the pipe. */
function nameStart(source: string, name: Words, pipe: PipeToken, end: number): number {
  const before = /[=|>\n]?[^\S\n]*$/.exec(
    source.slice(Math.max(0, name.start - 40), name.start),
  )![0];
  const startsLine = before.startsWith('\n') || name.start === 0;
  const endsLine = /^\}*[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 40));
  const fills = startsLine ? endsLine : before.trim() !== '';
  return isName(name, pipe.first || fills ? 5 : 2) ? name.start : lastWord(name);
}

/** `twice.citation needed|`, `66efn|`: a template often stands right behind a stop or number. */
function unglued({ start, words }: Words): Words {
  const glued = /^.*(?:[.,;:)"”’(“](?=\p{L})|\d(?=\p{L}{3}))/u.exec(words)?.[0].length ?? 0;
  return { start: start + glued, words: words.slice(glued) };
}

/** Names have few words and no stop: `birth date and age`, but not `He lived in the`. */
function isName({ words }: Words, most: number): boolean {
  return /^[A-Z]+:/.test(words) || (words.split(/\s+/).length <= most && !/[,;!?]\s/.test(words));
}

function lastWord({ start, words }: Words): number {
  const word = /[^\s(“"',;:]+$/.exec(words);
  return start + (word ? word.index : 0);
}

/** `reflist}}` alone on its line. */
function fillsLine(source: string, name: Words, end: number): boolean {
  const startsLine = name.start === 0 || source[name.start - 1] === '\n';
  return startsLine && isName(name, 6) && /^\}*[^\S\n]*(?:\n|$)/.test(source.slice(end, end + 40));
}
