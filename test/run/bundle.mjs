/** Bundles a TypeScript program of the tests, which Node cannot run as it stands. */
import { join } from 'node:path';
import { repository } from './dependencies.mjs';

/**
 * @param {string} entry the program's file, and
 * @param {string} outfile where its bundle goes, both below the repository
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(entry, outfile) {
  // Loaded only now: it may just have been installed.
  const esbuild = await import('esbuild');
  const path = join(repository, outfile);
  await esbuild.build({
    entryPoints: [join(repository, entry)],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path;
}
