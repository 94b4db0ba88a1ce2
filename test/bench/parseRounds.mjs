/**
 * `node parseRounds.mjs parser.js rounds` parses and lints the article with a built parser that often, as
 * our server sets it up.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [, , path, rounds] = process.argv;
const load = createRequire(import.meta.url);
const parser = load(resolve(path));
parser.viewOnly = true;
parser.warning = false;
parser.lintConfig = {
  rules: { 'invalid-css': 'off', 'invalid-math': 'off', 'invalid-json': 'off' },
  ignoreDisables: true,
};
const configuration = parser.getConfig(load('wikiparser-node/config/enwiki.json'));
const article = new URL('../articles/qasem-soleimani.wikitext', import.meta.url);
const text = readFileSync(article, 'utf8');
for (let round = 0; round < Number(rounds); round++) {
  parser.parse(text, false, undefined, configuration).lint();
}
