/**
 * `npm run field -- FOLDER` prints what is said of the pages in a folder, by code, so that anybody can
 * judge it. `--wiki de.wikipedia.org` names the wiki of all of them; else each page's own is looked for, and
 * `pages.json` in the folder, a list of `{"file", "wiki", "title"}`, says of which wiki and title each is.
 * `--code lint/tag-like` prints the places of one code, `--guess` takes no notice of `pages.json`.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../run/bundle.mjs';
import { ensureDependencies } from '../run/dependencies.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wiki: { type: 'string' },
    code: { type: 'string' },
    guess: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder) {
  await ensureDependencies();
  const program = await bundle('test/field/printReports.ts', 'out/field/printReports.cjs');
  const { printReports } = createRequire(import.meta.url)(program);
  await printReports({ ...values, folder: resolve(folder) });
} else {
  console.error('Usage: npm run field -- FOLDER [--wiki HOST] [--guess] [--code CODE]');
  process.exitCode = 2;
}
