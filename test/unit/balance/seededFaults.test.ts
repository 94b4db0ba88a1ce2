import { describe, expect, test } from 'vitest';
import type { BracketToken } from '../../../server/balance/bracketToken.ts';
import { tokenizeBrackets } from '../../../server/balance/tokenizeBrackets.ts';
import { pageFaults, site, soundPages } from './pageFaults.ts';
import { seedFaults, type FaultKind, type SeededFault } from './seedFaults.ts';

/** What is found of the faults of one kind. */
interface Tally {
  faults: number;
  /** Reported within two characters of the broken construct. */
  placed: number;
  /** References that swallow another, which is reported as `cite/included-ref` instead. */
  included: number;
  /** Reports beyond the first right one. */
  further: number;
}

const counts = {
  'remove }}': [40, 14],
  'remove {{': [40, 14],
  'remove ]]': [40, 14],
  'remove [[': [40, 14],
  'remove </ref>': [40, 14],
  'remove /': [20, 6],
  'remove |}': [5, 5],
  'remove =': [8, 8],
  'remove -->': [4, 4],
  'add }}': [60, 25],
} as const satisfies Partial<Record<FaultKind, readonly [article: number, page: number]>>;

describe('1,088 seeded faults', () => {
  const total = emptyTally();
  soundPages.forEach(({ text }, index) => {
    const wanted = Object.entries(counts).map(([kind, [article, page]]) => [
      kind,
      index === 0 ? article : page,
    ]);
    for (const fault of seedFaults(
      text,
      Object.fromEntries(wanted) as Record<FaultKind, number>,
      1,
    )) {
      add(total, fault);
    }
  });

  test('are placed', () => {
    expect(total.faults).toBe(1088);
    expect(total.placed + total.included).toBeGreaterThanOrEqual(1050);
    expect(total.included).toBe(126);
  });

  test('bring few further reports', () => {
    expect(total.further).toBeLessThanOrEqual(38);
  });
});

function emptyTally(): Tally {
  return { faults: 0, placed: 0, included: 0, further: 0 };
}

function add(tally: Tally, fault: SeededFault): void {
  const found = pageFaults(fault.text);
  const right = found.find(({ range }) =>
    fault.places.some((place) => Math.abs(range.start - place) <= 2),
  );
  tally.faults++;
  if (isIncludedRef(fault)) {
    tally.included++;
    tally.further += found.length;
    return;
  }
  tally.placed += right ? 1 : 0;
  tally.further += found.length - (right ? 1 : 0);
}

function isIncludedRef({ kind, text, places }: SeededFault): boolean {
  if (kind !== 'remove </ref>' && kind !== 'remove /') return false;
  const isIt = (token: BracketToken): boolean =>
    token.kind === 'tag'
      ? (token.inner ?? []).some(isIt)
      : token.kind === 'included-ref' && places.includes(token.start);
  return tokenizeBrackets(text, site).tokens.some(isIt);
}
