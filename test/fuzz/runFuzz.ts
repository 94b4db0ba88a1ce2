import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { loadWiki } from '../loadWiki.ts';
import { Fuzzer, shrinkFailure, type Failure } from './fuzz.ts';

/** What is printed of a message, which may hold a page. */
const longest = 1_200;

export interface FuzzPlan {
  readonly minutes: number;
  readonly seed: number;
  /** The file of a real article. */
  readonly article: string;
}

/**
 * Fuzzes for a while, and prints each kind of failure once, shrunk, with its seed.
 * @returns the failures, as `test/fuzz/fixtures.json` holds them
 */
export async function runFuzz({ minutes, seed, article }: FuzzPlan): Promise<Failure[]> {
  const site = await loadWiki();
  const realText = readFileSync(article, 'utf8');
  const found = new Map<string, Failure>();
  const end = Date.now() + minutes * 60_000;
  let rounds = 0;
  for (; Date.now() < end; rounds++) {
    // What a weak reference was made of lives until the turn ends, so a run without turns fills the heap.
    await turn();
    const failure = new Fuzzer(seed + rounds, site, realText).round();
    const key = failure && `${failure.invariant}: ${failure.kind}`;
    if (!key || found.has(key)) continue;
    const shrunk = await shrinkFailure(failure, site);
    found.set(key, shrunk);
    console.log(
      `\nseed ${seed + rounds} – ${key}\n${JSON.stringify(shrunk.wikitext)}\n${shrunk.message.slice(0, longest)}`,
    );
  }
  console.log(`\n${rounds} rounds from seed ${seed}, ${found.size} kinds of failures`);
  return [...found.values()];
}
