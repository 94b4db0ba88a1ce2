/**
 * `npm run fuzz` holds the invariants of `invariants.ts` against random pages and random edits of
 * pages, real and made up, and prints what fails, shrunk to the smallest page that still does.
 *
 * `--minutes 10` says how long, `--seed 1` where to begin: each round has the next seed, so `--seed`
 * with the printed one shows a failure again at once. What fails goes to `out/fuzz.json`; put a
 * failure that is mended into `test/fuzz/fixtures.json`, which the unit tests hold.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../run/bundle.mjs';
import { ensureDependencies, repository } from '../run/dependencies.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(1 + (Date.now() % 1_000_000)) },
  },
});

await ensureDependencies();
const program = await bundle('test/fuzz/runFuzz.ts', 'out/fuzz/runFuzz.cjs');
const { runFuzz } = createRequire(import.meta.url)(program);
const failures = await runFuzz({
  minutes: positive('minutes'),
  seed: positive('seed'),
  article: join(repository, 'test', 'articles', 'qasem-soleimani.wikitext'),
});
writeFileSync(join(repository, 'out', 'fuzz.json'), `${JSON.stringify(failures, null, 2)}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

function positive(option) {
  const number = Number(options[option]);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new RangeError(`--${option} takes a number above 0, not ${options[option]}.`);
}
