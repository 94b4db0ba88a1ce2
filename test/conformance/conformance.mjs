/**
 * `npm run conformance` asks a real MediaWiki: it installs Debian's 1.43 under `.vscode-test`
 * where it is missing, serves it on loopback, and compares the Cite errors of seeded random pages
 * with ours. It fails where they differ for a reason that `knownDifferences.json` does not list.
 *
 * `--lint` compares the categories of MediaWiki's Linter instead, over pages of tags, tables, lists
 * and links; there `--ask pages.json` asks a JSON array of wikitexts and prints every answer.
 *
 * `--language de` makes that MediaWiki a wiki in a language, and compares its namespaces, magic words and
 * options of files with what we know of the language; several are parted by commas.
 *
 * `--pages 2000` and `--seed 1` choose the pages; `--record` adds what differs, shrunk, to
 * `test/reference/conformance-cases.json` or `lint-cases.json`, with MediaWiki's answer.
 */
import { join } from 'node:path';
import { bundle } from '../run/bundle.mjs';
import { run } from '../run/command.mjs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ensureDependencies, repository } from '../run/dependencies.mjs';
import { ensureMediaWiki } from './installMediaWiki.mjs';
import { serveMediaWiki } from './serveMediaWiki.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
    lint: { type: 'boolean', default: false },
    ask: { type: 'string' },
    language: { type: 'string' },
  },
});

await ensureDependencies();
if (options.language) await compareLanguages(options.language.split(','));
else await comparePages();

async function compareLanguages(codes) {
  const program = join(import.meta.dirname, 'languages', 'compareLanguages.mjs');
  const { code } = await run(process.execPath, [program, ...codes]);
  process.exitCode = code;
}

async function comparePages() {
  const wiki = await serveMediaWiki(await ensureMediaWiki());
  try {
    const plan = {
      api: wiki.api,
      lintPages: wiki.lintPages,
      pages: wholeNumber('pages'),
      seed: wholeNumber('seed'),
      record: options.record,
      ask: options.ask,
      repository,
    };
    const conforms = options.lint
      ? await (await load('compareLint')).compareLint(plan)
      : await (await load('compare')).compare(plan);
    process.exitCode = conforms ? 0 : 1;
  } finally {
    await wiki.stop();
  }
}

/** Bundles the TypeScript beside this file, with the server's own modules. */
async function load(name) {
  return createRequire(import.meta.url)(
    await bundle(`test/conformance/${name}.ts`, `out/conformance/${name}.cjs`),
  );
}

function wholeNumber(option) {
  const number = Number(options[option]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`--${option} takes a whole number above 0, not ${options[option]}.`);
}
