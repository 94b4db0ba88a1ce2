/**
 * `npm run bench` measures over stdio what one keystroke costs: for our server as built for
 * production and for the best peer on npm, in the same run. It prints a table, writes
 * `out/bench.json`, and judges nothing. Larger pages are made of the article, up to 2 MB.
 *
 * `--server "command arguments"` measures any other language server in the place of ours;
 * `--edits 300` and `--seed 1` choose the edits; `--no-peer` leaves the peer out; `--json file` writes
 * the figures elsewhere; `--long` follows the memory over ten thousand edits, which takes minutes.
 */
import { bundle } from '../run/bundle.mjs';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../run/command.mjs';
import { ensureDependencies, repository } from '../run/dependencies.mjs';
import { ensurePeer } from './installPeer.mjs';

const limitMs = 60 * 60_000;

const { values: options } = parseArgs({
  options: {
    server: { type: 'string' },
    edits: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string', default: join(repository, 'out', 'bench.json') },
    long: { type: 'boolean', default: false },
    'no-peer': { type: 'boolean', default: false },
  },
});

await ensureDependencies();
const servers = [options.server ? named(options.server) : await ours()];
if (!options['no-peer']) servers.push(await ensurePeer());
await measure({
  servers,
  edits: wholeNumber('edits'),
  seed: wholeNumber('seed'),
  article: join(repository, 'test', 'articles', 'qasem-soleimani.wikitext'),
  long: options.long,
  output: resolve(options.json),
});

/** Builds our server as it ships, started as our client starts it. */
async function ours() {
  const build = await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: repository });
  if (build.code !== 0) process.exit(build.code);
  const server = join(repository, 'dist', 'server.js');
  const parser = join(repository, 'dist', 'parser.js');
  const options = JSON.parse(readFileSync(join(repository, 'client', 'nodeOptions.json'), 'utf8'));
  return {
    name: 'wikiwright',
    command: [process.execPath, ...options, server, '--stdio'],
    bundleBytes: statSync(server).size + statSync(parser).size,
  };
}

/** A command line as a user writes it; `"…"` holds an argument with spaces together. */
function named(line) {
  const command = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  return { name: 'server', command };
}

function wholeNumber(option) {
  const number = Number(options[option]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${option} takes a whole number above 0, not ${options[option]}.`);
  process.exit(2);
}

/**
 * Bundles the TypeScript beside this file and runs it. It runs under a guard, which takes the
 * servers with it however it ends.
 *
 * @param {import('./plan.ts').BenchPlan} plan
 */
async function measure(plan) {
  const program = await bundle('test/bench/bench.ts', 'out/bench/bench.cjs');
  const { code, timedOut } = await run(process.execPath, [program, JSON.stringify(plan)], {
    cwd: repository,
    timeoutMs: limitMs,
  });
  if (timedOut) console.error(`The bench was ended after ${limitMs / 60_000} minutes.`);
  process.exitCode = code;
}
