import { linkTargetAt } from './constructName.ts';
import type { Search } from './repairSearch.ts';
import type { Frame } from './repairState.ts';

/** How unlikely the shape of a template is that ends at the token `index`. */
export function templateShapeCost(search: Search, frame: Frame, index: number): number {
  const token = search.tokens[index]!;
  let cost = startsWord(search.source, token.end) ? 1.5 : 0;
  const endsLine = /^[^\S\n]*(?:\n|$|<|\}|\|)/.test(search.source.slice(token.end, token.end + 20));
  if (frame.pipeLines > 0 && !endsLine) cost += 1;
  const isInline = frame.pipes > 0 && frame.pipeLines === 0 && !frame.isBlockArgument;
  if (isInline && token.kind === 'braces-close' && token.lineStart) cost += 2;
  // A reference that begins with a template and ends with braces is that template.
  const isAll = search.tag === 'ref' && frame.token === 0;
  if (isAll && search.source.slice(token.end, search.end).trim()) cost += 0.5;
  return cost;
}

/** How unlikely the shape of a link is that ends at the token `index`. */
export function linkShapeCost(search: Search, frame: Frame, index: number): number {
  const { source } = search;
  const token = search.tokens[index]!;
  const opener = search.tokens[frame.token]!;
  if (frame.kind === 'file') {
    const startsLine = opener.start === 0 || source[opener.start - 1] === '\n';
    const rest = source.slice(token.end, token.end + 40);
    return startsLine && !/^[^\S\n]*(?:\n|$|<|\[\[)/.test(rest) ? 2 : 0;
  }
  const length = token.start - opener.end;
  const target = linkTargetAt(source, opener.end).name;
  const isSentence = /[a-z]{2}\. [A-Z]/.test(target) || target.length >= 100;
  return Math.min(4, Math.floor(length / 100)) + (isSentence ? 2 : 0);
}

function startsWord(source: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(source.slice(at, at + 1));
}
