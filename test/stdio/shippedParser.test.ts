import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Random } from '../unit/random.ts';
import { applyEdit, randomSyntaxEdit } from '../unit/randomEdit.ts';
import { realArticle } from '../unit/site.ts';

/** The build takes out of the parser what our use of it never needs; what it says stays the same. */
describe('the parser as it ships says what the whole wikiparser-node says', () => {
  test('of the articles', () => {
    const made = readdirSync('test/articles/made').map((name) => join('test/articles/made', name));
    for (const file of made) expectAlike(readFileSync(file, 'utf8'));
    expectAlike(realArticle);
  });

  test.each(['lint-cases', 'conformance-cases'])('of the wikitexts of %s.json', (name) => {
    const cases = JSON.parse(readFileSync(`test/reference/${name}.json`, 'utf8')) as {
      readonly wikitext: string;
    }[];
    expect(cases.length).toBeGreaterThan(50);
    for (const { wikitext } of cases) expectAlike(wikitext);
  });

  test('of broken stretches of the real article', () => {
    const random = new Random(11);
    for (let round = 0; round < 150; round++) {
      const start = random.below(realArticle.length);
      let text = realArticle.slice(start, start + 200 + random.below(3_000));
      for (let faults = 1 + random.below(4); faults > 0; faults--) {
        text = applyEdit(text, randomSyntaxEdit(text, random));
      }
      expectAlike(text);
    }
  });
});

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly childNodes: readonly Node[];
  toString(): string;
  lint(): readonly object[];
  getAttribute(key: 'padding'): number;
  getGaps(index: number): number;
}

interface Parser {
  viewOnly: boolean;
  warning: boolean;
  lintConfig: object;
  getConfig(configuration: unknown): unknown;
  parse(text: string, include: boolean, maxStage: undefined, configuration: unknown): Node;
}

const load = createRequire(import.meta.url);

/** A parser set up as ours is. */
function readerOf(path: string): (text: string) => string {
  const parser = load(path) as Parser;
  parser.viewOnly = true;
  parser.warning = false;
  parser.lintConfig = {
    rules: { 'invalid-css': 'off', 'invalid-math': 'off', 'invalid-json': 'off' },
    ignoreDisables: true,
  };
  const configuration = parser.getConfig(load('wikiparser-node/config/enwiki.json'));
  return (text) => {
    const root = parser.parse(text, false, undefined, configuration);
    const written = root.toString();
    return JSON.stringify({ written, tree: treeOf(root), lint: root.lint() });
  };
}

function treeOf(node: Node): unknown[] {
  const padding = node.type === 'text' ? 0 : node.getAttribute('padding');
  const children = node.childNodes.map((child, index) => [treeOf(child), node.getGaps(index)]);
  return [node.type, node.name, padding, node.toString().length, children];
}

const whole = readerOf('wikiparser-node');
const shipped = readerOf(resolve('dist/parser.js'));

function expectAlike(text: string): void {
  expect(shipped(text)).toBe(whole(text));
}
