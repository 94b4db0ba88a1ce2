/**
 * `node test/bench/measurePatches.mjs` measures what each of `build/parserPatches` saves where the
 * article is parsed and linted: the instructions that a round takes with all patches, and with all but
 * that one. Valgrind counts them (Debian's package of that name), as time says little on a machine that
 * others use too; a count takes some two minutes. Names of patches choose which; `--repeat 2` counts
 * twice, and shows each count.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParser } from '../../build/parser.mjs';
import { readPatches } from '../../build/patchParser.mjs';
import { run } from '../run/command.mjs';
import { repository } from '../run/dependencies.mjs';

/** What the compiler does in the first rounds is not counted. */
const warmUps = 5;
const rounds = 8;

/** One thread, whose collections and compilations do not go by the clock. */
const repeatable = ['--predictable', '--predictable-gc-schedule', '--random-seed=1'];
repeatable.push('--hash-seed=1');

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { repeat: { type: 'string', default: '1' } },
});

const program = fileURLToPath(new URL('parseRounds.mjs', import.meta.url));
const folder = join(repository, 'out', 'patches');
const patches = await readPatches();
mkdirSync(folder, { recursive: true });
for (let time = 0; time < Number(options.repeat); time++) await measure();

async function measure() {
  const whole = await instructions('all', patches);
  console.log(`all patches: ${(whole / 1e6).toFixed(0)} million instructions a round`);
  for (const { name } of patches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const others = patches.filter((patch) => patch.name !== name);
    const without = await instructions(name, others);
    console.log(`${name}: ${(((without - whole) / without) * 100).toFixed(1)} %`);
  }
}

/** How many instructions a round takes with some of the patches; `NaN` where nothing runs so. */
async function instructions(name, chosen) {
  const outfile = join(folder, `${name}.js`);
  await buildParser({ outfile, patches: chosen, production: true, withNode: true });
  return ((await count(outfile, warmUps + rounds)) - (await count(outfile, warmUps))) / rounds;
}

async function count(parser, times) {
  const valgrind = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
  // What V8 compiles, it also changes.
  valgrind.push('--smc-check=all-non-file');
  const node = [process.execPath, ...repeatable, program, parser, String(times)];
  const { code, output } = await run('valgrind', [...valgrind, ...node], {
    cwd: repository,
    quiet: true,
  });
  const counted = /I\s+refs:\s+([\d,]+)/.exec(output)?.[1];
  return code === 0 && counted ? Number(counted.replaceAll(',', '')) : NaN;
}
