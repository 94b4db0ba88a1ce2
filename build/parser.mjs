import * as esbuild from 'esbuild';
import { fileURLToPath } from 'node:url';
import { leaveOut, leaveOutNode } from './leaveOut.mjs';
import { sharedOptions, slimEntities } from './options.mjs';
import { patchParser } from './patchParser.mjs';

/**
 * Bundles wikiparser-node to one script that needs nothing around it: a module for `require` of Node,
 * and a script that leaves the variable `wikiparser` in a browser.
 *
 * @param {object} options
 * @param {string} options.outfile
 * @param {readonly import('./patchParser.mjs').Patch[]} options.patches
 * @param {boolean} [options.production]
 * @param {boolean} [options.withNode] whether it may load Node's own modules, which some of the patches
 *   do without: for measuring what those save
 */
export async function buildParser({ outfile, patches, production = false, withNode = false }) {
  await esbuild.build({
    ...sharedOptions(production),
    stdin: {
      contents: "module.exports = require('wikiparser-node');",
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    outfile,
    // What is not left out and needs Node fails the build.
    platform: withNode ? 'node' : 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2023',
    format: 'iife',
    globalName: 'wikiparser',
    footer: { js: 'if (typeof module === "object") module.exports = wikiparser;' },
    // The parser notes where its classes stand, to load them anew.
    define: { __filename: '""', __dirname: '""' },
    alias: slimEntities,
    plugins: [leaveOut, ...(withNode ? [] : [leaveOutNode]), patchParser(patches)],
  });
}
