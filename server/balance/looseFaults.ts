import type { BracketToken, LooseToken } from './bracketToken.ts';
import { commentEnd } from './commentEnd.ts';
import type { BalanceFault } from './findBalanceFaults.ts';
import { tagEnds } from './tagEnds.ts';

/** The faults of tags and comments, which need no search: nothing else can close them. */
export function looseFaults(tokens: readonly BracketToken[], source: string): BalanceFault[] {
  const faults: BalanceFault[] = [];
  /** Behind a `<ref>` that swallowed another: the end tag that it leaves over belongs to it. */
  let included = -1;
  for (const token of tokens) {
    if (token.kind === 'included-ref') included = token.end;
    else if (token.kind === 'stray-tag') {
      const isLeftOver =
        token.name === 'ref' && included >= 0 && !isParted(source, included, token.start);
      if (isLeftOver) included = -1;
      else faults.push(fault('stray-tag-end', token, []));
    } else if (token.kind === 'unclosed-tag') {
      const insert = `</${token.name}>`;
      const ends = tagEnds(source, token.end).map((offset) => ({ offset, insert }));
      faults.push(fault('unclosed-tag', token, ends));
    } else if (token.kind === 'unclosed-comment') {
      const ends = [{ offset: commentEnd(source, token.start), insert: '-->' }];
      faults.push(fault('unclosed-comment', token, ends));
    }
    if (faults.length >= mostFaults) break;
  }
  return faults;
}

const mostFaults = 50;

function fault(
  kind: BalanceFault['kind'],
  { name, start, end, hiddenTo }: LooseToken,
  ends: BalanceFault['ends'],
): BalanceFault {
  const affected = hiddenTo > end ? [{ start: end, end: hiddenTo }] : [];
  return { kind, range: { start, end }, name, ends, affected };
}

/** Whether a paragraph ends between two offsets, as it does in no reference. */
function isParted(source: string, from: number, to: number): boolean {
  return to - from > 5000 || /\n[^\S\n]*\n|\n==/.test(source.slice(from, to));
}
