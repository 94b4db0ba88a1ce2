/** Applies `build/parserPatches` to wikiparser-node while it is bundled. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Change
 * @property {string} file a file of the package, below `dist`, without `.js`
 * @property {string} written what stands there, once
 * @property {string} instead what is to stand there
 *
 * @typedef {object} Patch
 * @property {string} name that of its file
 * @property {string} gain what it saves, as `test/bench/measurePatches.mjs` measured it, or why it is needed
 * @property {readonly Change[]} changes all or none of them
 */

const folder = new URL('parserPatches/', import.meta.url);
const packaged = /wikiparser-node[\\/]dist[\\/](.+)\.js$/;

/** @returns {Promise<Patch[]>} all patches, by name */
export function readPatches() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  return Promise.all(files.sort().map(readPatch));
}

async function readPatch(file) {
  const { default: patch } = await import(new URL(file, folder).href);
  return { name: file.replace('.mjs', ''), ...patch };
}

/**
 * A plugin of esbuild. A version of the package that reads otherwise fails the build, which names the
 * patch.
 *
 * @param {readonly Patch[]} patches
 * @param {(path: string) => Promise<string>} [read] reads a file of the package
 * @returns {import('esbuild').Plugin}
 */
export function patchParser(patches, read = (path) => readFile(path, 'utf8')) {
  return {
    name: 'patch-parser',
    setup(build) {
      const files = new Set(patches.flatMap(({ changes }) => changes.map(({ file }) => file)));
      const missing = new Set();
      build.onStart(() => files.forEach((file) => missing.add(file)));
      build.onLoad({ filter: packaged }, async ({ path }) => {
        const file = packaged.exec(path)[1].replaceAll('\\', '/');
        if (!files.has(file)) return undefined;
        missing.delete(file);
        return { contents: patched(file, await read(path), patches), loader: 'js' };
      });
      build.onEnd(() => ({ errors: unused(patches, missing) }));
    },
  };
}

function patched(file, text, patches) {
  for (const { name, changes } of patches) {
    for (const { written, instead } of changes.filter((change) => change.file === file)) {
      if (text.split(written).length !== 2)
        throw broken(name, file, `does not have once: ${written}`);
      text = text.replace(written, () => instead);
    }
  }
  return text;
}

/** A file that was never read was never patched. */
function unused(patches, missing) {
  return patches.flatMap(({ name, changes }) =>
    changes
      .filter(({ file }) => missing.has(file))
      .map(({ file }) => ({ text: broken(name, file, 'is not there').message })),
  );
}

function broken(name, file, why) {
  return new Error(
    `build/parserPatches/${name}.mjs does not fit this version of wikiparser-node: ${file}.js ${why}`,
  );
}
