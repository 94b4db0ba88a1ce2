import * as esbuild from 'esbuild';
import { loadLate } from './loadLate.mjs';
import { sharedOptions, slimEntities } from './options.mjs';

/** Builds `dist/server.js`, the language server for Node. @param {boolean} production */
export async function buildServer(production) {
  await esbuild.build({
    ...sharedOptions(production),
    entryPoints: ['server/entry/node.ts'],
    outfile: 'dist/server.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: slimEntities,
    plugins: [loadLate('server/entry/nodeParser.ts')],
  });
}

/**
 * Builds `dist/browser/server.js`, the language server as a classic script for a browser worker. What
 * needs a module of Node fails the build.
 *
 * @param {boolean} production
 */
export async function buildBrowserServer(production) {
  await esbuild.build({
    ...sharedOptions(production),
    entryPoints: ['server/entry/browser.ts'],
    outfile: 'dist/browser/server.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    alias: slimEntities,
    plugins: [loadLate('server/entry/browserParser.ts')],
  });
}
