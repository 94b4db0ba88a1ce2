/** Debian packages that the VS Code for tests needs: installed where that is allowed, else named. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../../run/command.mjs';

/** Each package, with a program or file that shows it is there. */
const packages = [
  { name: 'chromium', program: 'chromium' },
  { name: 'ripgrep', program: 'rg' },
  { name: 'python3', program: 'python3' },
  { name: 'make', program: 'make' },
  { name: 'g++', program: 'g++' },
  { name: 'libkrb5-dev', file: '/usr/include/gssapi/gssapi.h' },
];

/**
 * Installs missing packages with apt-get.
 *
 * @returns {Promise<string[]>} the names of packages that are still missing.
 */
export async function ensureDebianPackages() {
  const before = missing();
  if (before.length === 0) return [];
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) return before;
  console.log(`Installing Debian packages: ${before.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, quiet: true, timeoutMs: 300_000 };
  const update = await run('apt-get', ['update'], options);
  const install = await run(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', ...before],
    options,
  );
  if (install.code !== 0) console.error(update.output + install.output);
  return missing();
}

/**
 * The path of a program, as a shell would find it.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function missing() {
  return packages
    .filter(({ program, file }) => (program ? !findProgram(program) : !existsSync(file)))
    .map(({ name }) => name);
}
