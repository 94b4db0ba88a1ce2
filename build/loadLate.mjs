import { resolve } from 'node:path';

/** What the protocol library needs only for sockets and pipes. */
const rarelyUsed = /^(?:child_process|crypto|net)$/;

/**
 * A plugin of esbuild: what takes longer to load than `initialize` may take to be answered is loaded at
 * its first use.
 *
 * @param {string} parser the module that stands for wikiparser-node
 * @returns {import('esbuild').Plugin}
 */
export function loadLate(parser) {
  return {
    name: 'load-late',
    setup(build) {
      build.onResolve({ filter: /^wikiparser-node$/ }, () => ({ path: resolve(parser) }));
      if (build.initialOptions.platform !== 'node') return;
      // What a stand-in itself loads is the real one.
      build.onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: rarelyUsed }, ({ path }) => ({ path, namespace: 'late' }));
      build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
        contents: `
          module.exports = new Proxy({}, {
            get: (_, key) => require('${path}')[key],
            set: (_, key, value) => Reflect.set(require('${path}'), key, value),
          });`,
      }));
    },
  };
}
