import type { BalanceFault } from '../balance/findBalanceFaults.ts';
import type { Article } from './article.ts';
import { askForLists } from './askBlocks.ts';

type BlockFault = Pick<BalanceFault, 'name' | 'range' | 'ends'>;

/** External links without their `]`: to the parser their `[` is a lonely bracket. */
export function externalLinkFaults(article: Article): BalanceFault[] {
  return faultyBlocks(article).flatMap(({ block: { start }, told }) =>
    told.map(({ name, range, ends }) => ({
      kind: 'unclosed-external-link',
      name,
      range: { start: range.start + start, end: range.end + start },
      ends: ends.map(({ offset, insert }) => ({ offset: offset + start, insert })),
      affected: [],
    })),
  );
}

const faultyBlocks = askForLists(({ lint, text }, site): BlockFault[] => {
  const brackets = lint.filter(({ rule }) => rule === 'lonely-bracket').slice(0, mostOfABlock);
  if (brackets.length === 0) return [];
  const url = new RegExp(`(?:${site.parser.protocol}|//)[^\\s<>[\\]{}|"]+`, 'iy');
  return brackets.flatMap(({ start }) => faultAt(text, start, url));
});

const mostOfABlock = 200;

function faultAt(text: string, start: number, url: RegExp): BlockFault[] {
  url.lastIndex = start + 1;
  const match = text.charAt(start) === '[' ? url.exec(text) : null;
  if (!match) return [];
  const end = url.lastIndex;
  // With its bracket there, something around it broke the link, which has a report of its own.
  if (/^[^\n[\]]*\]/.test(text.slice(end, end + longestLabel))) return [];
  const rest = /^[^\n<[\]{}|]*/.exec(text.slice(end, end + longestLabel))![0];
  const ends = [...new Set(labelEnds(text, start, rest))];
  const places = ends.map((length) => ({ offset: end + length, insert: ']' }));
  return [{ name: match[0], range: { start, end }, ends: places }];
}

const longestLabel = 1000;

/** Where the label may end: with the quotes it stands in, at the first stop, or with its line. */
function labelEnds(text: string, start: number, rest: string): number[] {
  const quotes = /(?:''|["“])$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  const quoted = quotes ? rest.indexOf(quotes === '“' ? '”' : quotes) : -1;
  const stop = rest.search(/(?:[.,;:] | \(|[.,;:]?$)/);
  return [quoted, stop, rest.trimEnd().length].filter((length) => length >= 0);
}
