/**
 * `node test/conformance/languages/compareLanguages.mjs de ru ja` makes the MediaWiki of the
 * conformance run a wiki in each of these languages, asks it for its namespaces and magic words, and
 * prints what our configuration of the parser says otherwise. Without arguments it asks in some
 * that differ most. Talk pages of a project whose name the language inflects are no difference:
 * only the wiki itself can say what they are called.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from '../../run/bundle.mjs';
import { run } from '../../run/command.mjs';
import { repository } from '../../run/dependencies.mjs';
import { ensureMediaWiki } from '../installMediaWiki.mjs';

const usual = ['ar', 'cs', 'de', 'fa', 'fi', 'fr', 'gsw', 'he', 'hi', 'ja', 'kk', 'ko', 'kv', 'nb'];
const others = ['nds-nl', 'pl', 'pt-br', 'ru', 'sr', 'th', 'tr', 'uk', 'vi', 'zh', 'zh-hk'];

/** Those that the conformance run has, those that are loaded beside, and what those need. */
const installed = ['Cite', 'ParserFunctions', 'Poem'];
const loaded = ['CategoryTree', 'Linter', 'VisualEditor', 'DiscussionTools', 'Scribunto'];
const project = 'Conformance';

const load = createRequire(import.meta.url);
const { compareLanguage } = load(
  await bundle(
    'test/conformance/languages/compareLanguage.ts',
    'out/conformance/compareLanguage.cjs',
  ),
);
const wiki = await ensureMediaWiki();
const codes = process.argv.length > 2 ? process.argv.slice(2) : [...usual, ...others];
let count = 0;
for (const code of codes) {
  const chain = [code, ...(data(code)?.fallbacks ?? []), 'en'].map(data).filter(Boolean);
  const answer = await ask(code);
  const all = compareLanguage(code, chain, project, [...installed, ...loaded], answer);
  for (const line of all) console.log(`${code}: ${line}`);
  count += all.length;
}
console.log(`${codes.length} languages compared, ${count} differences`);
process.exitCode = count === 0 ? 0 : 1;

function data(code) {
  try {
    return load(join(repository, 'server', 'wikis', 'languages', `${code}.json`));
  } catch {
    return undefined;
  }
}

async function ask(language) {
  const answer = join(repository, 'out', 'conformance', 'language.json');
  const environment = { WIKI_LANGUAGE: language, PROJECT: project, EXTENSIONS: loaded.join() };
  const script = join(import.meta.dirname, 'askLanguage.php');
  const { code, output } = await run('php', ['maintenance/run.php', script], {
    cwd: wiki,
    quiet: true,
    env: { ...process.env, ...environment, ANSWER: answer },
  });
  if (code !== 0) throw new Error(`MediaWiki could not be asked in ${language}:\n${output}`);
  return JSON.parse(readFileSync(answer, 'utf8'));
}
