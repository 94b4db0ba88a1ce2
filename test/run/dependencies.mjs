/** Installs the npm packages of `package-lock.json` where they are missing. Needs none itself. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './command.mjs';

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs `npm ci` where no packages are installed, or others than those of the lock file.
 *
 * @throws {Error} where they cannot be installed.
 */
export async function ensureDependencies() {
  if (await isInstalled()) return;
  console.log('Installing npm packages');
  const flags = ['--no-audit', '--no-fund'];
  const { code } = await npm(['ci', ...flags], { cwd: repository, timeoutMs: 300_000 });
  if (code !== 0) throw new Error('The npm packages could not be installed: npm ci failed.');
}

async function isInstalled() {
  const installed = join(repository, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const lock = join(repository, 'package-lock.json');
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  // A lock file that is newer may still ask for the same packages.
  const list = await npm(['ls', '--all'], { cwd: repository, quiet: true, timeoutMs: 60_000 });
  return list.code === 0;
}
