import { describe, expect, test } from 'vitest';
import type { BracketToken } from '../../../server/balance/bracketToken.ts';
import type { BalanceFault } from '../../../server/balance/findBalanceFaults.ts';
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
  /** First fixes of removed ends, and those that leave no fault, or the very text as it was. */
  fixes: number;
  sound: number;
  restored: number;
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
} as const satisfies Record<FaultKind, readonly [article: number, page: number]>;

const restoring: readonly FaultKind[] = [
  'remove }}',
  'remove ]]',
  'remove |}',
  'remove =',
  'remove -->',
];

describe('700 seeded faults', () => {
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
      add(total, fault, text);
    }
  });

  test('are placed', () => {
    expect(total.faults).toBe(700);
    expect(total.placed + total.included).toBeGreaterThanOrEqual(683);
    expect(total.included).toBe(100);
  });

  test('bring few further reports', () => {
    expect(total.further).toBeLessThanOrEqual(19);
  });

  test('are mended by the first fix', () => {
    expect(total.fixes).toBeGreaterThanOrEqual(240);
    expect(total.sound).toBe(total.fixes);
    expect(total.restored).toBeGreaterThanOrEqual(193);
  });
});

function emptyTally(): Tally {
  return { faults: 0, placed: 0, included: 0, further: 0, fixes: 0, sound: 0, restored: 0 };
}

function add(tally: Tally, fault: SeededFault, original: string): void {
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
  if (right && restoring.includes(fault.kind)) addFix(tally, fault, right, original);
}

function addFix(tally: Tally, fault: SeededFault, right: BalanceFault, original: string): void {
  const { offset, insert } = right.ends[0]!;
  const fixed = fault.text.slice(0, offset) + insert + fault.text.slice(offset);
  tally.fixes++;
  tally.sound += pageFaults(fixed).length === 0 ? 1 : 0;
  // White space at a line's end may come before the end or behind it.
  tally.restored += fixed.replace(/\s/g, '') === original.replace(/\s/g, '') ? 1 : 0;
}

function isIncludedRef({ kind, text, places }: SeededFault): boolean {
  if (kind !== 'remove </ref>' && kind !== 'remove /') return false;
  const isIt = (token: BracketToken): boolean =>
    token.kind === 'tag'
      ? (token.inner ?? []).some(isIt)
      : token.kind === 'included-ref' && places.includes(token.start);
  return tokenizeBrackets(text, site).tokens.some(isIt);
}
