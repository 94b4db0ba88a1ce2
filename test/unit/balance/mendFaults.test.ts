import { describe, expect, test } from 'vitest';
import { mendFaults, type Mending } from './mendFaults.ts';
import { soundPages } from './pageFaults.ts';

/** How many faults of each kind are put into each page. */
const counts = {
  'remove }}': 5,
  'remove {{': 5,
  'remove ]]': 5,
  'remove [[': 2,
  'remove </ref>': 4,
  'remove /': 2,
  'remove |}': 2,
  'remove =': 3,
  'remove -->': 1,
  'remove </div>': 2,
  'add }}': 5,
} as const;

describe('faults seeded into nine pages and mended by the first fix', () => {
  const table = mendFaults(
    soundPages.map(({ text }) => text),
    counts,
    Number(process.env['SEED'] ?? 2),
  );
  const sum = (key: keyof Mending) =>
    [...table.values()].reduce((total, row) => total + row[key], 0);
  // `TABLE=1 npx vitest run test/unit/balance/mendFaults.test.ts` shows how each kind fares.
  if (process.env['TABLE']) console.table(Object.fromEntries(table));

  test('95 of 100 are reported at the broken construct', () => {
    expect(sum('faults')).toBeGreaterThan(250);
    expect(sum('placed') / sum('faults')).toBeGreaterThanOrEqual(0.95);
  });

  test('92 of 100 fixes make the page parse like the original, and leave nothing new', () => {
    expect(sum('alike') / sum('placed')).toBeGreaterThanOrEqual(0.92);
    expect(sum('left')).toBe(0);
  });
});
