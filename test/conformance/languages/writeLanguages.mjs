/**
 * `node test/conformance/languages/writeLanguages.mjs` writes `server/wikis/languages` anew: it asks
 * the MediaWiki that the conformance run installs what it knows of its languages, and keeps of each
 * what its fallbacks and English do not say. Written files are checked against the answer.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bundle } from '../../run/bundle.mjs';
import { run } from '../../run/command.mjs';
import { repository } from '../../run/dependencies.mjs';
import { ensureMediaWiki } from '../installMediaWiki.mjs';

/** Those of its extensions that have magic words or namespaces, and what they need. */
const extensions = ['CategoryTree', 'Linter', 'VisualEditor', 'DiscussionTools', 'Scribunto'];

const { languageFiles } = createRequire(import.meta.url)(
  await bundle('test/conformance/languages/languageFiles.ts', 'out/conformance/languageFiles.cjs'),
);
const files = languageFiles(await askMediaWiki(await ensureMediaWiki()));
const folder = join(repository, 'server', 'wikis', 'languages');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const options = await resolveConfig(join(folder, 'en.json'));
for (const [code, file] of files) {
  const text = await format(JSON.stringify(file), { ...options, parser: 'json' });
  writeFileSync(join(folder, `${code}.json`), text);
}
console.log(`${files.size} languages written`);

async function askMediaWiki(wiki) {
  const script = join(import.meta.dirname, 'exportLanguages.php');
  const answer = join(repository, 'out', 'conformance', 'languages.json');
  const { code, output } = await run(
    'php',
    ['-d', 'memory_limit=2G', 'maintenance/run.php', script],
    {
      cwd: wiki,
      quiet: true,
      env: { ...process.env, EXTENSIONS: extensions.join(), ANSWER: answer },
    },
  );
  if (code !== 0) throw new Error(`MediaWiki could not be asked:\n${output.slice(0, 2000)}`);
  return JSON.parse(readFileSync(answer, 'utf8'));
}
