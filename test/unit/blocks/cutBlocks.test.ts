import { describe, expect, test } from 'vitest';
import { articleOf, type Article } from '../../../server/article/article.ts';
import { openArticle } from '../../../server/article/editArticle.ts';
import { cutBlocks } from '../../../server/blocks/cutBlocks.ts';
import type { BlockFacts } from '../../../server/facts/blockFacts.ts';
import { collectFacts } from '../../../server/facts/collectFacts.ts';
import { findDuplicateIds } from '../../../server/diagnostics/linter/duplicateIds.ts';
import { PageText } from '../../../server/text/pageText.ts';
import { Random } from '../random.ts';
import { applyEdit, randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';

/** `$` stands where a cut is expected. */
const fixtures: readonly (readonly [name: string, text: string])[] = [
  ['paragraphs', 'a\n\n$b\n$c'],
  ['blank lines stay with what is above', 'a\n \n\n\n$b'],
  ['a template over lines', 'a\n${{b\n|c\n}}\n$d'],
  ['a template that never ends costs nothing', '{{a\n$|b\n$== c =='],
  ['a comment over lines', '<!-- a\n\nb -->\n$c'],
  ['a comment that never ends', 'a\n<!-- b\n\nc'],
  ['never before a comment, which a heading takes with it', '== a ==\n<!-- b -->\n$c'],
  ['a reference over lines', 'a<ref>\n\nb\n\n</ref>\n$c'],
  ['a reference that never ends is text', 'a<ref>\n$b'],
  ['a table', '{|\n|-\n| a\n\n|}\n$b'],
  ['a nested table', '{|\n| \n{|\n| a\n|}\n|}\n$b'],
  ['a table in templates', '{{{!}}\n{{!}}-\n{{!)}}\n$b'],
  ['`|}}` ends a template, not the table around it', '{|\n| {{a\n|}}\n|}\n$b'],
  ['a link over lines', '[[a|b\nc]]\n$d'],
  ['a tag over lines', '<div\nclass=a>\n$b'],
  ['list items', '* a\n$* b\n$# c'],
  ['a definition list in a longer prefix', ':; a\n:: b\n$c'],
  ['only the top can close: the link stays open', '{{a [[b\n}}\n$c'.replace('\n}}', '\n$}}')],
];

describe('cuts', () => {
  test.each(fixtures)('%s', (_, marked) => {
    const text = marked.replaceAll('$', '');
    const expected = [0];
    let removed = 0;
    for (const { index } of marked.matchAll(/\$/g)) expected.push(index - removed++);
    expect(cutBlocks(text, site.extensionTags)).toEqual(expected);
  });
});

test('a page of very many lines has 15,000 blocks, the last of which holds the rest', () => {
  const cuts = cutBlocks('a\n'.repeat(100_000), site.extensionTags);
  expect(cuts).toHaveLength(15_000);
  expect(cuts.at(-1)).toBe(2 * 14_999);
});

test.each([
  ['the start of an include tag', '<noinclude \n'.repeat(100_000), 1],
  ['the start of a reference, before the only `>`', `${'<ref \n'.repeat(300_000)}>\na`, 15_000],
])('many lines of %s are read once', (_, text, count) => {
  expect(cutBlocks(text, site.extensionTags)).toHaveLength(count);
});

test('a line of comments is read once, however many there are', () => {
  const text = `a\n${'<!-- <!-- -->'.repeat(200)}b\n`;
  expect(cutBlocks(text, site.extensionTags)).toEqual([0]);
});

describe('the facts of blocks equal the facts of the whole page', () => {
  test('on the real article', () => {
    const article = openArticle(realArticle, site);
    expect(article.blocks.length).toBeGreaterThan(100);
    expect(factsOf(article)).toEqual(factsOf(asOneBlock(realArticle)));
  });

  test.each([11, 12, 13, 14, 15, 16])(
    'on 60 broken versions of stretches of it, seed %i',
    (seed) => {
      const random = new Random(seed);
      for (let round = 0; round < 60; round++) {
        const text = brokenStretch(random);
        const parts = factsOf(openArticle(text, site));
        const whole = factsOf(asOneBlock(text));
        expect({ text, facts: parts }).toEqual({ text, facts: whole });
      }
    },
  );
});

function brokenStretch(random: Random): string {
  const start = random.below(realArticle.length);
  let text = realArticle.slice(start, start + 6000);
  for (let faults = 1 + random.below(6); faults > 0; faults--) {
    text = applyEdit(text, (faults % 2 ? randomEdit : randomSyntaxEdit)(text, random));
  }
  return text;
}

function asOneBlock(text: string): Article {
  const facts = collectFacts(text, site, true);
  return articleOf(PageText.of(text), site, [{ start: 0, end: text.length, facts }], undefined);
}

/**
 * Everything that is said of a page, in page offsets. Left out, as documented in ARCHITECTURE.md:
 * lint reports that look at neighbouring text, and what an unclosed table would take in.
 */
function factsOf(article: Article): Record<string, unknown[]> {
  const absolute = (key: keyof BlockFacts, skip: readonly string[] = []) =>
    article.blocks.flatMap(({ start, facts }) =>
      (facts[key] as readonly object[]).map((fact) => shifted(fact, start, skip)),
    );
  return {
    headings: absolute('headings'),
    cites: absolute('cites', ['parent']),
    calls: absolute('calls'),
    tables: absolute('tables').filter((table) => {
      const { end } = table as { end: number };
      return article.text.slice(0, end).endsWith('|}');
    }),
    files: absolute('files'),
    sectionLinks: absolute('sectionLinks'),
    comments: absolute('comments'),
    categories: absolute('categories'),
    ids: absolute('ids'),
    topTags: absolute('topTags'),
    lint: absolute('lint').filter(
      (report) => !neighbourRules.has((report as { rule: string }).rule),
    ),
    merged: findDuplicateIds(article).map(({ start, end }) => ({ start, end })),
  };
}

const neighbourRules: ReadonlySet<string> = new Set([
  'lonely-bracket',
  'tag-like',
  'syntax-like',
  'table-layout',
]);

const offsets: ReadonlySet<string> = new Set(['start', 'end']);

function shifted(value: unknown, by: number, skip: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by, skip));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !skip.includes(key));
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      offsets.has(key) ? (inner as number) + by : shifted(inner, by, skip),
    ]),
  );
}
