/** Builds `dist/extension.js` (the client), `dist/server.js` (the language server) and `dist/parser.js`, which it loads. */
import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { copyWikis } from './build/wikis.mjs';

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

/**
 * What wikiparser-node keeps for each node so that a tree can be changed, watched and listed: we do
 * none of that, and it is two fifths of what parsing costs. A version that reads otherwise fails the build.
 */
const lightenNodes = {
  name: 'lighten-nodes',
  setup(build) {
    const filter =
      /wikiparser-node[\\/]dist[\\/](lib[\\/](?:node|text|title)|src[\\/]index|parser[\\/]braces|mixin[\\/](?:readOnly|cached))\.js$/;
    build.onLoad({ filter }, async ({ path }) => {
      const file = filter.exec(path)[1].replace('\\', '/');
      let contents = await readFile(path, 'utf8');
      for (const [written, lighter] of lighterNodes[file]) {
        if (contents.split(written).length !== 2) {
          throw new Error(`${file} of wikiparser-node has not once: ${written}`);
        }
        contents = contents.replace(written, () => lighter);
      }
      return { contents, loader: 'js' };
    });
  },
};

/** By file, what stands there once, and what stands in its place. */
const lighterNodes = {
  'lib/node': [
    // Nobody listens to a node, and none of its properties is hidden or locked.
    ['#optional = new Set();', '#optional;'],
    ['#events = new events_1.EventEmitter();', '#events;'],
    [
      'addEventListener(types, listener, options) {',
      'addEventListener(types, listener, options) { return;',
    ],
    ['dispatchEvent(e, data) {', 'dispatchEvent(e, data) { return;'],
    ['seal(key, permanent) {', 'seal(key, permanent) { return;'],
    ['if (Object.hasOwn(this, key)) {', 'if (false) {'],
    ['if (Object.isFrozen(childNodes)) {', 'if (false) {'],
  ],
  'lib/title': [['LSP: if (!temporary) {', 'if (false) {']],
  'lib/text': [["e = new Event('text', { bubbles: true });", 'e = undefined;']],
  'src/index': [
    ['#protectedChildren = new ranges_1.Ranges();', '#protectedChildren;'],
    ['protectChildren(args) {', 'protectChildren(args) { return;'],
    ["case 'acceptable':", "case 'acceptable': break;"],
    ["const e = new Event('insert', { bubbles: true });", ''],
    ["this.dispatchEvent(e, { type: 'insert', position: i });", ''],
  ],
  // What is read is bounded before it is parsed (`complexity.ts`), and this asks the system at each brace.
  'parser/braces': [['process.memoryUsage().heapUsed > MAXHEAP', 'false']],
  // What a weak map holds keeps whole trees alive until the next collection of the whole heap.
  'mixin/cached': [
    ['stores = new WeakMap();', 'stores = Symbol();'],
    ['stores.get(this)', 'this[stores]'],
    ['stores.set(this, value);', 'this[stores] = value;'],
  ],
  // A tree is always for reading only.
  'mixin/readOnly': [
    ['(method) => function (...args) {', '(method) => method || function (...args) {'],
  ],
};

/**
 * What takes longer to load than `initialize` may take to be answered is loaded at its first use: the
 * parser, which is a file of its own, and what the protocol library needs only for sockets and pipes.
 */
const parser = './parser.js';
const loadLate = {
  name: 'load-late',
  setup(build) {
    // What a stand-in itself loads is the real one.
    build.onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /^wikiparser-node$/ }, () => ({
      path: parser,
      namespace: 'late',
    }));
    build.onResolve({ filter: /^(?:child_process|crypto|net)$/ }, ({ path }) => ({
      path,
      namespace: 'late',
    }));
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `
        ${path === parser ? 'export default' : 'module.exports ='} new Proxy({}, {
          get: (_, key) => require('${path}')[key],
          set: (_, key, value) => Reflect.set(require('${path}'), key, value),
        });`,
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

/** Only entities are read; the tables for writing them are as large. */
const slimEntities = { entities: './node_modules/entities/dist/esm/decode.js' };

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
  copyWikis(),
  esbuild.build({
    ...common,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  }),
  esbuild.build({
    ...common,
    entryPoints: ['server/entry/node.ts'],
    outfile: 'dist/server.js',
    alias: slimEntities,
    plugins: [loadLate],
  }),
  esbuild.build({
    ...common,
    stdin: {
      contents: "module.exports = require('wikiparser-node');",
      resolveDir: import.meta.dirname,
    },
    outfile: 'dist/parser.js',
    external: optionalServices,
    alias: slimEntities,
    plugins: [silenceWikiparser, leaveOutUnused, lightenNodes],
  }),
]);
