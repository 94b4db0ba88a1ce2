/**
 * Builds into `dist`: `extension.js` (the client), `server.js` (the language server for Node) and
 * `parser.js`, which it loads; into `dist/browser` the server for a browser worker, with the same parser.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { sharedOptions } from './build/options.mjs';
import { buildParser } from './build/parser.mjs';
import { readPatches } from './build/patchParser.mjs';
import { buildBrowserServer, buildServer } from './build/server.mjs';
import { copyWikis } from './build/wikis.mjs';

const production = process.argv.includes('--production');

await Promise.all([
  buildExtension(),
  buildServer(production),
  buildBrowserServer(production),
  buildParsers(),
  copyWikis(),
]);

async function buildExtension() {
  await esbuild.build({
    ...sharedOptions(production),
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  });
}

/** One and the same script serves Node and browsers. */
async function buildParsers() {
  const outfile = 'dist/parser.js';
  await buildParser({ outfile, patches: await readPatches(), production });
  await mkdir('dist/browser', { recursive: true });
  await copyFile(outfile, 'dist/browser/parser.js');
  if (!production) await copyFile(`${outfile}.map`, 'dist/browser/parser.js.map');
}
