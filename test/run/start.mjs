/**
 * `npm start` opens the demo article with the extension loaded: in the installed VS Code, else in the
 * VS Code from npm, which a browser shows. `npm start -- --browser` takes the latter in any case, and
 * `--port=8080` gives it a fixed port.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ensureDependencies, repository } from './dependencies.mjs';

const article = 'qasem-soleimani.wikitext';
const options = process.argv.slice(2);

await ensureDependencies();
const build = await run(process.execPath, ['esbuild.mjs'], { cwd: repository });
if (build.code !== 0) process.exit(build.code);
const demo = copyDemo();
// Loaded only now: it needs packages that may just have been installed.
const { findProgram } = await import('../vscode/host/debian.mjs');
const code = findProgram(process.platform === 'win32' ? 'code.cmd' : 'code');
if (code && !options.includes('--browser')) await openInVscode(code);
else await serve();

/** Copies the article and its licence, so that edits do not change the repository's. */
function copyDemo() {
  const folder = join(repository, '.vscode-test', 'demo');
  mkdirSync(folder, { recursive: true });
  for (const file of [article, 'README.md']) {
    copyFileSync(join(repository, 'test', 'articles', file), join(folder, file));
  }
  return folder;
}

async function openInVscode(program) {
  console.log(`Opening ${article} in VS Code.`);
  const args = [
    '--new-window',
    `--extensionDevelopmentPath=${repository}`,
    demo,
    join(demo, article),
  ];
  process.exitCode = (await run(program, args)).code;
}

/** Serves a workbench until this process is told to end. */
async function serve() {
  const { ensureHost } = await import('../vscode/host/install.mjs');
  const { startCodeServer } = await import('../vscode/host/codeServer.mjs');
  const { workbenchAddress } = await import('../vscode/host/address.mjs');
  await ensureHost();
  const profile = join(repository, '.vscode-test', 'demo-profile');
  const port = options.find((option) => option.startsWith('--port='))?.slice('--port='.length);
  const server = await startCodeServer({
    userDataDir: join(profile, 'user-data'),
    extensionsDir: join(profile, 'extensions'),
    // The demo lies inside this repository, which is not what it is about.
    settings: { 'git.openRepositoryInParentFolders': 'never' },
    port,
  });
  const address = workbenchAddress(server.authority, {
    folder: demo,
    files: [join(demo, article)],
    developmentPaths: [repository],
  });
  console.log(`\nThe demo article is open in VS Code at\n\n  ${address}\n\nCtrl+C ends it.`);
}
