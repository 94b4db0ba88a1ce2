/**
 * `node test/bench/measurePatches.mjs` measures what each of `build/parserPatches` saves when the article
 * is parsed and linted: the processor time with all patches, against that with all but this one. Prints the
 * median, lowest and highest of several processes, as the compiler decides differently in each; the row
 * `nothing` compares two equal parsers, and so shows how far the numbers can be trusted. Names of patches
 * choose which; `--processes 15` measures more often.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildParser } from '../../build/parser.mjs';
import { readPatches } from '../../build/patchParser.mjs';
import { run } from '../run/command.mjs';
import { repository } from '../run/dependencies.mjs';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { processes: { type: 'string', default: '9' } },
});

const program = fileURLToPath(new URL('timeParsers.mjs', import.meta.url));
const folder = join(repository, 'out', 'patches');
mkdirSync(folder, { recursive: true });

const patches = await readPatches();
const chosen = patches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const whole = await parserWithout('all');
const rows = [{ name: 'nothing', parser: await parserWithout('nothing'), gains: [] }];
for (const { name } of chosen) rows.push({ name, parser: await parserWithout(name), gains: [] });

for (let left = Number(options.processes); left > 0; left--) {
  const [time, ...times] = await medians([whole, ...rows.map(({ parser }) => parser)]);
  rows.forEach(({ gains }, index) => gains.push((1 - time / times[index]) * 100));
}
for (const { name, gains } of rows) {
  const sorted = gains.toSorted((a, b) => a - b);
  const shown = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)];
  const [middle, lowest, highest] = shown.map((gain) => gain.toFixed(1));
  console.log(`${name}: ${middle} % (${lowest} to ${highest})`);
}

/** Builds a parser with all patches but one, and returns its path. */
async function parserWithout(name) {
  const outfile = join(folder, `${name}.js`);
  const others = patches.filter((patch) => patch.name !== name);
  await buildParser({ outfile, patches: others, production: true, withNode: true });
  return outfile;
}

/** The milliseconds that each parser takes in a new process. */
async function medians(parsers) {
  const { code, output } = await run(process.execPath, [program, ...parsers], { quiet: true });
  if (code !== 0) throw new Error(`A parser failed:\n${output}`);
  return JSON.parse(output);
}
