import { afterEach, expect, test, vi } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { joinSwallowing } from '../../../server/balance/joinSwallowing.ts';
import { tokenizeBrackets, type BlockBrackets } from '../../../server/balance/tokenizeBrackets.ts';
import { site } from '../site.ts';

const sections = '\n\n== s ==\nb {{c}}'.repeat(9);
const prototype = Object.getPrototypeOf(tokenizeBrackets('', site)) as BlockBrackets;

afterEach(() => vi.restoreAllMocks());

/** A section that swallows text, and the sections behind it that are to be read with it. */
test.each([
  ['<!-- a {{b}}\n\nc <!-- d -->', ''],
  ['<!-- a {{b <!-- c -->', '\n\n== i ==\nd }}'],
  ['<!-- a {{b}}\n\nc', sections],
  ['<ref>a <gallery> <ref>b</ref>', sections],
])('what may go on behind it is read with %j', (broken, goesOn) => {
  const read = `== h ==\n${broken}${goesOn}`;
  const behind = goesOn === sections ? '' : sections;
  const article = openArticle(`a${sections}\n\n${read}${behind}`, site);
  const reading = vi.spyOn(prototype, 'read');
  joinSwallowing(article.blocks, article.page);
  expect(reading.mock.lastCall?.[0].trim()).toBe(read);
});
