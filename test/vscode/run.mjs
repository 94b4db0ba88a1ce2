/**
 * `node test/vscode/run.mjs` runs the tests of `suite/` in a real VS Code, on the extension as built;
 * `node test/vscode/run.mjs suite typing` only those of `typing.test.ts`;
 * `node test/vscode/run.mjs packaged` installs the packaged extension and runs those of `packaged/`.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { chooseVscode } from './host/choose.mjs';
import { repository } from '../run/dependencies.mjs';
import { freshFolder } from './host/paths.mjs';

const out = join(repository, 'out', 'vscode');
const name = process.argv[2] === 'packaged' ? 'packaged' : 'suite';
const wanted = process.argv.slice(3).map((file) => `${file}.test.ts`);

process.exit(await main());

async function main() {
  await bundle(name);
  const vscode = await chooseVscode();
  const run = freshFolder(name);
  const profile = { userDataDir: join(run, 'user-data'), extensionsDir: join(run, 'extensions') };
  const packaged = name === 'packaged';
  if (packaged) await vscode.install(findPackage(), profile);
  try {
    return await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: packaged ? emptyExtension(run) : repository,
      extensionTestsPath: join(out, name, 'index.js'),
      launchArgs: [
        workspaceWithArticle(run),
        `--user-data-dir=${profile.userDataDir}`,
        `--extensions-dir=${profile.extensionsDir}`,
      ],
      extensionTestsEnv: { WIKIWRIGHT_EXTENSIONS_DIR: profile.extensionsDir },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    return error.code ?? 1;
  } finally {
    rmSync(run, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Bundles the runner and each file of tests; what VS Code and mocha are comes from outside. */
async function bundle(folder) {
  const source = join(repository, 'test', 'vscode', folder);
  rmSync(join(out, folder), { recursive: true, force: true });
  await esbuild.build({
    entryPoints: readdirSync(source)
      .filter((file) => file === 'index.ts' || isWanted(file))
      .map((file) => join(source, file)),
    outdir: join(out, folder),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

function isWanted(file) {
  return file.endsWith('.test.ts') && (wanted.length === 0 || wanted.includes(file));
}

function workspaceWithArticle(run) {
  const folder = join(run, 'workspace');
  const article = 'qasem-soleimani.wikitext';
  mkdirSync(folder);
  copyFileSync(join(repository, 'test', 'articles', article), join(folder, article));
  mkdirSync(join(folder, '.vscode'));
  const settings = { 'wikiwright.wiki': 'en.wikipedia.org' };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  return folder;
}

/** VS Code starts tests only together with an extension under development; this one does nothing. */
function emptyExtension(run) {
  const folder = join(run, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'none', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function findPackage() {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const file = join(repository, `${manifest.name}-${manifest.version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run package makes it.`);
  return file;
}
