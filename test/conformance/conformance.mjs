/**
 * `npm run conformance` asks a real MediaWiki: it installs Debian's under `.vscode-test/mediawiki`
 * where it is missing, serves it on loopback, and compares the Cite errors of seeded random pages
 * with ours. It fails where they differ for a reason that `knownDifferences.json` does not list.
 *
 * `--pages 2000` and `--seed 1` choose the pages; `--record` adds what differs, shrunk, to
 * `test/reference/conformance-cases.json`, with MediaWiki's answer.
 */
import { bundle } from '../run/bundle.mjs';
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
  },
});

await ensureDependencies();
const wiki = await serveMediaWiki(await ensureMediaWiki());
try {
  const { compare } = await loadCompare();
  const conforms = await compare({
    api: wiki.api,
    pages: wholeNumber('pages'),
    seed: wholeNumber('seed'),
    record: options.record,
    repository,
  });
  process.exitCode = conforms ? 0 : 1;
} finally {
  await wiki.stop();
}

/** Bundles the TypeScript beside this file, with the server's own modules. */
async function loadCompare() {
  return createRequire(import.meta.url)(
    await bundle('test/conformance/compare.ts', 'out/conformance/compare.cjs'),
  );
}

function wholeNumber(option) {
  const number = Number(options[option]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`--${option} takes a whole number above 0, not ${options[option]}.`);
}
