import { expect, test } from 'vitest';
import snippets from '../../snippets/wikitext.json';
import { openArticle } from '../../server/article/editArticle.ts';
import { diagnose } from '../../server/features/diagnose/diagnose.ts';
import { site } from './site.ts';

const all = Object.entries(snippets).map(([name, { prefix, body }]) => ({
  name,
  prefix,
  text: [body].flat().join('\n'),
}));

/**
 * While a word is being typed, VS Code offers each snippet in whose prefix its letters stand in this order,
 * the first one at the start of a word: `table` would bring `wiki-table` and `{|table`, and Enter at the end
 * of the line would take it. `@` means nothing in wikitext and is no such border to VS Code, so only who
 * types it gets a snippet.
 */
test('no snippet can come of a word that is typed', () => {
  expect(all.map(({ prefix }) => prefix).filter((prefix) => !/^@[a-z]+$/.test(prefix))).toEqual([]);
});

test('each has a prefix of its own', () => {
  expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length);
  expect(all.length).toBe(20);
});

/** Of a name that nothing defines, a file without its ending, and a template's parameter in no template. */
const madeUp = ['cite/references-no-text', 'lint/invalid-gallery', 'lint/no-arg'];

test.each(all)('$name is sound wikitext', ({ text }) => {
  const filledIn = text
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:\$TM_SELECTED_TEXT\}/g, 'text')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '')
    .replace(/\$\d/g, 'text');
  expect(filledIn).not.toMatch(/\$/);
  const faults = diagnose(openArticle(filledIn, site)).map(({ code }) => code);
  expect(faults.filter((code) => !madeUp.includes(code))).toEqual([]);
});
