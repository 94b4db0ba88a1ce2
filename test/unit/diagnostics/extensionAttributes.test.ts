import { expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { loadWiki } from '../../loadWiki.ts';

test.each([
  ['starwars.fandom.com', 'position="center" hideaddbutton="true"', 0],
  ['starwars.fandom.com', 'positon="center"', 1],
  ['en.wikipedia.org', 'position="center"', 1],
])('attributes of a gallery of %s: %s', async (wiki, attributes, count) => {
  const text = `<gallery ${attributes}>\nFile:A.png|A\n</gallery>\n`;
  const found = diagnose(openArticle(text, await loadWiki(wiki)));
  expect(found.filter(({ code }) => code === 'lint/illegal-attr')).toHaveLength(count);
});
