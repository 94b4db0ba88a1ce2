import type { BalanceFault } from '../../balance/balanceFault.ts';
import type { PhraseWords } from '../../wikis/phraseWords.ts';
import type { TextRange } from '../../text/range.ts';
import type { Article } from '../../article/article.ts';
import { askForLists } from '../../article/askBlocks.ts';

type BlockFault = Pick<BalanceFault, 'name' | 'range' | 'ends' | 'affected'>;

/**
 * External links without their `]`: to the parser their `[` is a lonely bracket, or that of the next
 * link, whose `]` MediaWiki takes for theirs: `[https://a b and [https://c d]`.
 */
export function externalLinkFaults(article: Article): BalanceFault[] {
  return faultyBlocks(article).flatMap(({ block: { start }, told }) =>
    told.map(({ name, range, ends, affected }) => ({
      kind: 'unclosed-external-link',
      name,
      range: moved(range, start),
      ends: ends.map(({ offset, insert }) => ({ offset: offset + start, insert })),
      affected: affected.map((link) => moved(link, start)),
    })),
  );
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

const faultyBlocks = askForLists(({ lint, text }, site): BlockFault[] => {
  const brackets = lint.filter(({ rule }) => rule === 'lonely-bracket').slice(0, mostOfABlock);
  if (brackets.length === 0) return [];
  const url = new RegExp(`(?:${site.parser.protocol}|//)[^\\s<>[\\]{}|"]+`, 'iy');
  const faults = new Map<number, BlockFault>();
  for (const { start } of brackets) {
    for (const fault of faultsAt(text, start, url, site.phraseWords))
      faults.set(fault.range.start, fault);
  }
  return [...faults.values()];
});

const mostOfABlock = 200;

function faultsAt(text: string, start: number, url: RegExp, words: PhraseWords): BlockFault[] {
  const link = addressAt(text, start, url);
  if (!link) return [];
  const before = faultBefore(text, link, url, words);
  // With its bracket there, the link before or something around broke it, which has a report of its own.
  const isSound = /^[^\n[\]]*\]/.test(text.slice(link.end, link.end + longestLabel));
  return [...before, ...(isSound ? [] : [faultOf(text, link, [], words)])];
}

/** The link before, where nothing ends it before another begins. */
function faultBefore(text: string, link: TextRange, url: RegExp, words: PhraseWords): BlockFault[] {
  const before = text.slice(Math.max(0, link.start - longestLabel), link.start);
  const open = before.lastIndexOf('[');
  if (open < 0 || /[\n<\]{}|]/.test(before.slice(open))) return [];
  // `[https://a b [https://c d]]` lacks no bracket.
  if (/^[^\n[\]]*\]\]/.test(text.slice(link.end, link.end + longestLabel))) return [];
  const broken = addressAt(text, link.start - before.length + open, url);
  return broken ? [faultOf(text, broken, [link], words)] : [];
}

/** `[https://a`. */
function addressAt(text: string, start: number, url: RegExp): TextRange | undefined {
  url.lastIndex = start + 1;
  return text.charAt(start) === '[' && url.test(text) ? { start, end: url.lastIndex } : undefined;
}

function faultOf(
  text: string,
  range: TextRange,
  affected: readonly TextRange[],
  words: PhraseWords,
): BlockFault {
  const { start, end } = range;
  const written = /^[^\n<[\]{}|]*/.exec(text.slice(end, end + longestLabel))![0];
  const isBeforeLink = text.charAt(end + written.length) === '[';
  const rest = isBeforeLink ? withoutJoint(written, words) : written;
  const ends = [...new Set(labelEnds(text, start, rest))];
  const places = ends.map((length) => ({ offset: end + length, insert: ']' }));
  return { name: text.slice(start + 1, end), range: { start, end }, ends: places, affected };
}

const longestLabel = 1000;

/** The words of a link, without what stands between it and the next: `, and `. */
function withoutJoint(words: string, { betweenLinks }: PhraseWords): string {
  const phrase = withoutMarks(words);
  const last = /\s(\p{L}+)$/u.exec(phrase);
  return last && betweenLinks.has(last[1]!.toLowerCase())
    ? withoutMarks(phrase.slice(0, last.index))
    : phrase;
}

function withoutMarks(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s.,;:('"“*•·–—-]/.test(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** Where the label may end: with the quotes it stands in, at the first stop, or with its line. */
function labelEnds(text: string, start: number, rest: string): number[] {
  const quotes = /(?:''|["“])$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  const quoted = quotes ? rest.indexOf(quotes === '“' ? '”' : quotes) : -1;
  const stop = rest.search(/(?:[.,;:] | \(|[.,;:]?$)/);
  return [quoted, stop, rest.trimEnd().length].filter((length) => length >= 0);
}
