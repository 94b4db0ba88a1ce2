import { expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { diagnose } from '../../../../server/features/diagnose/diagnose.ts';
import { quickFixes } from '../../../../server/features/fixes/quickFixes.ts';
import { site } from '../../site.ts';

/** What is offered for the faults of a code. */
function offered(text: string, code: string): string[] {
  const article = openArticle(text, site);
  expect(diagnose(article).map((fault) => fault.code)).toContain(code);
  return quickFixes(article, { start: 0, end: text.length }, {})
    .filter(({ diagnosis }) => diagnosis.code === code)
    .map(({ fix }) => fix.title);
}

test.each([
  // Without either text the other would be half of a table.
  ['{{cite book|title=A|quote=\n{| c\n|} x}}', 'cs1/text-ignored', []],
  ['{{cite book|title=A|c}}', 'cs1/text-ignored', ['Remove this text']],
  // The day shows as wrong only once the citation is one again.
  [
    '{{cite book|title=A|date=32 May',
    'balance/unclosed-template',
    ['Insert the missing “}}”', 'Insert “}}” before “May”', 'Show “{{” as text'],
  ],
])('the fixes offered for %j', (text, code, titles) => {
  expect(offered(text, code)).toEqual(titles);
});
