import { describe, expect, test } from 'vitest';
import { mendFaults, type Mending } from './mendFaults.ts';
import { madeArticles, soundPages } from './pageFaults.ts';

/** How many faults of each kind are put into each page; `FAULTS=5` puts in five times as many. */
const counts = Object.fromEntries(
  Object.entries({
    'remove }}': 3,
    'remove {{': 3,
    'remove ]]': 3,
    'remove [[': 1,
    'remove </ref>': 2,
    'remove /': 2,
    'remove >': 1,
    'remove |}': 1,
    'remove =': 2,
    'remove -->': 1,
    'remove </div>': 1,
    'add }}': 3,
  }).map(([kind, count]) => [kind, count * Number(process.env['FAULTS'] ?? 1)]),
);

describe('faults seeded into fourteen pages and mended by the first fix', () => {
  const table = mendFaults(
    [...soundPages.map(({ text }) => text), ...madeArticles],
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
