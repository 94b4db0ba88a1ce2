/** `npm test`: installs what is missing, checks everything, and ends with `N passed, N failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './command.mjs';
import { countMocha, countVitest } from './count.mjs';
import { nodeMajor } from '../vscode/host/paths.mjs';
import { ensureDependencies, repository } from './dependencies.mjs';

const minuteMs = 60_000;
const total = { passed: 0, failed: 0 };

await part('npm packages', ensureDependencies, { counts: false });
await part('build', () => script('build', 2));
await part('types', () => script('check:types', 5));
await part('lint', () => script('check:lint', 3));
await part('format', () => script('check:format', 2));
await part('unit tests', () => vitest('test:unit'));
await part('conversations over stdio', () => vitest('test:stdio'));
await part('engine in a browser worker', () => vitest('test:browser'));
await part('tests inside VS Code', () => vscode('suite'));
await part('keys typed in VS Code', keys, { counts: false });
await part('package', makePackage);
await part('packaged extension inside VS Code', () => vscode('packaged'));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one part and adds its counts.
 *
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number } | void>} check a part that gives no
 *   counts counts as one; one that throws has failed.
 * @param {{ counts?: boolean }} [options] `counts: false` for what is no test unless it fails.
 */
async function part(name, check, { counts = true } = {}) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  let result;
  try {
    result = (await check()) ?? { passed: counts ? 1 : 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`=== ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
}

/** Runs a script of `package.json`, which passes or fails as a whole. */
async function script(name, minutes) {
  ended(name, await npm(['run', name], { cwd: repository, timeoutMs: minutes * minuteMs }));
}

async function vitest(name, minutes = 12) {
  const file = resultsFile(name.replace(':', '-'));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const result = await npm(['run', name, '--', ...reporters], {
    cwd: repository,
    timeoutMs: minutes * minuteMs,
  });
  return countVitest(read(file, name, result), result.code);
}

/** Only the VS Code from npm lets keys be sent to it. */
async function keys() {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return vitest('test:keys', 30);
  console.log(`Left out: the VS Code from npm runs on Node.js ${nodeMajor} only.`);
}

/** The time limit leaves room for installing a VS Code first. */
async function vscode(folder) {
  const file = resultsFile(`vscode-${folder}`);
  const result = await run(process.execPath, [join('test', 'vscode', 'run.mjs'), folder], {
    cwd: repository,
    env: { ...process.env, WIKIWRIGHT_RESULTS: file },
    timeoutMs: 12 * minuteMs,
  });
  return countMocha(read(file, folder, result), result.code);
}

async function makePackage() {
  const { name, version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const file = join(repository, `${name}-${version}.vsix`);
  rmSync(file, { force: true });
  await script('package', 3);
  if (!existsSync(file)) throw new Error(`${file} was not made.`);
}

/** Where a part writes its results; those of an earlier run are removed. */
function resultsFile(name) {
  const file = join(repository, 'out', 'results', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function read(file, name, result) {
  if (result.timedOut) throw new Error(`${name} took too long.`);
  if (!existsSync(file)) throw new Error(`${name} gave no results, exit code ${result.code}.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function ended(name, { code, timedOut }) {
  if (timedOut) throw new Error(`${name} took too long.`);
  if (code !== 0) throw new Error(`${name} failed with exit code ${code}.`);
}
