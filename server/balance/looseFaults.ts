import type { BracketToken, LooseToken } from './bracketToken.ts';
import { commentEnd } from './commentEnd.ts';
import type { BalanceFault } from './balanceFault.ts';
import { lostRefStart } from './lostRefStart.ts';
import type { PageUse } from './pageUse.ts';
import { tagEnds } from './tagEnds.ts';

/** The faults of tags and comments, which need no search: nothing else can close them. */
export function looseFaults(
  tokens: readonly BracketToken[],
  source: string,
  use: PageUse,
): BalanceFault[] {
  const loose = tokens.filter(isLoose);
  const excused = excusedByRefs(loose, source);
  const faults: BalanceFault[] = [];
  for (const token of loose) {
    if (excused.has(token) || token.kind === 'included-ref') continue;
    faults.push(faultOf(token, source, use));
    if (faults.length >= mostFaults) break;
  }
  return faults;
}

const mostFaults = 50;

function isLoose(token: BracketToken): token is LooseToken {
  return 'hiddenTo' in token;
}

function faultOf(token: LooseToken, source: string, use: PageUse): BalanceFault {
  if (token.kind === 'stray-tag') {
    const start = token.name === 'ref' ? lostRefStart(source, use, token.start) : -1;
    if (start < 0) return fault('stray-tag-end', token, []);
    const ends = [{ offset: start, insert: '<ref>' }];
    return { ...fault('stray-tag-end', token, ends), isStartLost: true };
  }
  if (token.kind === 'unclosed-comment') {
    const ends = [{ offset: commentEnd(source, token.start, use.site), insert: '-->' }];
    return fault('unclosed-comment', token, ends);
  }
  if (token.kind === 'unfinished-tag') {
    return fault('unclosed-tag', token, [{ offset: token.end, insert: '>' }]);
  }
  const insert = `</${token.name}>`;
  const ends = tagEnds(source, token.name, token.end).map((offset) => ({
    offset,
    // Below the lines of a gallery the end has a line of its own.
    insert: startsLine(source, offset) && /\S/.test(source.charAt(offset)) ? `${insert}\n` : insert,
  }));
  return fault('unclosed-tag', token, ends);
}

function startsLine(source: string, offset: number): boolean {
  return source[offset - 1] === '\n';
}

function fault(
  kind: BalanceFault['kind'],
  { name, start, end, hiddenTo }: LooseToken,
  ends: BalanceFault['ends'],
): BalanceFault {
  const affected = hiddenTo > end ? [{ start: end, end: hiddenTo }] : [];
  return { kind, range: { start, end }, name, ends, affected };
}

/** The end tag that a `<ref>` leaves over which swallowed another: `<ref>a<ref>b</ref>c</ref>`. */
function excusedByRefs(loose: readonly LooseToken[], source: string): Set<LooseToken> {
  const excused = new Set<LooseToken>();
  let included: LooseToken | undefined;
  for (const token of loose) {
    if (token.kind === 'included-ref') included = token;
    if (token.kind !== 'stray-tag' || token.name !== 'ref' || !included) continue;
    if (isParted(source, included.end, token.start)) continue;
    excused.add(token);
    included = undefined;
  }
  return excused;
}

/** Whether a paragraph ends between two offsets, as it does in no reference. */
function isParted(source: string, from: number, to: number): boolean {
  return to - from > 5000 || /\n[^\S\n]*\n|\n==/.test(source.slice(from, to));
}
