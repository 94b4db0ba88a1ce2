/** What wikiparser-node asks for and we do not ship. */

/** What it needs only to render pages, change trees, serve editors or run programs by itself. */
const parts =
  /wikiparser-node[\\/]dist[\\/](?:(?:addon|render|bin)[\\/]|lib[\\/](?:lsp|range)\.js$)/;

/** What it writes to terminals and to disk with, which also listens for failed promises of the process. */
const terminal = /wikiparser-node[\\/]dist[\\/]util[\\/]diff\.js$|@bhsd[\\/]nodejs[\\/]/;

/** Modules of Node that it loads at its start. */
const builtIns = /^(?:node:)?(?:assert\/strict|events|fs|path|v8)$/;

/** Services that are heavy, or not installed everywhere; their lint rules are off. */
const services = /^(?:mathoid-texvcjs|stylelint|vscode-(?:css|html|json)-languageservice)$/;

const refusal = 'throw new Error("This part is not shipped.");';

/** Some of it is called while texts are read, as `error` with the part of a text that lacks its end. */
const silence = ['error', 'info', 'diff', 'cmd', 'yellow', 'blue']
  .map((name) => `export function ${name}() {}`)
  .join('\n');

/** @type {import('esbuild').Plugin} */
export const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: services }, ({ path }) => ({ path, namespace: 'refused' }));
    build.onLoad({ filter: /./, namespace: 'refused' }, () => js(refusal));
    build.onLoad({ filter: parts }, () => js(refusal));
    build.onLoad({ filter: terminal }, () => js(silence));
  },
};

/**
 * Inside of the parser there is no Node: so it runs anywhere, and what users write goes nowhere.
 *
 * @type {import('esbuild').Plugin}
 */
export const leaveOutNode = {
  name: 'leave-out-node',
  setup(build) {
    build.onResolve({ filter: builtIns }, ({ path }) => ({ path, namespace: 'nothing' }));
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => js('module.exports = {};'));
  },
};

function js(contents) {
  return { contents, loader: 'js' };
}
