import { expect, test } from 'vitest';
import type { Article } from '../../../server/article/article.ts';
import { askBlocks, askForLists } from '../../../server/article/askBlocks.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { repeatedKeys } from '../../../server/article/repeatedKeys.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { Random } from '../random.ts';
import { randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';
import { withFixes } from '../withFixes.ts';

const page = realArticle.slice(0, 12_000);
const sectionStart = realArticle.search(/^== *Early life/m);
const section = realArticle.slice(sectionStart, sectionStart + 5_000);

test.each([1, 2])('the answers are those of all blocks after each edit, seed %i', (seed) => {
  const random = new Random(seed);
  const askLinks = askBlocks(({ links }) => (links.length > 2 ? links : undefined));
  const linksOf = (article: Article) =>
    article.blocks.flatMap((block, index) => {
      const told = block.facts.links;
      return told.length > 2 ? [{ block, index, told }] : [];
    });
  let article = openArticle(page, site);
  for (let step = 0; step < 60; step++) {
    // Now and then the page goes back to a state that was asked before.
    const before = article;
    article = editArticle(
      article,
      (step % 2 ? randomEdit : randomSyntaxEdit)(article.text, random),
    );
    expect(askLinks(article)).toEqual(linksOf(article));
    if (step % 5 === 0) article = before;
  }
});

test('an edit asks the blocks that it touched', () => {
  let asked = 0;
  const ask = askBlocks(() => ++asked);
  const article = openArticle(page, site);
  ask(article);
  expect(asked).toBe(article.blocks.length);
  const at = page.length - 10;
  const edited = editArticle(article, { start: at, end: at, newText: 'x' });
  const old = new Set(article.blocks.map(({ facts }) => facts));
  ask(edited);
  const touched = edited.blocks.filter(({ facts }) => !old.has(facts)).length;
  expect(touched).toBeLessThan(3);
  expect(asked).toBe(article.blocks.length + touched);
});

test.each([1, 2])('repeated keys are those of the whole page after each edit, seed %i', (seed) => {
  const random = new Random(seed);
  const ask = askForLists(({ links, text }) =>
    links.map(({ start, end }) => ({ key: text.slice(start, end) })),
  );
  const repeatedWords = repeatedKeys(ask);
  const expected = (article: Article) => {
    const keys = ask(article).flatMap(({ told }) => told.map(({ key }) => key));
    return [...new Set(keys.filter((key, place) => keys.indexOf(key) < place))].sort();
  };
  let article = openArticle(`${section}\n${section}`, site);
  expect(expected(article).length).toBeGreaterThan(1);
  for (let step = 0; step < 30; step++) {
    const before = article;
    article = editArticle(
      article,
      (step % 2 ? randomEdit : randomSyntaxEdit)(article.text, random),
    );
    expect([...repeatedWords(article)].sort()).toEqual(expected(article));
    if (step % 5 === 0) article = before;
  }
});

test.each([5])('a page is diagnosed after each edit as a fresh one is, seed %i', (seed) => {
  const random = new Random(seed);
  let article = openArticle(section, site);
  for (let step = 0; step < 20; step++) {
    const edit = (step % 2 ? randomEdit : randomSyntaxEdit)(article.text, random);
    article = editArticle(article, edit);
    const edited = diagnose(article).map(withFixes);
    expect(edited).toEqual(diagnose(openArticle(article.text, site)).map(withFixes));
  }
});
