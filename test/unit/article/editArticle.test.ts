import { describe, expect, test } from 'vitest';
import type { Block } from '../../../server/article/article.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { cutBlocks } from '../../../server/blocks/cutBlocks.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { outline } from '../../../server/features/symbols/outline.ts';
import { Random } from '../random.ts';
import { randomEdit, randomSyntaxEdit } from '../randomEdit.ts';
import { realArticle, site } from '../site.ts';
import { withFixes } from '../withFixes.ts';

describe('an edited article equals a freshly opened one', () => {
  test.each([1, 2, 3, 4])('over 100 edits of the real article, seed %i', (seed) => {
    const random = new Random(seed);
    let article = openArticle(realArticle, site);
    for (let step = 0; step < 100; step++) {
      const edit = (step % 2 ? randomEdit : randomSyntaxEdit)(article.text, random);
      article = editArticle(article, edit);
      const starts = article.blocks.map((block) => block.start);
      expect(starts).toEqual(cutBlocks(article.text, site.extensionTags));
      expect(article.blocks.map((block) => block.facts.text).join('')).toBe(article.text);
    }
    const fresh = openArticle(article.text, { ...site });
    expect(article.blocks.map(readable)).toEqual(fresh.blocks.map(readable));
    expect(diagnose(article).map(withFixes)).toEqual(diagnose(fresh).map(withFixes));
    expect(outline(article)).toEqual(outline(fresh));
  });

  test('blocks that an edit does not touch keep their facts', () => {
    const article = openArticle(realArticle, site);
    const at = realArticle.indexOf('Soleimani was born');
    const edited = editArticle(article, { start: at, end: at, newText: 'x' });
    const known = new Set(article.blocks.map((block) => block.facts));
    expect(edited.blocks.filter((block) => !known.has(block.facts))).toHaveLength(1);
  });

  test.each([
    ['a redirect moved down', '#REDIRECT [[a]]\n\nb', { start: 0, end: 0, newText: 'x\n\n' }],
    ['a redirect moved up', 'x\n\n#REDIRECT [[a]]\n', { start: 0, end: 3, newText: '' }],
    ['all text removed', 'a\n\nb', { start: 0, end: 4, newText: '' }],
    ['text put into an empty page', '', { start: 0, end: 0, newText: '== a ==\n{{b}}' }],
  ])('%s', (_, text, edit) => {
    const edited = editArticle(openArticle(text, site), edit);
    expect(edited).toEqual(openArticle(edited.text, site));
  });
});

/** A unit gives its nodes when asked; what it keeps for that is its own. */
function readable({ start, end, facts }: Block) {
  const units = [...facts.units].map(([key, unit]) => {
    const { lint, complete, inner } = unit;
    return { key, nodes: unit.nodesAt(7), lint, complete, inner: [...inner.keys()] };
  });
  return { start, end, facts: { ...facts, units } };
}
