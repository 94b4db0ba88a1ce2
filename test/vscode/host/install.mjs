/** `node test/vscode/host/install.mjs` installs a VS Code from npm under `.vscode-test/`. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, run } from '../../run/command.mjs';
import { ensureDebianPackages, findProgram } from './debian.mjs';
import {
  codeServer,
  codeServerEntry,
  codeServerVersion,
  codeServerVscode,
  hostFolder,
  nodeMajor,
} from './paths.mjs';

/** Written last, so that an installation cut short is done again. */
const stamp = join(hostFolder, 'installed.json');

/**
 * Native modules that code-server loads, each with the file its build leaves. `npm rebuild` tells of
 * some builds that they failed when only a step for developers did, so the file decides.
 */
const nativeModules = [
  { name: 'argon2', in: hostFolder, built: 'lib/binding/napi-v3/argon2.node' },
  { name: '@vscode/spdlog', in: codeServerVscode, built: 'build/Release/spdlog.node' },
  { name: 'native-watchdog', in: codeServerVscode, built: 'build/Release/watchdog.node' },
  { name: 'kerberos', in: codeServerVscode, built: 'build/Release/kerberos.node' },
  { name: 'node-pty', in: codeServerVscode, built: 'build/Release/pty.node' },
];

/**
 * Installs what is missing; quick where all is there.
 *
 * @throws {Error} that says what could not be installed.
 */
export async function ensureHost() {
  if (Number(process.versions.node.split('.')[0]) !== nodeMajor) {
    throw new Error(
      `The VS Code from npm (code-server ${codeServerVersion}) runs on Node.js ${nodeMajor} only, ` +
        `this is ${process.version}. Use that Node.js, or let VS Code be downloaded: WIKIWRIGHT_VSCODE=download.`,
    );
  }
  const missing = await ensureDebianPackages();
  if (missing.length > 0) {
    throw new Error(
      `The VS Code from npm needs Debian packages that are missing: ${missing.join(' ')}. ` +
        `As root: apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  if (isInstalled()) return;
  await install();
}

/** Whether an installation of this version, built for this Node.js, is there. */
export function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText();
}

function stampText() {
  return JSON.stringify({ codeServer: codeServerVersion, node: process.version });
}

async function install() {
  console.log(`Installing code-server ${codeServerVersion} from npm into ${hostFolder}`);
  rmSync(hostFolder, { recursive: true, force: true });
  mkdirSync(hostFolder, { recursive: true });
  const manifest = { private: true, dependencies: { 'code-server': codeServerVersion } };
  writeFileSync(join(hostFolder, 'package.json'), JSON.stringify(manifest));
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npmIn(hostFolder, ['install', '--no-package-lock', ...flags]);
  await npmIn(codeServerVscode, ['install', ...flags]);
  for (const module of nativeModules) await build(module);
  linkRipgrep();
  linkWhatPostinstallLinks();
  const version = await run(process.execPath, [codeServerEntry, '--version'], {
    env: { ...process.env, XDG_CONFIG_HOME: hostFolder },
    quiet: true,
    timeoutMs: 60_000,
  });
  if (!version.output.includes(codeServerVersion)) {
    throw new Error(`code-server does not start:\n${version.output}`);
  }
  writeFileSync(stamp, stampText());
}

async function build(module) {
  const result = await npmIn(module.in, ['rebuild', module.name], { mayFail: true });
  if (!existsSync(join(module.in, 'node_modules', module.name, module.built))) {
    throw new Error(`${module.name} was not built:\n${result.output}`);
  }
}

/**
 * Runs npm in a folder as if by hand: what `npm test` put into the environment about our own
 * package is taken away, and node-gyp is told of Node's own headers, which need no download.
 */
async function npmIn(cwd, args, { mayFail = false } = {}) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(package|lifecycle|command|config_local_prefix)/.test(key),
    ),
  );
  const nodedir = resolve(realpathSync(process.execPath), '..', '..');
  if (existsSync(join(nodedir, 'include', 'node', 'node.h'))) env.npm_config_nodedir = nodedir;
  env.npm_config_build_from_source = 'true';
  const result = await npm(args, { cwd, env, quiet: true, timeoutMs: 300_000 });
  if (result.code !== 0 && !mayFail) {
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${result.output}`);
  }
  return result;
}

/** The ripgrep package downloads its program; Debian's does as well. */
function linkRipgrep() {
  const bin = join(codeServerVscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  relink(findProgram('rg'), join(bin, 'rg'));
}

/** The links that code-server's own install script would make; scripts did not run. */
function linkWhatPostinstallLinks() {
  relink('node_modules', join(codeServerVscode, 'node_modules.asar'));
  relink('code-linux.sh', join(codeServer, 'lib/vscode/bin/remote-cli/code-server'));
  relink('browser-linux.sh', join(codeServer, 'lib/vscode/bin/helpers/browser.sh'));
}

function relink(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureHost();
  console.log('The VS Code from npm is installed.');
}
