import { expect, test } from 'vitest';
import { balanceFaults } from '../../../server/diagnostics/balance/balanceFaults.ts';
import { editArticle, openArticle } from '../../../server/article/editArticle.ts';
import { Random } from '../random.ts';
import { site } from '../site.ts';

const broken = [
  "{{Infobox a\n| b = c\n| d = {{flag|Iran\n| e = [[f|g]\n}}\n'''Lead''' {{flag|Iran}}.",
  'It is [[Iran|a country and {{nowrap|x [[y]].\n* {{flag|Iraq\n* b }}',
  '{|\n| a {{flag|Iran\n|}\n]] b <ref>c',
];

/** What is written elsewhere, and changes how the page uses the templates and links in doubt. */
const pieces = [
  ...['{{flag|Iran}}', '{{flag|a|b=c}}', '[[Iran|a country]]', '{{nowrap|x}}', '{{Infobox a|e=1}}'],
  ...['{{flag|[[Iran]]}}', 'text', '\n', '[[y]]', '{{', '}}', '<!--', '-->', '\n== h ==\n'],
];

test.each(broken)('faults far from an edit are those of a fresh page: %j', (text) => {
  const random = new Random(text.length);
  const behind = '\n== A ==\na b c\n\n== B ==\nd e f';
  let article = openArticle(`Before.\n\n== Z ==\n${text}${behind}`, site);
  expect(balanceFaults(article).length).toBeGreaterThan(0);
  for (let step = 0; step < 60; step++) {
    const isBefore = random.below(2) === 0;
    const start = isBefore ? random.below(7) : article.text.length - random.below(20);
    const end = start + (isBefore || start === article.text.length ? 0 : random.below(2));
    article = editArticle(article, { start, end, newText: random.pick(pieces) });
    const fresh = openArticle(article.text, { ...site });
    const faults = { text: article.text, faults: balanceFaults(article) };
    expect(faults).toEqual({ text: article.text, faults: balanceFaults(fresh) });
  }
});
