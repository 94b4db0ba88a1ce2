/** Installs the language server that ours is measured beside: in a folder of its own, no dependency. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../run/command.mjs';
import { repository } from '../run/dependencies.mjs';

const peer = { name: 'wikitext-lsp', version: '1.7.2' };

/** The peer asks for a newer wikilint than npm has. */
const overrides = { wikilint: '2.35.1' };

const folder = join(repository, '.vscode-test', 'bench-peer');

/**
 * Installs the peer where it is missing.
 *
 * @returns {Promise<import('./plan.ts').ServerUnderTest>}
 * @throws {Error} where it cannot be installed.
 */
export async function ensurePeer() {
  if (!isInstalled()) await install();
  const { bin } = manifest(peer.name);
  const entry = join(folder, 'node_modules', peer.name, bin[peer.name]);
  return {
    name: `${peer.name} ${peer.version}`,
    command: [process.execPath, entry, '--stdio'],
  };
}

function isInstalled() {
  const wanted = Object.entries({ [peer.name]: peer.version, ...overrides });
  return wanted.every(([name, version]) => manifest(name)?.version === version);
}

async function install() {
  console.log(`Installing ${peer.name} ${peer.version}`);
  mkdirSync(folder, { recursive: true });
  const dependencies = { [peer.name]: peer.version };
  const wanted = { name: 'bench-peer', private: true, dependencies, overrides };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(wanted, null, 2)}\n`);
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
  const { code } = await npm(['install', ...flags], { cwd: folder, timeoutMs: 300_000 });
  if (code !== 0 || !isInstalled()) {
    throw new Error(`${peer.name} could not be installed; --no-peer measures without it.`);
  }
}

/** What a package installed beside the peer says of itself. */
function manifest(name) {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
