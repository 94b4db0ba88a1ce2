import { expect, test } from 'vitest';
import { openArticle } from '../../../../server/article/editArticle.ts';
import { foldingRanges } from '../../../../server/features/symbols/foldingRanges.ts';
import { site } from '../../site.ts';

/** Each stretch as its first line, last line and kind, lines counted from 0. */
function folds(text: string): string[] {
  const line = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  return foldingRanges(openArticle(text, site)).map(
    ({ start, end, kind }) => `${line(start)}-${line(end)} ${kind}`,
  );
}

test.each([
  ['a section, without the blank lines behind it', '== a ==\nb\n\n\n== c ==', ['0-1 section']],
  [
    'nested sections',
    '== a ==\n=== b ===\nc\n== d ==\ne',
    ['0-2 section', '1-2 section', '3-4 section'],
  ],
  ['a template, whose end stays visible', '{{a\n| b = c\n| d = e\n}}', ['0-2 construct']],
  ['a template that ends in its last argument', '{{a\n| b = c}}', ['0-1 construct']],
  ['a table', '{|\n| a\n|}', ['0-1 construct']],
  ['a comment', '<!-- a\nb -->', ['0-1 comment']],
  ['a reference over lines', '<ref>\na\n</ref>', ['0-1 construct']],
  [
    'a list of categories',
    'a\n\n[[Category:B]]\n[[Category:C]]\n[[Category:D]]',
    ['2-4 construct'],
  ],
  ['one category does not', '[[Category:B]]', []],
  ['one line never', '{{a}} <ref>b</ref> <!-- c -->', []],
])('%s', (_, text, expected) => {
  expect(folds(text)).toEqual(expected);
});
