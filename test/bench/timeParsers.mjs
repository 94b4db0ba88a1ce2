/**
 * `node timeParsers.mjs parser.js…` parses and lints the article with each of some built parsers, in turns
 * of random order, so that whatever else the machine does slows all of them alike. Writes the median of the
 * milliseconds of processor time that a turn of each took, as a JSON array.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** What the compiler does in the first turns is not measured. */
const warmUps = 6;
const turns = 20;

const load = createRequire(import.meta.url);
const data = load('wikiparser-node/config/enwiki.json');
const article = new URL('../articles/qasem-soleimani.wikitext', import.meta.url);
// The server parses pages in pieces, too.
const pieces = readFileSync(article, 'utf8').split(/\n{2,}/);

const readers = process.argv.slice(2).map((path) => ({ path, times: [] }));
// The one that is loaded first has some advantage for good.
for (const reader of shuffled(readers)) Object.assign(reader, setUp(load(resolve(reader.path))));
for (let turn = -warmUps; turn < turns; turn++) {
  for (const reader of shuffled(readers)) {
    const time = measure(reader);
    if (turn >= 0) reader.times.push(time);
  }
}
console.log(JSON.stringify(readers.map(({ times }) => median(times))));

/** Sets a parser up as our server does. */
function setUp(parser) {
  parser.viewOnly = true;
  parser.warning = false;
  parser.lintConfig = {
    rules: { 'invalid-css': 'off', 'invalid-math': 'off', 'invalid-json': 'off' },
    ignoreDisables: true,
  };
  return { parser, configuration: parser.getConfig(structuredClone(data)) };
}

function measure({ parser, configuration }) {
  const start = process.cpuUsage();
  for (const piece of pieces) parser.parse(piece, false, undefined, configuration).lint();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function shuffled(items) {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
