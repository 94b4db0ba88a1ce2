/** Builds `dist/extension.js` (the client) and `dist/server.js` (the language server, complete in itself). */
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');

/**
 * wikiparser-node writes the text it was parsing into its own package folder when it throws.
 * Users' text goes nowhere, so inside that package `fs` is a stub that writes nothing.
 */
const silenceWikiparser = {
  name: 'silence-wikiparser',
  setup(build) {
    build.onResolve({ filter: /^(node:)?fs$/ }, ({ importer }) =>
      /node_modules[\\/](wikiparser-node|@bhsd)[\\/]/.test(importer)
        ? { path: 'fs', namespace: 'no-fs' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-fs' }, () => ({
      contents:
        'module.exports = { writeFileSync() {}, readFileSync() { throw new Error("no file system"); }, existsSync() { return false; } };',
      loader: 'js',
    }));
  },
};

/**
 * What wikiparser-node loads only to render pages, change trees or serve editors by itself, none of
 * which we ask of it.
 */
const leaveOutUnused = {
  name: 'leave-out-unused',
  setup(build) {
    build.onLoad(
      {
        filter:
          /wikiparser-node[\\/]dist[\\/](?:(?:addon|render|bin)[\\/]|lib[\\/](?:lsp|range)\.js$)/,
      },
      () => ({ contents: 'throw new Error("This part is not shipped.");', loader: 'js' }),
    );
  },
};

/** Loading the parser takes longer than to answer `initialize`, so it is loaded at its first use. */
const loadParserLate = {
  name: 'load-parser-late',
  setup(build) {
    build.onResolve({ filter: /^wikiparser-node$/ }, ({ importer, resolveDir }) =>
      /syntax[\\/]wikiparser\.ts$/.test(importer)
        ? { path: 'wikiparser-node', namespace: 'late', pluginData: { resolveDir } }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ pluginData }) => ({
      contents: `
        const load = () => require('wikiparser-node');
        export default new Proxy({}, {
          get: (_, key) => load()[key],
          set: (_, key, value) => Reflect.set(load(), key, value),
        });`,
      loader: 'js',
      resolveDir: pluginData.resolveDir,
    }));
  },
};

/** Optional services of wikiparser-node: heavy, or not installed everywhere; their lint rules are off. */
const optionalServices = [
  'inspector/promises',
  'mathoid-texvcjs',
  'stylelint',
  'stylelint-config-recommended',
  'prism-wiki',
  'prismjs',
  'vscode-css-languageservice',
  'vscode-html-languageservice',
  'vscode-json-languageservice',
];

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
};

await Promise.all([
  esbuild.build({
    ...common,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  }),
  esbuild.build({
    ...common,
    entryPoints: ['server/main.ts'],
    outfile: 'dist/server.js',
    external: optionalServices,
    // The parser would bring another version of the same tables, and those for writing entities.
    alias: { entities: './node_modules/entities/dist/esm/decode.js' },
    plugins: [silenceWikiparser, leaveOutUnused, loadParserLate],
  }),
]);
